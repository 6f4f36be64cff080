/** Names that programs write often without their module. */
const ofModules = new Set([
  'exp',
  'tanh',
  'cosh',
  'sinh',
  'log',
  'sqrt',
  'sin',
  'cos',
  'atan',
  'arctan',
  'pi',
  'pow',
  'abs',
]);

/** Whether the name is one that the mathematics module of the language brings. */
export function belongsToModule(name: string): boolean {
  return ofModules.has(name);
}

/** The identifier of the text that is nearest to a misspelled name: at most two letters away, null if none is. */
export function nearestName(name: string, text: string): string | null {
  let best: { word: string; distance: number } | null = null;
  for (const word of new Set(text.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [])) {
    if (word === name || Math.abs(word.length - name.length) > 2) continue;
    const distance = editDistance(word.toLowerCase(), name.toLowerCase());
    if (distance > Math.min(2, Math.floor(name.length / 3))) continue;
    if (best === null || distance < best.distance) best = { word, distance };
  }
  return best?.word ?? null;
}

/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
function editDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, rows[i - 2]![j - 2]! + 1);
      row.push(cost);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
