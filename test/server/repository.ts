import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderOf } from '../node/support.ts';

/** A git repository that a test makes and changes. */
export interface TestRepository {
  readonly top: string;
  /** Run git in it; what it printed. */
  git(...args: readonly string[]): string;
  /** Write files (undefined: remove it) and commit them. */
  commit(subject: string, files: Readonly<Record<string, string | undefined>>): string;
}

/** A repository with one commit on `main`. */
export function repositoryOf(files: Readonly<Record<string, string>>, top = folderOf({})): TestRepository {
  const git = (...args: readonly string[]): string => {
    const env = { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', HOME: top };
    const { status, stdout, stderr } = spawnSync('git', ['-C', top, ...args], { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  };
  const commit = (subject: string, changed: Readonly<Record<string, string | undefined>>): string => {
    for (const [path, text] of Object.entries(changed)) write(join(top, path), text);
    git('add', '--all');
    git('-c', 'user.name=Ada Lovelace', '-c', 'user.email=ada@example.org', 'commit', '--quiet', '--allow-empty', '-m', subject);
    return git('rev-parse', 'HEAD');
  };
  git('init', '--quiet', '--initial-branch=main');
  commit('begin', files);
  return { top, git, commit };
}

function write(path: string, text: string | undefined): void {
  mkdirSync(dirname(path), { recursive: true });
  if (text === undefined) rmSync(path);
  else writeFileSync(path, text);
}
