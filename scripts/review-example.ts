import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { examples } from './examples.ts';

const before = {
  'src/charging/run.ts': `import { app } from '../app.ts';
import { confirm } from './confirm.ts';

/** Charge the rides of a night, batch by batch. */
export async function run(night: string, batches: readonly Batch[]): Promise<void> {
  for (const batch of batches) await confirm(night, batch);
}
`,
  'test/charging/run.test.ts': "test('charges every batch of a night', async () => {});\n",
};

const after = {
  'src/charging/run.ts': `import { app } from '../app.ts';
import { confirm } from './confirm.ts';
import { lastConfirmed } from './marker.ts';

/** Charge the rides of a night, from the last confirmed batch on. Amounts are cents (ADR-7). */
export async function run(night: string, batches: readonly Batch[]): Promise<void> {
  // TODO: an empty night
  for (const batch of batches.slice(await lastConfirmed(night))) await confirm(night, batch);
}

app.post('/nights/:night/resume', async (request, reply) => reply.send(await run(request.params.night, request.body.batches)));
`,
  'src/charging/marker.ts': `/** The batch a night stopped behind. */
export const lastConfirmed = async (night: string): Promise<number> => Number(await read(\`marker/\${night}\`));
`,
  'test/charging/run.test.ts':
    "test('charges every batch of a night', async () => {});\ntest('goes on where it stopped', async () => {});\n",
  'migrations/0042_markers.sql': 'ALTER TABLE nights DROP COLUMN done;\n',
};

/** The examples as a repository, on a branch that has something to review. */
export async function reviewExample(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'docent-review-')), 'tideline');
  await cp(examples, folder, { recursive: true });
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=Priya', '-c', 'user.email=p@example.org', ...args], { cwd: folder, encoding: 'utf8' });
  const commit = async (subject: string, files: Readonly<Record<string, string>>): Promise<void> => {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    git('add', '--all');
    git('commit', '--quiet', '--message', subject);
  };
  git('init', '--quiet', '--initial-branch=main');
  await commit('Charging', before);
  git('checkout', '--quiet', '-b', 'resume-charging');
  await commit('Go on where the night stopped', after);
  return folder;
}
