import type { PackFiles } from '../files.ts';
import { imagePath } from '../image-path.ts';
import type { Exercise, Text } from '../types.ts';

/** Images of the statement that the pack does not hold: they are not shown. */
export function imageFindings(exercise: Exercise, files: PackFiles): string[] {
  const { statement, statementPath } = exercise;
  const inLanguages = (text: Text): Record<string, string> =>
    typeof text === 'string' ? { '': text } : text;
  const paths = inLanguages(statementPath);
  const statements = Object.entries(inLanguages(statement)).map(([tag, text]) => ({
    path: paths[tag]!,
    text,
  }));
  return statements.flatMap(({ path, text }) =>
    [...text.matchAll(/!\[[^\]]*\]\(\s*<?([^)\s>]+)/g)].flatMap(([, source]) => {
      const image = imagePath(path, source!);
      return image !== null && files.has(image)
        ? []
        : [`${path} shows the image ${source!}, which is not in the pack`];
    }),
  );
}
