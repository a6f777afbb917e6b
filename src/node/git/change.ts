import type { Change, ChangedFile, NoChange, Revision } from '../../core/review/change.ts';
import { parseDiff, type DiffEntry } from '../../core/review/diff.ts';
import type { ChangeQuestion } from '../../core/review/repository.ts';
import { decodeRaw } from '../decode.ts';
import { inSlices } from '../slices.ts';
import { countCommits } from './base-branch.ts';
import { compared, type Compared } from './compared.ts';
import { failed, whyNot } from './refusal.ts';
import type { Git, GitAnswer } from './run-git.ts';
import { readTexts } from './texts.ts';
import { countUncommitted } from './uncommitted.ts';

/** Most bytes of a change that are read, and most lines that are kept: of a file, and of all. */
const largestDiff = 32 << 20;
const limits = { ofFile: 50_000, ofAll: 400_000 };
/** Files that came are held against files that went, each with each, up to so many; more would take minutes. */
const mostRenames = 1000;
/** Beyond this a file is left out where all together are too much to read. */
const modest = '128k';

/** What a branch does, compared with its base. */
export async function readChange(git: Git, gitFolder: string, question: ChangeQuestion): Promise<Change | NoChange> {
  const found = await compared(git, gitFolder, question);
  if ('reason' in found) return found;
  const { head, base, mergeBases, isCheckedOut } = found;
  const [mergeBase = base.commit, ...others] = mergeBases;
  const uncommitted = isCheckedOut ? countUncommitted(git) : Promise.resolve(0);
  if (mergeBase === head.commit) return nothingNew(found, await uncommitted);
  const [commits, entries, open, top, notCommitted] = await Promise.all([
    countCommits(git, base.commit, head.commit),
    readDiff(git, mergeBase, base, head),
    others.length === 0 ? undefined : differing(git, base, head),
    namesAtTop(git, head),
    uncommitted,
  ]);
  if ('reason' in entries) return entries;
  const own = open ? entries.filter(({ file }) => open.has(file.path)) : entries;
  const files = (await withTexts(git, own, question.wantsText)).toSorted(byPath);
  const unread = files.filter(({ binary, lines }) => !binary && !lines).length;
  return { head, base, mergeBase, commits: Number.isFinite(commits) ? commits : 0, files, unread, top, uncommitted: notCommitted };
}

function nothingNew({ head, base }: Compared, uncommitted: number): NoChange {
  const open = uncommitted === 1 ? '1 file has' : `${uncommitted} files have`;
  const rest = uncommitted > 0 ? `; ${open} changes that are not committed` : '';
  const what =
    head.name === base.name
      ? `${head.name} is what other branches are compared with; name another base`
      : `${head.name} has no commit that ${base.name} lacks`;
  return { reason: 'same', message: what + rest };
}

const diffTree = [
  'diff-tree',
  '-r',
  '--raw',
  '--numstat',
  '-p',
  '-U0',
  '-z',
  '--full-index',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
];

async function readDiff(git: Git, from: string, base: Revision, { name, commit }: Revision): Promise<readonly DiffEntry[] | NoChange> {
  const more = ['--inter-hunk-context=0', '--submodule=short', '--src-prefix=a/', '--dst-prefix=b/', '-M', `-l${mostRenames}`];
  const ask = (settings: readonly string[]): Promise<GitAnswer> =>
    git([...diffTree, ...more, from, commit, '--'], { limit: largestDiff, seconds: 40, settings });
  const answer = await ask([]);
  if (!answer.ok && answer.end !== 'cut') return whyNot(answer, 'compare the two commits', `git diff --stat ${base.name}...${name}`);
  const all = await parse(answer);
  if (!all) return failed('The change has too many files to look at');
  return answer.end === 'cut' ? filledUp(all, (await parse(await ask([`core.bigFileThreshold=${modest}`]))) ?? []) : all;
}

/**
 * Paths at which two commits differ. Where branches were merged into each other they parted at several commits, and a comparison with one
 * of them shows what came from the base as well: such files are the same on both sides.
 */
async function differing(git: Git, base: Revision, head: Revision): Promise<ReadonlySet<string> | undefined> {
  const { ok, text } = await git(['diff-tree', '-r', '--name-only', '--no-renames', '-z', base.commit, head.commit, '--']);
  return ok ? new Set(text.split('\0')) : undefined;
}

async function namesAtTop(git: Git, { commit }: Revision): Promise<readonly string[]> {
  const { text } = await git(['ls-tree', '--name-only', '-z', commit]);
  return text.split('\0').filter((name) => name !== '');
}

async function parse({ bytes }: GitAnswer): Promise<readonly DiffEntry[] | undefined> {
  const steps = parseDiff(bytes, { text: decodeRaw, path: (path) => Buffer.from(path).toString('utf8') }, limits);
  const turn = inSlices();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    const others = turn();
    if (others) await others;
  }
}

/** The same files, with the lines of those that came behind too large ones. */
function filledUp(entries: readonly DiffEntry[], others: readonly DiffEntry[]): readonly DiffEntry[] {
  const found = new Map(others.map((entry) => [entry.file.path, entry.file.lines]));
  return entries.map((entry) => {
    const lines = entry.file.binary ? undefined : (entry.file.lines ?? found.get(entry.file.path));
    return lines ? { ...entry, file: { ...entry.file, lines } } : entry;
  });
}

async function withTexts(git: Git, entries: readonly DiffEntry[], wants: (path: string) => boolean): Promise<readonly ChangedFile[]> {
  const isWanted = ({ file }: DiffEntry): boolean => !file.binary && (wants(file.path) || (file.from !== undefined && wants(file.from)));
  const wanted = new Set(entries.filter(isWanted));
  const texts = await readTexts(
    git,
    [...wanted].flatMap(({ before, after }) => [before, after].filter((id) => id !== '')),
  );
  return entries.map((entry) => {
    const [before, after] = wanted.has(entry) ? [texts.get(entry.before), texts.get(entry.after)] : [];
    return { ...entry.file, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
  });
}

const byPath = (one: ChangedFile, other: ChangedFile): number => (one.path < other.path ? -1 : Number(one.path > other.path));
