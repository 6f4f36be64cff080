/** Maps in order of the items with at most `lanes` under way at once; the first rejection rejects. */
export async function mapInLanes<Item, Result>(
  items: readonly Item[],
  lanes: number,
  map: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await map(items[index]!);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, lanes) }, lane));
  return results;
}
