import type { RuntimeInfo } from '../../runtime/types.ts';
import type { Localizer } from '../localizer.ts';

/** What was found out about one language. */
export interface LanguageFacts {
  title: string;
  /** Null where there is no interpreter, or none was looked for. */
  info: RuntimeInfo | null;
  /** Why there is none, a sentence. */
  problem: string | null;
  /** From the start of a small check to its verdict, ms: the first one, and the median of those after it. */
  timings: { first: number; next: number } | null;
}

export interface DoctorFacts {
  versions: { extension: string; editor: string; platform: string };
  isTrusted: boolean;
  languages: LanguageFacts[];
  /** `mark`: built in, signed or unsigned, in the reader's language. */
  packs: { title: string; id: string; version: string; mark: string }[];
  badPacks: { path: string; message: string }[];
}

/** The Doctor's findings as Markdown: interpreters, NumPy, protections, timings, packs, and what to install. */
export function doctorText(facts: DoctorFacts, l10n: Localizer): string {
  const { extension, editor, platform } = facts.versions;
  const blocks = [
    `# ${l10n.t('g′ Doctor')}`,
    l10n.t('g′ grader {0}, VS Code {1}, {2}.', extension, editor, platform),
    facts.isTrusted ? '' : l10n.t('**Restricted Mode:** nothing of this workspace is run.'),
    ...facts.languages.map(language => languageText(language, l10n)),
    packsText(facts, l10n),
  ];
  return `${blocks.filter(block => block !== '').join('\n\n')}\n`;
}

function languageText(facts: LanguageFacts, l10n: Localizer): string {
  const { title, info, problem, timings } = facts;
  const blocks = [`## ${title}`];
  if (problem !== null) blocks.push(problem);
  if (info !== null) blocks.push(interpreterText(info, l10n));
  if (timings !== null) {
    const ms = (time: number) => `${time.toFixed(time < 100 ? 1 : 0)} ms`;
    blocks.push(
      l10n.t(
        'Save to verdict: {0} for the first check, then {1}.',
        ms(timings.first),
        ms(timings.next),
      ),
    );
  }
  if (info !== null) blocks.push(protections(info, l10n));
  return blocks.join('\n\n');
}

function interpreterText(info: RuntimeInfo, l10n: Localizer): string {
  const { language, executable, version, numpy } = info;
  if (language === 'javascript') return l10n.t('Node {0}: `{1}`', version, executable);
  const python = l10n.t('Python {0}: `{1}`', version, executable);
  if (numpy !== null) return `${python}\n\n${l10n.t('NumPy {0}.', numpy)}`;
  const install = l10n.t('NumPy is not there for this Python. To install it, run in a terminal:');
  return `${python}\n\n${install}\n\n\`\`\`\n${quoted(executable)} -m pip install numpy\n\`\`\``;
}

function protections({ isolation }: RuntimeInfo, l10n: Localizer): string {
  if (isolation.length === 0) {
    return l10n.t('Nothing but a process of its own keeps a check apart here.');
  }
  const names = protectionNames(l10n);
  const rows = isolation.map(({ id, active, detail }) => {
    const state = active ? l10n.t('active') : l10n.t('missing');
    return `| ${names[id] ?? id} | ${active ? '✓' : '✗'}\u00a0${state} | ${cell(detail)} |`;
  });
  const head = `| ${l10n.t('Protection')} | ${l10n.t('State')} | ${l10n.t('Detail')} |`;
  return [head, '| --- | --- | --- |', ...rows].join('\n');
}

/** By the ids of `RuntimeInfo`. */
function protectionNames(l10n: Localizer): Record<string, string> {
  return {
    bubblewrap: 'bubblewrap',
    'process-namespace': l10n.t('Sees no other processes'),
    'single-use': l10n.t('A process for each check'),
    'file-system': l10n.t('Sees only its own files'),
    network: l10n.t('No network'),
    signals: l10n.t('Ends no other process'),
    'no-processes': l10n.t('Starts no programs'),
    memory: l10n.t('Bounded memory'),
    limits: l10n.t('Other bounds'),
    permissions: l10n.t('Node’s permissions'),
  };
}

function packsText({ packs, badPacks }: DoctorFacts, l10n: Localizer): string {
  const read = packs.map(
    ({ title, id, version, mark }) => `- ${title} (\`${id}\` ${version}, ${mark})`,
  );
  const bad = badPacks.map(({ path, message }) => `- ✗ \`${path}\`: ${cell(message)}`);
  return [`## ${l10n.t('Packs, in order of precedence')}`, [...read, ...bad].join('\n')].join(
    '\n\n',
  );
}

/** A path with spaces as a shell takes it; on Windows that is PowerShell, which runs a text only behind `&`. */
function quoted(path: string): string {
  if (!/\s/.test(path)) return path;
  return /^[a-z]:\\/i.test(path) ? `& "${path}"` : `"${path}"`;
}

function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}
