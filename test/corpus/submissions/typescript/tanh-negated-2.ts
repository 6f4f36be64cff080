// expect tanhGrad: incorrect, negated

const tanhGrad = (z: number): number => z ** 2 - 1;
