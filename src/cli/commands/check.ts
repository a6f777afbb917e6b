import { join } from 'node:path';
import type { Config } from '../../core/config/config.ts';
import { exitCode, failing, levels } from '../check/verdict.ts';
import { noteNothingChecked, noteSetup, noteUnreadable } from '../check/notes.ts';
import { reportOf, type Checked, type Report } from '../check/report.ts';
import type { Flags, Values } from '../flags.ts';
import type { Io } from '../io.ts';
import { Refusal } from '../refusal.ts';
import { formats, readingOf, reporters } from '../reporters/index.ts';
import { askedRoots, type Asked } from '../roots.ts';
import { openWorkspace } from '../workspace.ts';
import { defineCommand, type Ground } from './command.ts';

const flags = {
  format: { type: 'choice', choices: formats, fallback: 'text', about: 'How findings are written' },
  'fail-on': { type: 'choice', choices: levels, fallback: 'warning', about: 'Findings at or above this end with exit code 1' },
  'max-warnings': { type: 'number', value: 'N', about: 'So many warnings pass' },
  quiet: { type: 'switch', short: 'q', about: 'Show only findings that fail, and nothing where there are none' },
  profile: { type: 'optional-choice', choices: ['default', 'strict'], about: 'In place of what the config says' },
  fix: { type: 'switch', about: 'Make every safe fix, then say what is left' },
  'fix-dry-run': { type: 'switch', about: 'Print what --fix would change, as a diff; write nothing' },
  'stdin-filename': { type: 'value', value: 'FILE', about: 'Check standard input as if it were this file; with --fix, print it mended' },
  explain: { type: 'value', value: 'FILE', about: 'Say which kind a file is, on what basis and why, or why it is none' },
  'print-config': { type: 'value', value: 'FILE', about: 'Print what holds for a file: config, rules and their severities' },
} as const satisfies Flags;

export type CheckFlags = Values<typeof flags>;

/** Check artifacts; CI reads the exit code. */
export const check = defineCommand({
  operands: '[PATH...]',
  takes: [0, Infinity],
  about: [
    'Checks every artifact in the files and folders named, or in the working directory.',
    'Ends with 0 where nothing is found at the failing level, 1 where something is, 2 where it could not run.',
  ],
  flags,
  examples: [
    ['docent check', 'everything here'],
    ['docent check docs/adr --fail-on error', 'one folder; warnings do not fail'],
    ['docent check --fix', 'mend what can be mended safely'],
    ['docent check --explain docs/adr/0004-queue.md', 'why is this an ADR'],
  ],
  async run({ operands, flags: wanted }, ground) {
    refuseMixtures(operands, wanted);
    if (wanted.explain !== undefined) return (await import('../check/explain.ts')).explain(wanted.explain, ground);
    if (wanted['print-config'] !== undefined)
      return (await import('../check/print-config.ts')).printConfig(wanted['print-config'], wanted.profile, ground);
    if (wanted['stdin-filename'] !== undefined)
      return (await import('../check/check-stdin.ts')).checkStdin(wanted['stdin-filename'], wanted, ground);

    const checked = await openAsked(askedRoots(operands, ground.io.cwd), ground.io, wanted.profile);
    if (wanted.fix || wanted['fix-dry-run']) await (await import('../check/fix-files.ts')).fixFiles(checked, wanted['fix-dry-run'], ground);
    const report = await reportOf(checked, readingOf(wanted.format));
    noteSetup(checked, ground);
    noteUnreadable(checked, ground);
    await noteNothingChecked(report, operands, checked, ground);
    if (!wanted['fix-dry-run']) tell(report, wanted, ground, ground.io.stdout);
    return exitCode(report.counts, wanted['fail-on'], wanted['max-warnings']);
  },
});

/** Write a report in the format asked for. */
export function tell(
  report: Report,
  { format, quiet, 'fail-on': level }: CheckFlags,
  { paint }: Pick<Ground, 'paint'>,
  out: Io['stdout'],
): void {
  const shown = quiet ? withoutQuiet(report, level) : report;
  out.write(reporters[format](shown, { paint, columns: out.columns ?? 120, quiet }));
}

/** What fails stays; where nothing can fail, errors and warnings do. The counts stay as they are. */
function withoutQuiet(report: Report, level: CheckFlags['fail-on']): Report {
  const loud = new Set<string>(failing(level === 'never' ? 'warning' : level));
  return { ...report, findings: report.findings.filter(({ finding }) => loud.has(finding.severity)) };
}

async function openAsked(asked: readonly Asked[], io: Io, profile: Config['profile'] | undefined): Promise<Checked[]> {
  const checked: Checked[] = [];
  // Outer roots come first: what is asked of one is asked of the whole of every root inside it.
  const waiting = [...asked].sort((a, b) => a.root.length - b.root.length);
  const seen = new Set<string>();
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (seen.has(next.root)) continue;
    seen.add(next.root);
    const { root, paths } = next;
    const workspace = await openWorkspace(root, io, profile ? { profile } : {});
    checked.push({ workspace, asked: next });
    const inner = workspace.nested.filter((folder) =>
      paths.some((path) => path === '' || folder === path || folder.startsWith(`${path}/`)),
    );
    waiting.unshift(...inner.map((folder) => ({ root: join(root, folder), paths: [''] })));
  }
  return checked;
}

const alone = ['explain', 'print-config'] as const;

function refuseMixtures(operands: readonly string[], wanted: CheckFlags): void {
  for (const name of alone) {
    if (wanted[name] !== undefined && operands.length > 0)
      throw new Refusal(`“--${name}” speaks of one file; leave out “${operands[0] ?? ''}”`);
  }
  if (wanted['stdin-filename'] !== undefined && operands.length > 0) {
    throw new Refusal('“--stdin-filename” reads standard input; leave out the paths');
  }
  if (!wanted['fix-dry-run']) return;
  if (wanted.fix) throw new Refusal('“--fix” and “--fix-dry-run” exclude each other; choose one');
  if (wanted.format !== 'text') throw new Refusal('“--fix-dry-run” prints a diff; leave out “--format”');
}
