// expect Sigmoid.sigmoidPrime: correct
export class Sigmoid {
  private static readonly ONE = 1;
  constructor(private readonly k: number = 1) {}
  private at(x: number): number {
    return Sigmoid.ONE / (1 + Math.exp(-this.k * x));
  }
  public sigmoidPrime(x: number): number {
    const s = this.at(x);
    return s * (1 - s);
  }
}
