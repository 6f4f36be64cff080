const libraries = new Set([
  'numpy',
  'scipy',
  'jax',
  'torch',
  'tensorflow',
  'keras',
  'cupy',
  'autograd',
  'mxnet',
  'pandas',
  'pylab',
  'mathjs',
  '@tensorflow/tfjs',
  '@tensorflow/tfjs-node',
  'ndarray',
  'numjs',
  'ml-matrix',
  'nd4js',
]);

/** Whether an imported module computes on arrays. */
export function isArrayLibrary(module: string): boolean {
  return libraries.has(module) || libraries.has(module.split('.')[0]!);
}
