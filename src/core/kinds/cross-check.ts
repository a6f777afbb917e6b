import type { BuiltKind } from './build-kind.ts';
import { unknownWord, type Located, type Say } from './forms/form.ts';
import { daysIn } from './forms/scalars.ts';
import type { WrittenKindFile } from './kind-file.ts';
import type { WrittenDemand } from './kind-forms.ts';
import { fillsField, type Field, type Kind } from './kind.ts';
import type { PlacedSection } from './sections.ts';

type Names = readonly Located<string>[] | Located<string> | undefined;

/** Say what a kind names that is not there: statuses, fields, sections, kinds, holes of file names; and relations with one end. */
export function crossCheck({ kind, bodies }: BuiltKind, kinds: readonly Kind[]): void {
  const [own] = bodies;
  if (!own) return;
  checkStatuses(own.file, kind);
  checkFields(own.file, kind, kinds);
  checkDetection(own.file, kind);
  checkFollowUps(own.file, kind, kinds);
  for (const { file, placed } of bodies) checkContracts(placed, kind, file, own.file);
}

function checkStatuses({ written, say }: WrittenKindFile, kind: Kind): void {
  for (const { value } of written.statuses ?? []) {
    known('status', value.next, idsOf(kind.statuses), say);
    known('field', value.needs, idsOf(kind.fields), say);
  }
}

function checkFields({ written, say }: WrittenKindFile, kind: Kind, kinds: readonly Kind[]): void {
  for (const { key, value } of written.fields ?? []) {
    checkDemand(value, kind, say);
    known('field', value.inverse, idsOf(kind.fields), say);
    if (value.type === 'choice' && value.choices?.value.length === 0)
      say({ span: value.choices.span, message: `“${key}” leaves nothing to choose; what it may be is expected` });
    known('date field', value.after, idsOf(datesOf(kind)), say);
    known('kind', value.of, idsOf(kinds), say);
    const back = kind.fields.find(({ id }) => id === value.inverse?.value);
    if (value.inverse && back && back.inverse !== key)
      say({ span: value.inverse.span, message: `“${back.id}” does not say that “${key}” is its inverse; a relation has both ends` });
    if (value.within && daysIn(value.within.value) === undefined)
      known('duration field', value.within, idsOf(kind.fields.filter(({ type }) => type === 'duration')), say);
  }
}

function checkDetection({ written, say }: WrittenKindFile, kind: Kind): void {
  for (const row of written.detect?.headings ?? []) for (const part of row) known('section', part, idsOf(kind.sections), say);
  for (const pattern of [written.file, ...(written.detect?.files ?? [])]) if (pattern) checkHoles(pattern, say);
}

function checkFollowUps({ written, say }: WrittenKindFile, kind: Kind, kinds: readonly Kind[]): void {
  known('section', written['carry-over']?.section, idsOf(kind.sections), say);
  known('field', written['carry-over']?.same, idsOf(kind.fields), say);
  for (const { when, unless, to, fill, link, back } of written['follow-ups'] ?? []) {
    known('status', when, idsOf(kind.statuses), say);
    known('field', unless, idsOf(kind.fields), say);
    known('field', link, idsOf(kind.fields), say);
    known('kind', to, idsOf(kinds), say);
    const next = kinds.find(({ id }) => id === to?.value);
    if (next) known('field', back, idsOf(next.fields), say);
    for (const { key, keySpan, value } of fill ?? []) {
      const isField = next !== undefined && fillsField(next, key);
      if (next && !isField) known('section', { value: key, span: keySpan }, idsOf(next.sections), say);
      known(isField ? 'field' : 'section', value, idsOf(isField ? kind.fields : kind.sections), say);
    }
  }
}

function checkContracts(placed: readonly PlacedSection[], kind: Kind, { say }: WrittenKindFile, own: WrittenKindFile): void {
  for (const { id, written } of placed) {
    const { contract } = written;
    checkDemand(contract, kind, say);
    known('field', contract.field, idsOf(kind.fields), say);
    known('section', contract.options?.['also-in'], idsOf(kind.sections), say);
    known('section', contract.options?.['chosen-in'], idsOf(kind.sections), say);
    known('status', contract.questions?.settled, idsOf(kind.statuses), say);
    known('date field', contract.horizon?.from, idsOf(datesOf(kind)), say);
    checkColumns(contract, say);
    if (own.say !== say) checkWording(id, written, kind, own, say);
  }
}

function checkColumns({ table }: PlacedSection['written']['contract'], say: Say): void {
  const ids = (table?.columns ?? []).flatMap(({ id }) => (id ? [id.value] : []));
  for (const { product } of table?.columns ?? []) known('column', product, ids, say);
}

/** A variant words the sections of its kind; what they must hold stands in the kind's own file. */
function checkWording(id: string, { contract, heading }: PlacedSection['written'], kind: Kind, own: WrittenKindFile, say: Say): void {
  const shared = own.body.sections.some(({ title }) => kind.sections.some((section) => section.id === id && section.title === title));
  const extra = Object.keys(contract).filter((key) => key !== 'id' && key !== 'initial');
  if (shared && extra.length > 0)
    say({ span: heading.words, message: `“${extra[0]}” of section “${id}” is not read here; “${own.path}” is expected to say it` });
}

function checkDemand({ from }: WrittenDemand, kind: Kind, say: Say): void {
  known('status', from, idsOf(kind.statuses), say);
}

function checkHoles({ value, span }: Located<string>, say: Say): void {
  for (const [, hole = ''] of value.matchAll(/\{([^{}]*)\}/g)) {
    if (!/^(?:number(?::\d)?|slug|date|prefix)$/.test(hole)) unknownWord('hole', hole, span, ['number', 'slug', 'date', 'prefix'], say);
  }
}

function known(noun: string, names: Names, there: readonly string[], say: Say): void {
  for (const { value, span } of names === undefined ? [] : 'value' in names ? [names] : names) {
    if (!there.includes(value)) unknownWord(noun, value, span, there, say);
  }
}

const datesOf = ({ fields }: Kind): readonly Field[] => fields.filter(({ type }) => type === 'date' || type === 'datetime');

const idsOf = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id);
