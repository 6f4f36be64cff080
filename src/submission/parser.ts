import { cutProgram } from './cut.ts';
import { derivationsOf } from './derivations.ts';
import { loadGrammars, type ParseText } from './grammars.ts';
import { implementationsOf } from './implementations.ts';
import { languageOf } from './language.ts';
import { ParsedText } from './parsed-text.ts';
import { firstSyntaxError } from './syntax-error.ts';
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

/** How many parsed texts are kept: the file at hand and the modules it imports. */
const keptTexts = 8;

class Parser implements SubmissionParser {
  private readonly grammars: Record<Language, ParseText>;
  /** By language and text, the one used last at the end. */
  private readonly recent = new Map<string, ParsedText>();

  constructor(grammars: Record<Language, ParseText>) {
    this.grammars = grammars;
  }

  parse(file: SourceText): SubmissionFile {
    const parsed = this.parsed(file.text, file.language);
    return {
      path: file.path,
      language: file.language,
      source: parsed.source,
      ...implementationsOf(file.path, parsed),
      derivations: derivationsOf(parsed),
      syntaxError: firstSyntaxError(parsed),
    };
  }

  syntaxErrorIn(text: string, language: Language): SubmissionFile['syntaxError'] {
    return firstSyntaxError(new ParsedText(text, language, this.grammars[language]));
  }

  cut(
    file: SourceText,
    implementation: Implementation,
    readText: (path: string) => Promise<string | null>,
  ): Promise<Program> {
    const main = this.parsed(file.text, file.language);
    return cutProgram(file.path, main, implementation, async path => {
      const text = await readText(path);
      return text === null ? null : this.parsed(text, languageOf(path) ?? file.language);
    });
  }

  private parsed(text: string, language: Language): ParsedText {
    const key = `${language}\n${text}`;
    const known = this.recent.get(key);
    this.recent.delete(key);
    const parsed = known ?? new ParsedText(text, language, this.grammars[language]);
    this.recent.set(key, parsed);
    if (this.recent.size > keptTexts) this.recent.delete(this.recent.keys().next().value!);
    return parsed;
  }
}
