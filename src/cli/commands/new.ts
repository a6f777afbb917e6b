import { join, relative, resolve } from 'node:path';
import { draftBeside } from '../../core/engine/draft-beside.ts';
import type { Kind } from '../../core/kinds/kind.ts';
import { applyChanges } from '../../node/apply.ts';
import { draftExposure } from '../../core/engine/draft-exposure.ts';
import { noteExposed, noteRoot } from '../check/notes.ts';
import { meant, type Flags } from '../flags.ts';
import type { Io } from '../io.ts';
import { kindNamed } from '../named.ts';
import { editorOf } from '../new/editor.ts';
import { fieldValues } from '../new/field-values.ts';
import { Refusal } from '../refusal.ts';
import { openHere } from '../workspace.ts';
import { defineCommand } from './command.ts';

const flags = {
  set: { type: 'list', value: 'FIELD=VALUE', about: 'Give a field a value; may be given several times' },
  variant: { type: 'value', value: 'ID', about: 'Which body it has; what its neighbours have, where not said' },
  folder: { type: 'value', value: 'FOLDER', about: 'Where it goes; where its neighbours are, where not said' },
  ignore: { type: 'switch', about: 'Have git ignore it, where it is private and git would take it' },
  edit: { type: 'switch', about: 'Open it in $VISUAL or $EDITOR' },
} as const satisfies Flags;

/** Create an artifact from its kind's template. */
export const newArtifact = defineCommand({
  operands: 'KIND TITLE',
  takes: [2, Infinity],
  about: [
    'Creates an artifact that is named, numbered and written as its neighbours are.',
    'Prints the path of the file as its last line.',
  ],
  flags,
  examples: [
    ['docent new adr "Keep sessions in Redis"', 'the next decision'],
    ['docent new rfc "Typed events" --set authors=Ada --edit', 'with a field, opened in the editor'],
  ],
  async run({ operands: [kindName = '', ...words], flags: { set, variant, folder, ignore, edit } }, ground) {
    const { io } = ground;
    const workspace = await openHere(io);
    const kind = kindNamed(kindName, workspace.engine.kinds);
    const title = words.join(' ').trim();
    if (ignore && !kind.private) throw new Refusal(`“--ignore” is for what is private, and no ${kind.short} is`);
    if (title === '') throw new Refusal(`The new ${kind.short} needs a title`, 'Usage: docent new KIND TITLE');
    const editor = edit ? editorOf(io.env) : undefined;
    const inside = folder === undefined ? undefined : folderInside(workspace.root, folder, io);
    const from = relative(workspace.root, io.cwd).replaceAll('\\', '/');
    const fields = fieldValues(set, kind);
    const draft = await draftBeside(workspace.engine, {
      kind,
      title,
      folder: inside,
      from,
      variant: known(variant, kind),
      fields,
    });
    if (workspace.engine.catalog.size === 0) noteRoot(workspace, ground);
    const { path, text } = draft;
    const exposed = await draftExposure(workspace.engine, draft);
    await applyChanges(workspace.root, [{ type: 'create', path, text }, ...(ignore && exposed ? [exposed.change] : [])]);
    if (exposed) noteExposed(exposed, ignore, workspace, ground);
    if (editor) await io.start(editor.program, [...editor.args, join(workspace.root, path)]);
    io.stdout.write(`${workspace.shown(path)}\n`);
    return 0;
  },
});

function folderInside(root: string, folder: string, { cwd }: Pick<Io, 'cwd'>): string {
  const path = relative(root, resolve(cwd, folder)).replaceAll('\\', '/');
  if (path === '..' || path.startsWith('../')) throw new Refusal(`“${folder}” is not inside the workspace`);
  return path;
}

function known(variant: string | undefined, { variants, short }: Kind): string | undefined {
  const ids = variants.map(({ id }) => id);
  if (variant === undefined || ids.includes(variant)) return variant;
  throw new Refusal(`${short} has no variant “${variant}”${meant(variant, ids)}`, `Variants are ${ids.join(', ')}`);
}
