import type { Artifact, FieldReading } from '../artifacts/artifact.ts';
import { dateOf } from '../artifacts/demand.ts';
import { dueDates } from '../artifacts/due-dates.ts';
import { isOfPart } from '../artifacts/relation-part.ts';
import { isPrivateArtifact } from '../artifacts/private.ts';
import { titleForm } from '../artifacts/title.ts';
import { linksOf } from '../markdown/links.ts';
import { lineStarts, placeOf, type LineStarts, type Place } from '../text/lines.ts';
import { contains, type Span } from '../text/span.ts';
import { gistOf } from './gist.ts';
import { localTarget } from './local-link.ts';
import type { LinkSummary, RelationSummary, Summary, SuppressionSummary } from './summary.ts';
import { append } from '../text/append.ts';

/** All the catalog keeps of an artifact. */
export function summarise(artifact: Artifact, suppressions: readonly SuppressionSummary[]): Summary {
  const starts = lineStarts(artifact.text);
  const place = (span: Span) => placeOf(starts, span);
  const { path, kind, basis, why, variant, number, title, status, closed, redirect } = artifact;
  return {
    path,
    kind: kind.id,
    basis,
    why,
    variant: variant.id,
    number,
    title: title.display,
    titlePlace: place(title.span),
    status: status && {
      id: status.status?.id,
      canonical: status.canonical,
      label: status.status?.label ?? status.word,
      place: place(status.wordSpan),
      ...(isOfPart(status.word) ? { partial: true } : {}),
      ...(/^(?:by|with|in fav(?:o|ou)r of)\s+\p{L}/iu.test(status.note) ? { says: true } : {}),
    },
    dialect: status?.reading.dialect ?? commonDialect(artifact.fields),
    titleForm: titleForm(title),
    closed,
    redirect,
    private: isPrivateArtifact(artifact),
    date: dateOf(artifact),
    fields: fieldValues(artifact),
    due: dueDates(artifact).map(({ field, date }) => ({ field: field.id, date })),
    relations: relationsOf(artifact, place),
    links: localLinks(artifact, starts),
    suppressions,
    gist: gistOf(artifact),
  };
}

function relationsOf(artifact: Artifact, place: (span: Span) => Place): readonly RelationSummary[] {
  const { relations, title, sidecar } = artifact;
  const starts = sidecar && lineStarts(sidecar.text);
  const ofStatus = statusSpans(artifact);
  return relations.map(({ span, inSidecar, ...relation }) => {
    if (!sidecar || !starts || !inSidecar) {
      const isInStatus = ofStatus.some((each) => contains(each, span));
      return { ...relation, place: place(span), ...(isInStatus ? { inStatus: true } : {}) };
    }
    return { ...relation, place: place(title.span), beside: { path: sidecar.path, place: placeOf(starts, inSidecar) } };
  });
}

/** Where a status stands: its value, and the rest of its section. */
function statusSpans({ status, sections }: Artifact): readonly Span[] {
  if (!status || status.reading.inSidecar) return [];
  const own = sections.filter(({ section }) => section?.field === status.reading.field?.id && section?.field !== undefined);
  return [status.reading.valueSpan, ...own.map(({ bodySpan }) => bodySpan)];
}

/** A definition that nothing cites leads nobody anywhere; many documents keep one under each heading. */
function localLinks({ path, outline }: Artifact, starts: LineStarts): LinkSummary[] {
  const all = linksOf(outline, { localOnly: true });
  const cited = new Set(all.filter(({ form }) => form === 'reference').map(({ url }) => url));
  const links: LinkSummary[] = [];
  for (const { url, urlSpan, form, text } of all) {
    if (form === 'wiki' || form === 'reference' || (form === 'definition' && !cited.has(url))) continue;
    const target = localTarget(path, url);
    const says = form === 'inline' ? wordsOfLink(text) : undefined;
    if (target) links.push({ ...target, url, image: form === 'image', place: placeOf(starts, urlSpan), ...(says ? { says } : {}) });
  }
  return links;
}

const named = /^\W*(?:(\p{L}{2,12})[-_ #]{0,2}0*(\d{1,6})(?![\p{N}]|[-.]\d)|(0\d{1,5})(?![\p{N}.])|(\d{1,5})\. \p{L})/u;

/** The artifact that words of a link begin with: “ADR-7”, “0007”, “7. Use Postgres”. */
function wordsOfLink(text: string): LinkSummary['says'] {
  const [, prefix, cited, padded, counted] = named.exec(text.slice(0, 60)) ?? [];
  const number = cited ?? padded ?? counted;
  return number === undefined ? undefined : { text, number: Number(number), ...(prefix === undefined ? {} : { prefix }) };
}

function commonDialect(fields: readonly FieldReading[]): Summary['dialect'] {
  return fields.find(({ field }) => field !== undefined)?.dialect;
}

function fieldValues({ fields }: Artifact): Summary['fields'] {
  const values: Record<string, string[]> = {};
  for (const { field, items, value } of fields) {
    if (!field || value === '') continue;
    append((values[field.id] ??= []), items.length > 0 ? items.map(({ text }) => text) : [value]);
  }
  return values;
}
