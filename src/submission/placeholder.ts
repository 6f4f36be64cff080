/** What a starter writes where the student's own code goes. */
export const placeholderWords =
  /\b(to-?do|fixme|your code|your turn|your (answer|solution|implementation)|code here|(write|add|insert) (your|the) |implement (this|me|here|the|your|it|derivative|sigmoid|tanh)|fill (this|me|it )?in|complete (this|the|me)|replace (this|pass|none|the)|(to be|not( yet)?) implemented|unimplemented)/i;
