import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { configPath } from '../../core/engine/setup.ts';
import { applyChanges } from '../../node/apply.ts';
import type { Flags } from '../flags.ts';
import { fittingConfig } from '../init/fitting-config.ts';
import { foundKinds } from '../init/found-kinds.ts';
import { Refusal } from '../refusal.ts';
import { counted, spelledOut } from '../reporters/text.ts';
import { openHere } from '../workspace.ts';
import { defineCommand, type Ground } from './command.ts';

const flags = { yes: { type: 'switch', short: 'y', about: 'Write it without asking' } } as const satisfies Flags;

/** Write a first config: what is found here, said aloud. */
export const init = defineCommand({
  operands: '',
  takes: [0, 0],
  about: [
    'Looks at what is here, shows a config that fits it, and writes it to “.docent/config.yaml” once you agree.',
    'Docent works without one.',
  ],
  flags,
  examples: [['docent init --yes', 'write it without asking']],
  async run({ flags: { yes } }, ground) {
    const { io, paint, quietPaint } = ground;
    const workspace = await openHere(io);
    const { root, shown } = workspace;
    if (existsSync(join(root, configPath)))
      throw new Refusal(`“${shown(configPath)}” is already there`, '“docent check” says what is wrong in it, if anything');

    const found = foundKinds(workspace.engine.catalog.shared(), workspace.engine.kinds, workspace.engine.listed);
    const { text, counts } = await fittingConfig(workspace.engine, found);
    io.stderr.write(`${quietPaint.bold(shown(configPath))} would be:\n\n`);
    io.stdout.write(text.replace(/^(\s*#.*)$/gm, (comment) => paint.dim(comment)));
    const homes = found.flatMap((each) => each.homes).length;
    const said = spelledOut(counts) || 'no findings';
    io.stderr.write(`\n${counted(found.length, 'kind')} in ${counted(homes, 'folder')}; with it “docent check” has ${said}\n`);
    if (!yes && !(await agreed(ground))) return 2;
    await applyChanges(root, [{ type: 'create', path: configPath, text }]);
    io.stderr.write(`${quietPaint.green(`Written: ${shown(configPath)}`)}\n`);
    return 0;
  },
});

async function agreed({ io }: Ground): Promise<boolean> {
  const answer = await io.ask(`Write it? [y/N] `);
  if (answer === undefined) io.stderr.write('Not written: nobody is there to ask; “docent init --yes” writes it\n');
  return answer !== undefined && /^y(?:es)?$/i.test(answer.trim());
}
