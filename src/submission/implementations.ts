import { isArrayLibrary } from './array-library.ts';
import { derivativeFlag } from './derivative-flag.ts';
import { accessPaths } from './cut.ts';
import { dialects } from './dialect.ts';
import type { FoundFunction } from './found-function.ts';
import { asExerciseComment, commentFor, readComments } from './gprime-comment.ts';
import { literalsOf } from './kept-code.ts';
import { ModuleState } from './module-state.ts';
import type { ParsedText } from './parsed-text.ts';
import { reachWithin } from './reach.ts';
import { returned } from './returned.ts';
import { signsOf } from './signs/signs.ts';
import type { SyntaxNode } from './syntax-node.ts';
import type { Implementation, SubmissionFile } from './types.ts';

/** Every function of a file as plain data, in order of the text, and the comments that none claims. */
export function implementationsOf(
  path: string,
  parsed: ParsedText,
): Pick<SubmissionFile, 'implementations' | 'looseComments'> {
  const { root, source, lines, language } = parsed;
  const dialect = dialects[language];
  const comments = readComments(root, source, lines);
  const modules = once(() => importedModules(parsed));
  const loose = new Set(comments.marks);
  const implementations = parsed.functions.map((found): Implementation => {
    const { definition, nameNode, body } = found;
    // Of most functions of a file no more than the name is asked: the rest is worked out when it is.
    const returns = once(() => dialect.returns(found.node));
    const isStub = once(() => dialect.isStub(found.node));
    const needed = once(() => neededBy(found, path, parsed));
    const sites = once(() =>
      returns().map(({ statement, expression }) => siteOf(statement, expression)),
    );
    const signs = once(() =>
      isStub() ? [] : signsOf(found, { language, returns: returns(), modules: modules(), lines }),
    );
    const siteOf = (statement: SyntaxNode, expression: SyntaxNode | null) => {
      const value = expression === null ? statement : returned(expression, body);
      return {
        statement: lines.range(statement.start, statement.end),
        expression: lines.range(value.start, value.end),
        text: value.text,
      };
    };
    const comment = commentFor(
      comments,
      lines.lineAt(definition.start),
      lines.lineAt(Math.max(nameNode.start, headerEnd(found))),
    );
    if (comment) loose.delete(comment);
    return {
      language,
      name: found.name,
      access: found.access,
      nameRange: lines.range(nameNode.start, nameNode.end),
      range: lines.range(Math.min(definition.start, comment?.start ?? Infinity), definition.end),
      bodyRange: lines.range(body.start, body.end),
      parameters: found.parameters,
      flag: derivativeFlag(found.parameters, found.defaults),
      comment: comment && asExerciseComment(comment),
      get returns() {
        return sites();
      },
      get isStub() {
        return isStub();
      },
      get literals() {
        return needed().literals;
      },
      get usesArrays() {
        return needed().usesArrays;
      },
      text: definition.text,
      get signs() {
        return signs();
      },
      nestedIn: found.nestedIn,
    };
  });
  return { implementations, looseComments: [...loose].map(asExerciseComment) };
}

function once<T>(compute: () => T): () => T {
  let known: { value: T } | null = null;
  return () => (known ??= { value: compute() }).value;
}

/** Where the line that defines it ends: at the colon, the arrow or the bracket before the body. */
function headerEnd({ node, body }: FoundFunction): number {
  const before = node.children.filter(child => child.end <= body.start && child.type !== 'comment');
  return before.at(-1)?.end ?? node.start;
}

/** What the code that an implementation runs holds, as far as its own file shows. */
function neededBy(
  found: FoundFunction,
  path: string,
  parsed: ParsedText,
): { literals: number[]; usesArrays: boolean } {
  const module = new ModuleState('__main__', path, parsed);
  if (found.nestedIn === null) {
    reachWithin(module, accessPaths(found.access), dialects[parsed.language]);
  }
  return {
    literals: literalsOf([module], found.node),
    // What a file imports for its training loop its functions will be given too.
    usesArrays: parsed.items.some(item => item.imports.some(name => isArrayLibrary(name.module))),
  };
}

/** Where each imported name comes from; a star import of `math` brings its usual names. */
function importedModules(parsed: ParsedText): Map<string, string> {
  const modules = new Map<string, string>();
  for (const item of parsed.items)
    for (const { local, module, imported } of item.imports) {
      if (local !== null) modules.set(local, module);
      else if (imported === '*' && module === 'math')
        for (const name of mathNames) if (!modules.has(name)) modules.set(name, module);
    }
  return modules;
}

const mathNames = 'exp expm1 log log1p sqrt pow sin cos tan sinh cosh tanh atan erf fabs'.split(
  ' ',
);
