import * as z from 'zod/mini';
import type { EnvironmentProvider } from './provider.ts';

/** The part of another extension's API that is used; null where it is not there. `U` is a URI. */
export type ApiSource<T> = () => Promise<T | null>;

/** Python Environments (ms-python.vscode-python-envs). */
export interface PythonEnvironmentsApi<U> {
  getEnvironment(scope: U): Promise<unknown>;
}

/** Python (ms-python.python). */
export interface PythonApi<U> {
  ready: Promise<void>;
  environments: {
    getActiveEnvironmentPath(resource: U): unknown;
    resolveEnvironment(environment: unknown): Promise<unknown>;
  };
}

const path = z.string().check(z.minLength(1));
const environment = z.object({ execInfo: z.object({ run: z.object({ executable: path }) }) });
const resolved = z.object({ executable: z.object({ uri: z.object({ fsPath: path }) }) });

export function fromPythonEnvironments<U>(
  api: ApiSource<PythonEnvironmentsApi<U>>,
  uriOf: (path: string) => U,
): EnvironmentProvider {
  return {
    async pythonFor(file) {
      const found = await (await api())?.getEnvironment(uriOf(file));
      const parsed = z.safeParse(environment, found);
      return parsed.success ? parsed.data.execInfo.run.executable : null;
    },
  };
}

export function fromPython<U>(
  api: ApiSource<PythonApi<U>>,
  uriOf: (path: string) => U,
): EnvironmentProvider {
  return {
    async pythonFor(file) {
      const python = await api();
      await python?.ready;
      const active = python?.environments.getActiveEnvironmentPath(uriOf(file));
      // The active path may be a folder, or gone: only the resolved environment names an executable.
      const found = active && (await python?.environments.resolveEnvironment(active));
      const parsed = z.safeParse(resolved, found);
      return parsed.success ? parsed.data.executable.uri.fsPath : null;
    },
  };
}
