import { nameOf } from '../../core/text/path.ts';
import { nameable, writesPaths } from '../../core/catalog/references.ts';
import type { Summary } from '../../core/catalog/summary.ts';
import type { Relations } from '../../core/drafts/relation-values.ts';
import type { Field, Kind } from '../../core/kinds/kind.ts';
import { referredAmong } from '../commands/show.ts';
import { meant } from '../flags.ts';
import type { Io } from '../io.ts';
import { Refusal } from '../refusal.ts';
import type { Workspace } from '../workspace.ts';
import type { FieldValues } from './field-values.ts';

/** Values, with those taken out that name artifacts of a kind. */
export interface Told {
  readonly fields: FieldValues;
  readonly relations: Relations;
}

/** Look up what fields name that point to artifacts of one kind; refused where there is no such artifact. */
export function toldRelations(values: FieldValues, kind: Kind, workspace: Workspace, io: Io): Told {
  const { catalog, kinds } = workspace.engine;
  const fields: Record<string, string | readonly string[]> = {};
  const relations: Record<string, Relations[string]> = {};
  for (const [id, value] of Object.entries(values)) {
    const field = kind.fields.find((each) => each.id === id);
    const target = kinds.find((each) => each.id === field?.of);
    const refs = [value].flat();
    if (!field || !target || refs.some((ref) => /^https?:/i.test(ref))) {
      fields[id] = value;
      continue;
    }
    const to = refs.map((ref) => nameable(artifactNamed(ref, field, target, workspace, io), catalog));
    relations[id] = { to, byPath: writesPaths(catalog, id) };
  }
  return { fields, relations };
}

/** One by its number, citation or path; or else by its title, or the name of its file without number and date. */
function artifactNamed(ref: string, { id }: Field, kind: Kind, workspace: Workspace, io: Io): Summary {
  const all = [...workspace.engine.catalog.all()].filter((each) => each.kind === kind.id);
  const wanted = ref.toLowerCase();
  const called = all.filter((each) => namesOf(each).includes(wanted));
  const [only, another] = called.length > 0 ? called : referredAmong(ref, workspace, io).filter((each) => each.kind === kind.id);
  if (only && !another) return only;
  const paths = all.map((each) => workspace.shown(each.path)).sort();
  if (only) throw new Refusal(`“${ref}” may be several artifacts; name one by its path`, paths.map((path) => `  ${path}`).join('\n'));
  const near = meant(
    wanted,
    all.flatMap((each) => namesOf(each).slice(1)),
  );
  throw new Refusal(
    `No ${kind.short} is “${ref}”, for “${id}”${near}`,
    `Expected a path, title or number; “docent list ${kind.id}” shows what is here`,
  );
}

/** What somebody may call an artifact: its title, its file, and its file without number and date. */
function namesOf({ title, path }: Summary): readonly string[] {
  const file = nameOf(path.replace(/\/(?:readme|index)\.md$/i, ''))
    .replace(/\.md$/, '')
    .toLowerCase();
  return [title.toLowerCase(), file, file.replace(/^[\d_-]+/, '')];
}
