import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { CheckFlags } from '../commands/check.ts';
import type { Ground } from '../commands/command.ts';
import { readingOf, reporters } from '../reporters/index.ts';
import { rootFor } from '../roots.ts';
import { openWorkspace } from '../workspace.ts';
import { inSightOnly, mend } from './mend.ts';
import { reportOf, type Checked } from './report.ts';
import { exitCode } from './verdict.ts';

/** Check standard input as a file of the workspace that need not be there; with --fix the mended text is the output. */
export async function checkStdin(file: string, wanted: CheckFlags, ground: Ground): Promise<number> {
  const { io, paint, quietPaint } = ground;
  const full = resolve(io.cwd, file);
  const root = rootFor(nearestFolder(dirname(full)), io.cwd);
  const path = relative(root, full).replaceAll('\\', '/');
  const text = (await io.readStdin()).replace(/^\uFEFF/, '');
  const workspace = await openWorkspace(root, io, {
    ...(wanted.profile ? { profile: wanted.profile } : {}),
    overlays: new Map([[path, text]]),
  });
  const checked: Checked = { workspace, asked: { paths: [path] } };
  if (wanted.fix) await mend(checked, inSightOnly(checked));
  const report = await reportOf([checked], readingOf(wanted.format));
  const out = wanted.fix ? io.stderr : io.stdout;
  if (wanted.fix) io.stdout.write((await workspace.engine.text(path)) ?? text);
  out.write(reporters[wanted.format](report, { paint: wanted.fix ? quietPaint : paint, columns: out.columns ?? 120, quiet: wanted.quiet }));
  return exitCode(report.counts, wanted['fail-on'], wanted['max-warnings']);
}

function nearestFolder(folder: string): string {
  for (let at = folder; ; at = dirname(at)) if (existsSync(at) || dirname(at) === at) return at;
}
