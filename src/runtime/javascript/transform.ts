import { transform } from 'sucrase';
import type { Failure, Program } from '../types.ts';
import { markLines } from './mark-lines.ts';

/**
 * Types and imports away, lines kept: the one transformer for every surface, so that the editor and the
 * command line agree whatever their Node can do. A Failure where a file does not parse.
 */
export function transformProgram(program: Program): Program | Failure {
  try {
    const modules = program.modules.map((module, index) => transformModule(module, index));
    return { ...program, modules, whole: transformWhole(program, modules[0]!) };
  } catch (error) {
    if (error instanceof ModuleSyntaxError) return error.failure;
    throw error;
  }
}

/** The uncut file is run only where the cut one lacks a name; it need not parse unless it is suspect. */
function transformWhole(program: Program, main: Program['whole']): Program['whole'] {
  const { whole, modules, suspect } = program;
  if (whole.source === modules[0]!.source) return { ...main, name: whole.name };
  try {
    return transformModule(whole, 0);
  } catch (error) {
    if (suspect) throw error;
    return { ...main, name: whole.name };
  }
}

function transformModule(module: Program['whole'], index: number): Program['whole'] {
  if (module.path.endsWith('.json'))
    return { ...module, source: `module.exports = ${module.source.trim() || 'null'}` };
  const isTypeScript = /\.[cm]?tsx?$/.test(module.path);
  try {
    const { code } = transform(module.source, {
      transforms: [
        ...(isTypeScript ? (['typescript'] as const) : []),
        ...(/\.[jt]sx$/.test(module.path) ? (['jsx'] as const) : []),
        'imports',
      ],
      filePath: module.path,
      preserveDynamicImport: true,
      disableESTransforms: true,
      production: true,
      keepUnusedImports: false,
    });
    return { ...module, source: markLines(code, index) };
  } catch (error) {
    throw new ModuleSyntaxError(module.path, error);
  }
}

class ModuleSyntaxError extends Error {
  readonly failure: Failure;

  constructor(path: string, cause: unknown) {
    super('syntax');
    const { message, loc } = cause as { message?: string; loc?: { line: number } };
    this.failure = {
      kind: 'syntax',
      type: 'SyntaxError',
      // sucrase: "Error transforming /path/x.ts: Unexpected token (3:7)".
      message: (message ?? '')
        .replace(/^Error transforming .*?: (?=\S)/, '')
        .replace(/ \(\d+:\d+\)$/, ''),
      frames: [{ path, line: Math.max(0, (loc?.line ?? 1) - 1), function: '' }],
    };
  }
}
