import { derivativeFlag } from './derivative-flag.ts';
import { accessPaths } from './cut.ts';
import { dialects } from './dialect.ts';
import type { FoundFunction } from './found-function.ts';
import { commentFor, readComments } from './gprime-comment.ts';
import { literalsOf, usesArrayLibrary } from './kept-code.ts';
import { ModuleState } from './module-state.ts';
import type { ParsedText } from './parsed-text.ts';
import { reachWithin } from './reach.ts';
import type { Implementation } from './types.ts';

/** Every function of a file as plain data, in order of the text. */
export function implementationsOf(path: string, parsed: ParsedText): Implementation[] {
  const { root, source, lines, language } = parsed;
  const dialect = dialects[language];
  const comments = readComments(root, source, lines);
  return parsed.functions.map(found => {
    const { definition, nameNode, body } = found;
    const comment = commentFor(
      comments,
      lines.lineAt(definition.start),
      Math.max(lines.lineAt(nameNode.start), lines.lineAt(body.start - 1)),
    );
    return {
      language,
      name: found.name,
      access: found.access,
      nameRange: lines.range(nameNode.start, nameNode.end),
      range: lines.range(Math.min(definition.start, comment?.start ?? Infinity), definition.end),
      bodyRange: lines.range(body.start, body.end),
      parameters: found.parameters,
      flag: derivativeFlag(found.parameters, found.defaults),
      comment: comment && {
        exercise: comment.exercise,
        pack: comment.pack,
        silenced: comment.silenced,
        range: lines.range(comment.start, comment.end),
      },
      returns: dialect.returns(found.node).map(({ statement, expression }) => ({
        statement: lines.range(statement.start, statement.end),
        expression: lines.range((expression ?? statement).start, (expression ?? statement).end),
        text: (expression ?? statement).text,
      })),
      isStub: dialect.isStub(found.node),
      ...neededBy(found, path, parsed),
      text: definition.text,
      signs: [],
      nestedIn: found.nestedIn,
    };
  });
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
  return { literals: literalsOf([module], found.node), usesArrays: usesArrayLibrary([module]) };
}
