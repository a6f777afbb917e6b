import { applyChanges } from '../../node/apply.ts';
import type { Ground } from '../commands/command.ts';
import { counted } from '../reporters/text.ts';
import { unifiedDiff } from '../terminal/unified-diff.ts';
import { inSightOnly, mend, type Make, type Mended } from './mend.ts';
import type { Checked } from './report.ts';

/** Make the safe fixes of what was asked for and say how many; a dry run prints them as a diff and writes nothing. */
export async function fixFiles(checked: readonly Checked[], dryRun: boolean, { io, quietPaint }: Ground): Promise<void> {
  let fixes = 0;
  let files = 0;
  for (const each of checked) {
    const mended = await mend(each, dryRun ? inSightOnly(each) : onDisk(each));
    if (dryRun) io.stdout.write(await diffOf(each, mended));
    fixes += mended.fixes;
    files += mended.before.size;
  }
  const made = dryRun ? 'would be made' : 'made';
  const said =
    fixes === 0 ? 'No safe fix to make' : `${counted(fixes, 'fix').replace('fixs', 'fixes')} ${made} in ${counted(files, 'file')}`;
  io.stderr.write(`${quietPaint.green(said)}\n`);
}

function onDisk({ workspace: { root } }: Checked): Make {
  return async (changes) => {
    await applyChanges(root, changes);
    return changes.flatMap((change) => (change.type === 'rename' ? [change.path, change.to] : [change.path]));
  };
}

async function diffOf({ workspace: { engine, shown } }: Checked, { before, renamed }: Mended): Promise<string> {
  const parts: string[] = [];
  for (const [path, text] of before) parts.push(unifiedDiff(shown(path), text ?? '', (await engine.text(path)) ?? ''));
  return [...parts, ...renamed.map(({ path, to }) => `rename from ${shown(path)}\nrename to ${shown(to)}\n`)].join('');
}
