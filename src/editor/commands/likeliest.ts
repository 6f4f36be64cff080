/** The exercise that a function's name speaks of most: `leaky-relu-derivative` for `dLeakyReLU`. Null for none. */
export function likeliest(name: string, exerciseIds: readonly string[]): string | null {
  const said = letters(name);
  const spoken = exerciseIds
    .map(id => ({ id, activation: letters(id.replace(/-derivative$/, '')) }))
    .filter(({ activation }) => said.includes(activation));
  const longest = spoken.toSorted((a, b) => b.activation.length - a.activation.length)[0];
  return longest?.id ?? null;
}

/** Without case and separators, which names write in many ways. */
function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
