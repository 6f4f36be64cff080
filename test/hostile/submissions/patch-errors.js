// verdict: error
export function sigmoidPrime(z) {
  Error.prepareStackTrace = () => {
    throw new Error('no stack for you');
  };
  Error.stackTraceLimit = Infinity;
  throw new TypeError('lost');
}
