import { setTimeout as pause } from 'node:timers/promises';
import type { Engine } from '../../engine/types.ts';
import type { Pack } from '../../pack/types.ts';
import type { RuntimeInfo } from '../../runtime/types.ts';

const withNumpy = `import numpy as np

def tanh_prime(z):
    return 1 - np.tanh(z) ** 2
`;
const withMath = `import math

def tanh_prime(z):
    return 1 - math.tanh(z) ** 2
`;
const inJavaScript = 'export const tanhPrime = z => 1 - Math.tanh(z) ** 2;\n';

const repetitions = 5;
/** Between two saves of a person there is time for what the next check needs. */
const pauseMs = 150;

/**
 * How long a small check takes here, ms. Null where it cannot be made.
 * @param path names a file that need not exist, in the folder that checks would run for
 */
export async function timeChecks(
  engine: Engine,
  { language, numpy }: RuntimeInfo,
  path: string,
  pack: Pack,
): Promise<{ first: number; next: number } | null> {
  const inPython = numpy === null ? withMath : withNumpy;
  const file = { path, language, text: language === 'python' ? inPython : inJavaScript };
  const times: number[] = [];
  for (let i = 0; i <= repetitions; i++) {
    if (i > 0) await pause(pauseMs);
    const started = performance.now();
    const { checks } = await engine.check(file, [pack], {});
    times.push(performance.now() - started);
    if (!checks[0]?.passed) return null;
  }
  const [first, ...others] = times;
  return { first: first!, next: others.sort((a, b) => a - b)[Math.floor(others.length / 2)]! };
}
