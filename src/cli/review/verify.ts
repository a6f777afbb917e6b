import { resolve } from 'node:path';
import { verifyReview, type OpenItem } from '../../core/review/verify.ts';
import { readText } from '../../node/read-text.ts';
import type { Ground } from '../commands/command.ts';
import type { Io } from '../io.ts';
import { Refusal } from '../refusal.ts';
import { counted } from '../reporters/text.ts';
import { visible } from '../terminal/cells.ts';
import { hung } from './hung.ts';

const because: Readonly<Record<OpenItem['because'], string>> = {
  unticked: 'not ticked',
  'no-reason': 'not applicable, and no reason given',
};

/** Say which mandatory items of a saved review are open: 1 where there are any, 0 where all are answered. “-” is standard input. */
export async function verify(file: string, { io, paint }: Ground): Promise<number> {
  const text = await textOf(file, io);
  const name = file === '-' ? 'standard input' : file.replaceAll('\\', '/');
  if (text === undefined) throw new Refusal(`“${name}” cannot be read; expected a file of text in UTF-8`);
  const { total, open } = verifyReview(text);
  if (total === 0)
    throw new Refusal(
      `There is no mandatory item in ${file === '-' ? name : `“${name}”`}, and so no review to verify`,
      'Expected a list with check-boxes, as “docent review --format markdown” writes it',
    );
  const told = open.map((item) => {
    const where = `${paint.bold(visible(name))}:${item.line + 1}  ${paint.yellow(because[item.because])}`;
    return `${where}\n${hung(item.text, Math.min(io.stdout.columns ?? 100, 100), '  ').join('\n')}\n\n`;
  });
  const last = open.length === 0 ? paint.green(`${counted(total, 'item')} answered`) : paint.red(`${open.length} of ${total} open`);
  io.stdout.write(`${told.join('')}${paint.bold(last)}\n`);
  return open.length === 0 ? 0 : 1;
}

async function textOf(file: string, { cwd, readStdin }: Pick<Io, 'cwd' | 'readStdin'>): Promise<string | undefined> {
  return file === '-' ? (await readStdin()).replace(/^\uFEFF/, '') : readText(resolve(cwd, file));
}
