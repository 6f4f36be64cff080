/** Orders versions of three numbers: negative where `a` is older, 0 where they are equal. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map(version => version.split('.').map(Number));
  for (let index = 0; index < 3; index++) {
    const difference = left![index]! - right![index]!;
    if (difference !== 0) return difference;
  }
  return 0;
}
