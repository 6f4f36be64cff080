import { commentFor, readComments } from './gprime-comment.ts';
import { derivativeFlag } from './derivative-flag.ts';
import { dialects, type Dialect } from './dialect.ts';
import type { FoundFunction } from './found-function.ts';
import { loadGrammars, type ParseText } from './grammars.ts';
import { LineIndex } from './line-index.ts';
import { firstSyntaxError } from './syntax-error.ts';
import type { SyntaxNode } from './syntax-node.ts';
import type {
  Implementation,
  Language,
  Program,
  SourceText,
  SubmissionFile,
  SubmissionParser,
} from './types.ts';

export type { SubmissionParser } from './types.ts';

/** @param distRoot holds `grammars/*.wasm`. */
export async function createParser(distRoot: string): Promise<SubmissionParser> {
  return new Parser(await loadGrammars(distRoot));
}

class Parser implements SubmissionParser {
  private readonly grammars: Record<Language, ParseText>;

  constructor(grammars: Record<Language, ParseText>) {
    this.grammars = grammars;
  }

  parse(file: SourceText): SubmissionFile {
    const source = withoutMark(file.text);
    const dialect = dialects[file.language];
    const { root, hasError } = this.grammars[file.language](source);
    const lines = new LineIndex(source);
    return {
      path: file.path,
      language: file.language,
      source,
      implementations: implementations(file.language, dialect, root, source, lines),
      syntaxError: hasError ? firstSyntaxError(root, source, lines) : null,
    };
  }

  async cut(
    file: SourceText,
    implementation: Implementation,
    readText: (path: string) => Promise<string | null>,
  ): Promise<Program> {
    await readText('');
    throw new Error(`${file.path} ${implementation.name}`);
  }
}

/** Without the byte order mark, as an editor shows it. */
function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function implementations(
  language: Language,
  dialect: Dialect,
  root: SyntaxNode,
  source: string,
  lines: LineIndex,
): Implementation[] {
  const comments = readComments(root, source, lines);
  return dialect.functions(root).map(found => {
    const { definition, nameNode } = found;
    const comment = commentFor(
      comments,
      lines.lineAt(definition.start),
      Math.max(lines.lineAt(nameNode.start), lines.lineAt(found.body.start - 1)),
    );
    const start = Math.min(definition.start, comment?.start ?? definition.start);
    return {
      language,
      name: found.name,
      access: found.access,
      nameRange: lines.range(nameNode.start, nameNode.end),
      range: lines.range(start, definition.end),
      bodyRange: lines.range(found.body.start, found.body.end),
      parameters: found.parameters,
      flag: derivativeFlag(found.parameters, found.defaults),
      comment: comment && {
        exercise: comment.exercise,
        pack: comment.pack,
        silenced: comment.silenced,
        range: lines.range(comment.start, comment.end),
      },
      returns: returnSites(found, dialect, lines),
      isStub: dialect.isStub(found.node),
      literals: [],
      usesArrays: false,
      text: definition.text,
      signs: [],
      nestedIn: found.nestedIn,
    };
  });
}

function returnSites(found: FoundFunction, dialect: Dialect, lines: LineIndex) {
  return dialect.returns(found.node).map(({ statement, expression }) => {
    const shown = expression ?? statement;
    return {
      statement: lines.range(statement.start, statement.end),
      expression: lines.range(shown.start, shown.end),
      text: shown.text,
    };
  });
}
