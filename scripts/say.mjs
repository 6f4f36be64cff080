/** Tells the person what is being done, apart from what was asked for on standard output. */
export const say = sentence => console.error(sentence);

/** A duration as a person reads it. @param {number} since from performance.now() */
export const elapsed = since => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs a script's main function; an error ends in its message and exit code 1. */
export async function main(action) {
  try {
    await action();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
