import { nameable, writesPaths } from '../catalog/references.ts';
import type { Draft } from '../drafts/new-artifact.ts';
import type { Related } from '../drafts/relation-values.ts';
import type { Kind } from '../kinds/kind.ts';
import { draftBeside, type Wanted } from './draft-beside.ts';
import type { Engine } from './engine.ts';

/** An artifact to make with a new one, for a field of it to point to. */
export interface Start {
  /** Id of the field; the kind is the one it points to. */
  readonly field: string;
  readonly title: string;
}

/** A new artifact, and others that are made with it. */
export interface Together {
  readonly draft: Draft;
  readonly also: readonly Draft[];
}

/** A new artifact and those that are started for its fields to point to; they name it too, where a follow-up of its kind says in which field. */
export async function draftTogether(engine: Engine, wanted: Wanted, starts: readonly Start[]): Promise<Together> {
  if (starts.length === 0) return { draft: await draftBeside(engine, wanted), also: [] };
  const { path, number } = await draftBeside(engine, wanted);
  const also: Draft[] = [];
  const relations: Record<string, Related> = { ...wanted.relations };
  for (const { field, title } of starts) {
    const kind = kindOf(engine, wanted.kind, field);
    if (!kind) continue;
    const back = wanted.kind.followUps.find(({ link, to }) => link === field && to === kind.id)?.back;
    const named = back === undefined ? {} : { [back]: related(engine, back, wanted.kind, { path, number, title: wanted.title }) };
    const taken = [path, ...also.map((each) => each.path)];
    const started = await draftBeside(engine, { kind, title, author: wanted.author, from: path, relations: named, taken });
    also.push(started);
    relations[field] = related(engine, field, kind, { ...started, title });
  }
  return { draft: await draftBeside(engine, { ...wanted, relations }), also };
}

const kindOf = ({ kinds }: Engine, { fields }: Kind, field: string): Kind | undefined =>
  kinds.find(({ id }) => id === fields.find((each) => each.id === field)?.of);

const related = (
  { catalog }: Engine,
  field: string,
  { id: kind }: Kind,
  draft: Pick<Draft, 'path' | 'number'> & { title: string },
): Related => ({
  to: [nameable({ ...draft, kind }, catalog)],
  byPath: writesPaths(catalog, field),
});
