import { join } from 'node:path';
import { root } from '../tools.ts';
import type { PeerRow } from './page.ts';
import { median, secondsOf, times } from './timed.ts';
import { cacheFolder, emptyCache, linkPackages, workspaceOf } from './workspace.ts';

const runs = 3;

/** Docent and its neighbours on the same files. */
export async function peers(files: number, bytes: number): Promise<PeerRow[]> {
  linkPackages();
  const folder = workspaceOf(files, bytes);
  const measured: PeerRow[] = [];
  for (const [name, args, prepare] of programs) {
    const seconds = await times(runs, async () => {
      prepare?.();
      return secondsOf(folder, args, { XDG_CACHE_HOME: cacheFolder });
    });
    measured.push({ name, seconds: median(seconds) });
  }
  return measured;
}

const docent = [join(root, 'dist', 'docent.cjs'), 'check', '--format', 'json', '--fail-on', 'never'];
const plugins = ['remark-frontmatter', 'remark-gfm', 'remark-preset-lint-recommended'].flatMap((name) => ['--use', name]);

const programs: readonly (readonly [name: string, args: readonly string[], prepare?: () => void])[] = [
  ['`docent check`, cold', docent, emptyCache],
  ['`docent check`, warm', docent],
  [
    '`remark-cli` with `remark-preset-lint-recommended`',
    [join(root, 'node_modules', 'remark-cli', 'cli.js'), '.', '--quiet', '--no-stdout', ...plugins],
  ],
  ['`markdownlint-cli2`', [join(root, 'node_modules', 'markdownlint-cli2', 'markdownlint-cli2-bin.mjs'), 'services/**/*.md']],
];
