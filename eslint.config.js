import tseslint from 'typescript-eslint';

// The rooms of the house, top first: a room may import those before it, never one after it.
const rooms = [
  'activation',
  'pack',
  'submission',
  'runtime',
  'grader',
  'report',
  'engine',
  'editor',
  'webview',
  'cli',
];

const nodeBuiltIns = [
  'node:*',
  'fs',
  'path',
  'os',
  'crypto',
  'child_process',
  'url',
  'worker_threads',
];

/** Patterns that no file of the room may import, each with the reason a person reads. */
function forbidden(room) {
  const below = rooms.slice(rooms.indexOf(room) + 1);
  const surfaces = {
    cli: ['editor', 'webview'],
    webview: rooms.filter(r => r !== 'webview' && r !== 'report'),
  };
  const closed = surfaces[room] ?? below;
  const patterns = closed.map(other => ({
    regex: `^(\\.\\./)+${other}/`,
    message: `src/${room} may not import src/${other}: dependencies point up the table in CONTRIBUTING.md.`,
  }));
  if (room !== 'editor')
    patterns.push({
      regex: '^vscode$',
      message: 'Only src/editor and src/extension.ts know VS Code.',
    });
  if (room === 'activation')
    patterns.push({
      group: nodeBuiltIns,
      message: 'The mathematics runs anywhere: no Node built-ins.',
    });
  return { patterns };
}

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'out/',
      '.cache/',
      'node_modules/',
      'test/corpus/submissions/',
      'test/hostile/submissions/',
      'test/fixtures/',
      'examples/',
    ],
  },
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  { files: ['src/cli/**', 'test/**', 'bench/**'], rules: { 'no-console': 'off' } },
  {
    // Plain JavaScript, for Node 20 alone: what types say elsewhere, these rules say here.
    files: ['scripts/**/*.mjs', 'eslint.config.js'],
    languageOptions: {
      globals: { AbortSignal: false, console: false, performance: false, process: false },
    },
    rules: {
      eqeqeq: 'error',
      'no-undef': 'error',
      'no-unreachable': 'error',
      'no-unused-vars': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'require-await': 'error',
    },
  },
  ...rooms.map(room => ({
    files: [`src/${room}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', forbidden(room)] },
  })),
  {
    files: ['src/webview/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(\\.\\./)+report/',
              allowTypeImports: true,
              message: 'The page imports report’s types alone.',
            },
          ],
        },
      ],
    },
  },
);
