// Prints the evidence of each of the last commits of a repository, to be read one by one, of all rules or some:
// node scripts/run.mjs review-history REPOSITORY [HOW-MANY] [RULE,RULE]
import { resolve } from 'node:path';
import { findChecklist } from '../src/core/engine/checklist.ts';
import { Engine } from '../src/core/engine/engine.ts';
import { governingArtifacts } from '../src/core/engine/governing.ts';
import { shipped } from '../src/core/engine/shipped.ts';
import { isChange, type Change } from '../src/core/review/change.ts';
import { factsOf, wantsText, type GoverningArtifact } from '../src/core/review/evidence.ts';
import type { EvidenceRule } from '../src/core/kinds/evidence.ts';
import type { Repository } from '../src/core/review/repository.ts';
import { diskFiles } from '../src/node/disk.ts';
import { openRepository } from '../src/node/git/open.ts';
import { gitIn } from '../src/node/git/run-git.ts';
import { findGit } from '../src/node/git/find-git.ts';
import { ForeseenError, runScript, say } from './foreseen.ts';

await runScript(async () => {
  const [folder = '.', many = '50', only = ''] = process.argv.slice(2);
  const root = resolve(folder);
  const repository = await openRepository(root);
  if ('reason' in repository) throw new ForeseenError(repository.message);
  const engine = new Engine({ files: diskFiles(root, { exclude: [] }), today: () => '2026-11-22', face: 'ci', builtIn: shipped });
  await engine.load();
  const checklist = await findChecklist(engine);
  const wanted = only.split(',').filter(Boolean);
  const rules = (checklist?.evidence ?? []).filter(({ id }) => wanted.length === 0 || wanted.includes(id));
  const governing = await governingArtifacts(engine, '');
  const counts = new Map<string, number>();
  for (const commit of await lastCommits(root, Number(many))) await printCommit(repository, commit, { rules, governing, counts });
  say([...counts].map(([rule, count]) => `${rule} ${count}`).join(', '));
});

interface Reading {
  readonly rules: readonly EvidenceRule[];
  readonly governing: readonly GoverningArtifact[];
  readonly counts: Map<string, number>;
}

async function lastCommits(root: string, many: number): Promise<readonly string[]> {
  const git = gitIn(findGit() ?? 'git', root);
  const { text } = await git(['log', '--no-merges', `--max-count=${many}`, '--format=%H %s']);
  return text.split('\n').filter(Boolean);
}

async function printCommit(repository: Repository, line: string, { rules, governing, counts }: Reading): Promise<void> {
  const commit = line.slice(0, 40);
  const change = await repository.change({ head: commit, base: `${commit}^`, wantsText: wantsText(rules) });
  process.stdout.write(`\n${line.slice(0, 9)}${line.slice(40)}\n`);
  if (!isChange(change)) return void process.stdout.write(`  ${change.message}\n`);
  const start = performance.now();
  const facts = factsOf({ change, rules, governing });
  const took = performance.now() - start;
  if (took > 100) process.stdout.write(`  (${Math.round(took)} ms for ${linesOf(change)} lines)\n`);
  for (const { rule, text, tone, places, more } of facts) {
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
    process.stdout.write(`  ${tone === 'look' ? '!' : '·'} ${rule}: ${text}\n`);
    for (const { path, line: at, excerpt = '' } of places)
      process.stdout.write(`      ${path}${at === undefined ? '' : `:${at}`}  ${excerpt}\n`);
    if (more > 0) process.stdout.write(`      and ${more} more\n`);
  }
}

function linesOf({ files }: Change): number {
  return files.reduce((sum, { added, removed }) => sum + added + removed, 0);
}
