import { join } from 'node:path';
import { root } from '../tools.ts';
import { medianOf, runOf, type Run } from './timed.ts';
import { cacheFolder, emptyCache, linkPackages, workspaceOf } from './workspace.ts';

/** A linter on the files that all were given. */
export interface PeerRow {
  readonly name: string;
  readonly run: Run;
}

const runs = 3;

/** Docent and its neighbours on the same files. */
export async function peers(files: number, bytes: number): Promise<PeerRow[]> {
  linkPackages();
  const folder = workspaceOf(files, bytes);
  const measured: PeerRow[] = [];
  for (const { name, args, prepare } of programs) {
    const run = await medianOf(runs, () => {
      prepare?.();
      return runOf(folder, args, { XDG_CACHE_HOME: cacheFolder });
    });
    measured.push({ name, run });
  }
  return measured;
}

const docent = [join(root, 'dist', 'docent.cjs'), 'check', '--format', 'json', '--fail-on', 'never'];
const packages = join(root, 'node_modules');
const plugins = ['remark-frontmatter', 'remark-gfm', 'remark-preset-lint-recommended'].flatMap((name) => ['--use', name]);

interface Program {
  readonly name: string;
  readonly args: readonly string[];
  readonly prepare?: () => void;
}

const programs: readonly Program[] = [
  { name: '`docent check`, cold', args: docent, prepare: emptyCache },
  { name: '`docent check`, warm', args: docent },
  {
    name: '`remark-cli` with `remark-preset-lint-recommended`',
    args: [join(packages, 'remark-cli', 'cli.js'), '.', '--quiet', '--no-stdout', ...plugins],
  },
  { name: '`markdownlint-cli2`', args: [join(packages, 'markdownlint-cli2', 'markdownlint-cli2-bin.mjs'), 'services/**/*.md'] },
];
