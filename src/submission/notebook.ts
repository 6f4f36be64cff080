import type { NotebookCell } from './notebook-format.ts';
import { withoutMagics } from './notebook-magics.ts';
import type { Position, Range, SubmissionFile } from './types.ts';

export interface CellRange {
  /** Index into the cells that were joined, Markdown cells counted. */
  cell: number;
  /** In the cell's own lines. */
  range: Range;
}

/** The code of a notebook as one Python text: every line of a code cell is one line of it. */
export interface JoinedNotebook {
  text: string;
  /** Where a range of the text stands; a range over several cells ends with the first. Null outside. */
  toCell(range: Range): CellRange | null;
  /** Where a cell's position stands in the text; null for a cell that is not Python. */
  toText(cell: number, position: Position): Position | null;
  /** Cells that cannot be read as Python: they are left out, as the notebook itself would not run them. */
  unreadable: { cell: number; range: Range; message: string }[];
}

interface Piece {
  cell: number;
  firstLine: number;
  lineCount: number;
}

/**
 * Joins the Python cells of a notebook in their order, so that later definitions win as they do when all
 * are run from the top. Nothing of the notebook is executed.
 * @param syntaxErrorIn tells what keeps a text from being Python, null where nothing does.
 */
export function joinCells(
  cells: Pick<NotebookCell, 'source' | 'language'>[],
  syntaxErrorIn: (source: string) => SubmissionFile['syntaxError'] = () => null,
): JoinedNotebook {
  const pieces: Piece[] = [];
  const texts: string[] = [];
  const unreadable: JoinedNotebook['unreadable'] = [];
  let line = 0;
  cells.forEach(({ source, language }, cell) => {
    if (language !== 'python') return;
    const plain = withoutMagics(source.replace(/\r\n?/g, '\n'));
    if (plain === null) return;
    const error = syntaxErrorIn(plain);
    if (error) unreadable.push({ cell, ...error });
    const lineCount = plain.split('\n').length;
    pieces.push({ cell, firstLine: line, lineCount });
    texts.push(error ? '\n'.repeat(lineCount - 1) : plain);
    line += lineCount;
  });

  const pieceAt = (at: number) =>
    pieces.find(piece => at >= piece.firstLine && at < piece.firstLine + piece.lineCount);

  return {
    text: texts.join('\n'),
    unreadable,
    toCell({ start, end }) {
      const piece = pieceAt(start.line);
      if (!piece) return null;
      const { cell, firstLine, lineCount } = piece;
      const lastLine = firstLine + lineCount - 1;
      const inside = end.line <= lastLine;
      return {
        cell,
        range: {
          start: { line: start.line - firstLine, character: start.character },
          end: inside
            ? { line: end.line - firstLine, character: end.character }
            : { line: lineCount - 1, character: lengthOfLine(cells[cell]!.source, lineCount - 1) },
        },
      };
    },
    toText(cell, position) {
      const piece = pieces.find(each => each.cell === cell);
      if (!piece || position.line >= piece.lineCount) return null;
      return { line: piece.firstLine + position.line, character: position.character };
    },
  };
}

function lengthOfLine(source: string, line: number): number {
  return source.split(/\r\n|\r|\n/)[line]?.length ?? 0;
}
