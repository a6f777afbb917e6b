import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { CarryOverOffer } from '../../core/engine/carry-over.ts';
import { configPath } from '../../core/engine/setup.ts';
import type { KeepOut } from '../../core/rules/rule.ts';
import { isAsked, repositoryOf } from '../roots.ts';
import type { Workspace } from '../workspace.ts';
import type { Ground } from '../commands/command.ts';
import { counted } from '../reporters/text.ts';
import type { Checked, Report } from './report.ts';

/** A config or kind file that was not asked for, and has faults, bears on every finding: say so. */
export function noteSetup(checked: readonly Checked[], { io, quietPaint }: Ground): void {
  for (const { workspace, asked } of checked) {
    if (asked.paths.includes('')) continue;
    for (const [path, findings] of workspace.engine.allFindings()) {
      if (isAsked(asked, path) || !(path === configPath || path.startsWith('.docent/kinds/'))) continue;
      const shown = workspace.shown(path);
      io.stderr.write(
        `${quietPaint.yellow('note:')} ${counted(findings.length, 'finding')} in ${shown}: “docent check ${shown}” shows them\n`,
      );
    }
  }
}

/** What cannot be read is not checked, and would be missed in silence. */
export function noteUnreadable(checked: readonly Checked[], { io, quietPaint }: Ground): void {
  for (const { workspace, asked } of checked) {
    for (const path of workspace.engine.unreadable.filter((each) => isAsked(asked, each)))
      io.stderr.write(`${quietPaint.yellow('note:')} ${workspace.shown(path)} was not checked: it is not UTF-8\n`);
  }
}

/** Somebody who names files and gets silence wants to know why. */
export async function noteNothingChecked(
  { artifacts, findings }: Report,
  operands: readonly string[],
  checked: readonly Checked[],
  ground: Ground,
): Promise<void> {
  const { io, quietPaint } = ground;
  if (artifacts > 0 || findings.length > 0) return;
  for (const { workspace } of checked) noteRoot(workspace, ground);
  if (operands.length === 0) return;
  for (const { workspace, asked } of checked) {
    for (const path of asked.paths.slice(0, 5)) {
      const because = path.endsWith('.md') ? await whyNone(workspace.engine, path) : undefined;
      if (because) io.stderr.write(`${quietPaint.yellow('note:')} ${workspace.shown(path)} is no artifact: ${because}\n`);
    }
  }
}

/**
 * Somebody deep inside a repository sees nothing of what is above: folders tell kinds, and theirs are out of sight.
 * A “.docent” at the top makes the repository one workspace.
 */
export function noteRoot({ root, shown }: Workspace, { io, quietPaint }: Pick<Ground, 'io' | 'quietPaint'>): void {
  const top = repositoryOf(root);
  if (top === undefined || top === root || existsSync(join(root, '.docent'))) return;
  const where = shown(relative(root, top).replaceAll('\\', '/'));
  io.stderr.write(
    `${quietPaint.yellow('note:')} Docent looks from here down; the repository begins at “${where}”. Run it there, or “docent init” there once\n`,
  );
}

/** What is left out because it is private is not left out in silence. */
export function notePrivate(count: number, { io, quietPaint }: Pick<Ground, 'io' | 'quietPaint'>): void {
  if (count === 0) return;
  const are = count === 1 ? 'is' : 'are';
  io.stderr.write(
    `${quietPaint.yellow('note:')} ${counted(count, 'private artifact')} ${are} left out; “--private”, or their kind’s name, shows them\n`,
  );
}

/** A private artifact was made where git would take it: say what keeps it out, or that it was done. */
export function noteExposed(
  { target, line, file }: KeepOut,
  isDone: boolean,
  { shown }: Pick<Workspace, 'shown'>,
  { io, quietPaint }: Pick<Ground, 'io' | 'quietPaint'>,
): void {
  const said = isDone
    ? `“${line}” was added to ${shown(file)}`
    : `git does not ignore ${shown(target)}: whoever can read the repository can read it. “${line}” in ${shown(file)} keeps it out; “--ignore” adds that`;
  io.stderr.write(`${quietPaint.yellow('note:')} ${said}\n`);
}

/** A new artifact has, or could have, what is open in the latest one like it. */
export function noteOpen(
  offer: CarryOverOffer | undefined,
  isDone: boolean,
  { shown }: Pick<Workspace, 'shown'>,
  { io, quietPaint }: Pick<Ground, 'io' | 'quietPaint'>,
): void {
  if (!offer && !isDone) return;
  const what = offer ? `${counted(offer.items.length, 'open item')} of “${offer.section.title}” in ${shown(offer.from.path)}` : '';
  const said = !offer ? 'there was nothing to take over' : isDone ? `took over ${what}` : `“--carry-over” takes over ${what}`;
  io.stderr.write(`${quietPaint.yellow('note:')} ${said}\n`);
}

interface Looking {
  readonly listed: ReadonlySet<string>;
  excludedBecause(path: string): string | undefined;
  text(path: string): Promise<string | undefined>;
}

/** Why a file that is there is no artifact. */
export async function whyNone(engine: Looking, path: string): Promise<string> {
  const excluded = engine.excludedBecause(path);
  if (excluded !== undefined) return excluded;
  if (!path.endsWith('.md')) return 'its name does not end in “.md”';
  if (!engine.listed.has(path)) return 'git ignores it, it leads to another file, or it could not be read';
  if ((await engine.text(path)) === undefined) return 'it is not UTF-8; expected text in UTF-8';
  return 'neither its front matter, the config, its folder and name nor its headings name a kind';
}
