import { join, relative, resolve } from 'node:path';
import type { Kind } from '../../core/kinds/kind.ts';
import { applyChanges } from '../../node/apply.ts';
import { draftExposure } from '../../core/engine/draft-exposure.ts';
import { noteExposed, noteOpen, noteRoot } from '../check/notes.ts';
import { meant, type Flags } from '../flags.ts';
import type { Io } from '../io.ts';
import { kindNamed } from '../named.ts';
import { editorOf } from '../new/editor.ts';
import { draftAfter, draftAlone } from '../new/drafted.ts';
import { fieldValues } from '../new/field-values.ts';
import { toldRelations } from '../new/relations.ts';
import { Refusal } from '../refusal.ts';
import { openHere } from '../workspace.ts';
import { defineCommand } from './command.ts';
import { referredTo } from './show.ts';

const flags = {
  from: { type: 'value', value: 'REF', about: 'What it follows from: what is said there stands in it, and both name each other' },
  'carry-over': { type: 'switch', about: 'Take over what is open in the latest one like it' },
  set: { type: 'list', value: 'FIELD=VALUE', about: 'Give a field a value; may be given several times' },
  variant: { type: 'value', value: 'ID', about: 'Which body it has; what its neighbours have, where not said' },
  folder: { type: 'value', value: 'FOLDER', about: 'Where it goes; where its neighbours are, where not said' },
  ignore: { type: 'switch', about: 'Have git ignore it, where it is private and git would take it' },
  edit: { type: 'switch', about: 'Open it in $VISUAL or $EDITOR' },
} as const satisfies Flags;

/** Create an artifact from its kind's template. */
export const newArtifact = defineCommand({
  operands: 'KIND TITLE',
  takes: [1, Infinity],
  about: [
    'Creates an artifact that is named, numbered and written as its neighbours are.',
    'With --from it may do without a title; “docent kinds KIND” says how each kind asks for one, and what follows from it.',
    'Prints the path of the file as its last line.',
  ],
  flags,
  examples: [
    ['docent new adr "Keep sessions in Redis"', 'the next decision'],
    ['docent new rfc "Typed events" --set authors=Ada --edit', 'with a field, opened in the editor'],
    ['docent new adr --from RFC-3', 'the decision on a proposal, with what it says'],
  ],
  async run({ operands: [kindName = '', ...words], flags: { set, from, variant, folder, ignore, edit, 'carry-over': carries } }, ground) {
    const { io } = ground;
    const workspace = await openHere(io);
    const kind = kindNamed(kindName, workspace.engine.kinds);
    const source = from === undefined ? undefined : referredTo(from, workspace, io);
    const title = words.join(' ').trim() || source?.title;
    if (ignore && !kind.private) throw new Refusal(`“--ignore” is for what is private, and no ${kind.short} is`);
    if (carries && !kind.carryOver) throw new Refusal(`No ${kind.short} takes anything over from another one`);
    if (title === undefined) throw new Refusal(`The new ${kind.short} needs a title${asked(kind)}`, 'Usage: docent new KIND TITLE');
    const editor = edit ? editorOf(io.env) : undefined;
    const wanted = {
      kind,
      title,
      folder: folder === undefined ? undefined : folderInside(workspace.root, folder, io),
      from: relative(workspace.root, io.cwd).replaceAll('\\', '/'),
      variant: known(variant, kind),
      ...toldRelations(fieldValues(set, kind), kind, workspace, io),
    };
    const { draft, changes, open } = source ? await draftAfter(workspace, source, wanted) : await draftAlone(workspace, wanted, carries);
    if (workspace.engine.catalog.size === 0) noteRoot(workspace, ground);
    const exposed = await draftExposure(workspace.engine, draft);
    await applyChanges(workspace.root, [...changes, ...(ignore && exposed ? [exposed.change] : [])]);
    if (exposed) noteExposed(exposed, ignore, workspace, ground);
    if (kind.carryOver && !source) noteOpen(open, carries, workspace, ground);
    if (editor) await io.start(editor.program, [...editor.args, join(workspace.root, draft.path)]);
    io.stdout.write(`${workspace.shown(draft.path)}\n`);
    return 0;
  },
});

const asked = ({ asks }: Kind): string => (asks === undefined ? '' : `: ${asks}`);

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
