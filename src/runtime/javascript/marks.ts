/** The name under which a module's code finds the marks; no student writes it. */
export const marksName = '__gprimeMarks';
/** Slots of the marks: the loop that is going round, the return statement that was taken. */
export const loopSlot = 0;
export const returnSlot = 1;
/** A mark is `moduleIndex * linesPerModule + line`, so that one array serves all modules. */
export const linesPerModule = 2 ** 20;
