import type { Artifact, SectionReading } from '../artifacts/artifact.ts';
import { sectionOf, sectionsOf } from '../artifacts/sections.ts';
import { names } from '../catalog/follow-ups.ts';
import { nameable, referenceFrom, writesPaths } from '../catalog/references.ts';
import type { Summary } from '../catalog/summary.ts';
import { copied, isApart, pieceOf, type Copied, type Destination } from '../drafts/copied-text.ts';
import { copiedValues } from '../drafts/copied-values.ts';
import type { FieldValues } from '../drafts/draft-fields.ts';
import type { Filling } from '../drafts/fill-draft.ts';
import { creationOf, type Draft } from '../drafts/new-artifact.ts';
import { relate } from '../artifacts/relate.ts';
import type { Relations } from '../drafts/relation-values.ts';
import { orderOf, reversed } from '../drafts/reversed.ts';
import { fillsField, type FollowUp, type Kind } from '../kinds/kind.ts';
import type { Change } from '../text/change.ts';
import { hashText } from '../text/hash.ts';
import { contains } from '../text/span.ts';
import { draftBeside } from './draft-beside.ts';
import type { Engine } from './engine.ts';

/** What somebody asked for. */
export interface FollowUpWanted {
  readonly followUp: FollowUp;
  /** The kind it leads to. */
  readonly kind: Kind;
  readonly title: string;
  readonly folder?: string | undefined;
  readonly variant?: string | undefined;
  readonly fields?: FieldValues | undefined;
  /** Artifacts that relation fields name. */
  readonly relations?: Relations | undefined;
  readonly author?: string | undefined;
}

/** The artifact that follows another one: what was said there stands in it, and both name each other. */
export async function draftFollowUp(
  engine: Engine,
  source: Artifact,
  { followUp, ...wanted }: FollowUpWanted,
): Promise<{ readonly draft: Draft; readonly changes: readonly Change[] }> {
  const { catalog, listed } = engine;
  const { back, link } = followUp;
  const { kind } = wanted;
  const summary = catalog.get(source.path);
  const entries = Object.entries(followUp.fill);
  const fields = Object.fromEntries(entries.filter(([id]) => fillsField(kind, id)));
  const draft = await draftBeside(engine, {
    ...wanted,
    from: source.path,
    fields: { ...copiedValues(source, kind, fields), ...wanted.fields },
    relations: {
      ...copiedRelations(engine, summary, fields),
      ...wanted.relations,
      // What is nobody else's business is not named where everybody reads.
      ...(back === undefined || (summary?.private && kind.private !== true)
        ? {}
        : { [back]: { to: [nameable(ownName(source), catalog)], byPath: writesPaths(catalog, back) } }),
    },
    fill: entries.filter(([id]) => !fillsField(kind, id)).map(([section, from]) => filling(source, kind, section, from)),
  });
  const creation = creationOf(draft);
  if (link === undefined || !summary) return { draft, changes: creation };

  const target = nameable({ path: draft.path, kind: kind.id, number: draft.number, title: wanted.title }, catalog);
  const byPath = writesPaths(catalog, link);
  const reference = {
    bare: referenceFrom(source.path, target, { byPath, inText: false }),
    linked: referenceFrom(source.path, target, { byPath, inText: true }),
  };
  const replaces = !names(summary, link, catalog, (path) => listed.has(path));
  const { path, text, edits } = relate(source, link, reference, replaces);
  return { draft, changes: [...creation, { type: 'edit', path, hash: hashText(text), edits }] };
}

const ownName = ({ path, kind, number, title }: Artifact): Pick<Summary, 'path' | 'kind' | 'number' | 'title'> => ({
  path,
  kind: kind.id,
  number,
  title: title.display,
});

/** What relation fields here name, for relation fields there. */
function copiedRelations({ catalog }: Engine, summary: Summary | undefined, fill: Readonly<Record<string, readonly string[]>>): Relations {
  return Object.fromEntries(
    Object.entries(fill).flatMap(([id, from]) => {
      const relations = summary?.relations.filter(({ field }) => from.includes(field)) ?? [];
      const to = summary ? relations.flatMap((relation) => catalog.targetsOf(summary, relation)) : [];
      return to.length > 0 ? [[id, { to: to.map((each) => nameable(each, catalog)), byPath: writesPaths(catalog, id) }]] : [];
    }),
  );
}

/** What some sections here say, for a section there: the words of each first, then whatever stands below headings; a timeline the way round it runs there. */
function filling(source: Artifact, kind: Kind, section: string, from: readonly string[]): Filling {
  const named = [...new Set(from.flatMap((id) => readingsOf(source, id)))];
  const readings = named.filter(
    (reading) => !named.some((each) => contains(each.bodySpan, reading.headingSpan) && !isApart(reading, each)),
  );
  const wanted = kind.sections.find(({ id }) => id === section)?.entries?.order;
  const orders = readings.map((reading) => orderOf(source, reading));
  const turns = (wanted === 'forward' && orders.includes('backward')) || (wanted === 'backward' && orders.includes('forward'));
  const text = (to: Destination): Copied => {
    const pieces = readings.map((reading) => pieceOf(source, reading));
    const all = copied(source, pieces, to);
    return turns ? { ...all, lead: reversed(all.lead), headed: reversed(all.headed) } : all;
  };
  return { section, text };
}

function readingsOf(source: Artifact, id: string): readonly SectionReading[] {
  const all = sectionsOf(source, id);
  const besides = all.length > 0 ? undefined : sectionOf(source, id);
  return besides ? [besides] : all;
}
