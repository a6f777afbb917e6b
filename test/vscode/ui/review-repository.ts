import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { decision, folderWith } from './workspace.ts';

/** Run git in a folder, as somebody and at some time of a test's own. */
export function git(folder: string, args: readonly string[], { author = 'Ada', date = '2026-11-20T10:00:00Z' } = {}): string {
  const person = ['AUTHOR', 'COMMITTER'].flatMap((role) => [
    [`GIT_${role}_NAME`, author],
    [`GIT_${role}_EMAIL`, `${author.toLowerCase()}@example.org`],
    [`GIT_${role}_DATE`, date],
  ]);
  const env = { ...process.env, ...Object.fromEntries(person), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', [...args], { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/** Write files and commit them. */
export async function commit(folder: string, subject: string, files: Files, by: { author?: string; date?: string } = {}): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  git(folder, ['add', '--all']);
  git(folder, ['commit', '--quiet', '--message', subject], by);
}

type Files = Readonly<Record<string, string>>;

const login = (body: string): string => `import { app } from './app.ts';\n\n${body}\n\nexport const greeting = 'Welcome back';\n`;

/** Not one of anybody’s; in two halves, as this file is searched for secrets, too. */
const secret = ['AKIA', 'Q3EGRZ7JHL2PTVWX'].join('');

/** What `main` holds: a login, its test, and the decision that governs it. */
const before: Files = {
  'README.md': '# Shop\n',
  'src/app.ts': "export { app } from 'server';\n",
  'src/login.ts': login('// Only the session is asked for here.\nexport const isLoggedIn = (session?: string) => session !== undefined;'),
  'test/login.test.ts': "test('nobody is logged in', () => {});\n",
  'docs/adr/0002-keep-sessions-in-redis.md': decision('Keep sessions in Redis', 'accepted').replace(
    'Instances come and go',
    'What `src/login.ts` reads must be there everywhere. Instances come and go',
  ),
};

const route = "// As ADR-2 says, the session is kept in Redis.\napp.post('/login', (request, reply) => reply.send(request.body));";

/** A repository on `feature/login`, two commits after `main`, beside a branch of somebody else's. */
export async function shopRepository(): Promise<string> {
  const folder = await folderWith({});
  git(folder, ['init', '--quiet', '--initial-branch=main']);
  await commit(folder, 'A login that asks for the session', before);
  git(folder, ['checkout', '--quiet', '-b', 'fix/greeting']);
  await commit(
    folder,
    'Greet by name',
    { 'src/greeting.ts': 'export const greet = (name: string) => `Hello ${name}`;\n' },
    { author: 'Grace', date: '2026-11-21T09:00:00Z' },
  );
  git(folder, ['checkout', '--quiet', '-b', 'feature/login', 'main']);
  await commit(folder, 'Log in with a password', {
    'src/login.ts': login(`${route}\nexport const isLoggedIn = (session?: string) => session !== undefined;`),
    'test/login.test.ts': "test('nobody is logged in', () => {});\ntest('somebody is', () => {});\n",
  });
  await commit(folder, 'Remember who may log in', {
    'migrations/0002_people.sql': 'ALTER TABLE people DROP COLUMN nickname;\n',
    'src/config.ts': `export const accessKey = '${secret}';\n`,
  });
  return folder;
}
