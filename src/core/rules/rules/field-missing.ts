import type { Artifact, FieldReading } from '../../artifacts/artifact.ts';
import { isAsked } from '../../artifacts/demand.ts';
import { sidecarFor } from '../../artifacts/write-sidecar.ts';
import { editsOfField } from '../../artifacts/write-field.ts';
import type { Field, Need } from '../../kinds/kind.ts';
import type { Edit } from '../../text/edit.ts';
import { slice, type Span } from '../../text/span.ts';
import { defineRule, type Fix, type Remark, type Weight } from '../rule.ts';
import { writtenIn } from '../written.ts';

/** Without its fields an artifact cannot be sorted: nobody sees whether it holds, since when, or who decided. */
export const fieldMissing = defineRule({
  id: 'field-missing',
  summary: 'Every field its kind asks for has a value.',
  subject: 'artifact',
  weight: 'required-field',
  evenClosed: true,
  reads: ['today'],

  check({ artifact, today }) {
    const { kind, sidecar, title } = artifact;
    const missing = [...missingFields(artifact, today)];
    // Without the file that holds them all, one word says more than one for each.
    if (kind.sidecar === undefined || sidecar || missing.length < 2) return missing;
    return [{ span: title.span, message: `“${kind.sidecar}” is not there; the fields of every ${kind.short} stand in it` }];
  },
});

function* missingFields(artifact: Artifact, today: string): Iterable<Remark> {
  const { kind, fields, status } = artifact;
  // What broken front matter says cannot be told; that it is broken is said already.
  if ([artifact.frontMatter, artifact.sidecar].some((each) => each && each.problems.length > 0)) return;
  const needed = status?.status?.needs;
  for (const field of kind.fields) {
    const readings = fields.filter((reading) => reading.field?.id === field.id);
    if (readings.some((reading) => reading.value !== '' || (field.demand.orSaysWhy && isExplicitNo(artifact, reading)))) continue;
    // What took the artifact's place is asked for by a rule that sees who says it did.
    const isNeeded =
      field.id === needed && field.inverse === undefined && !artifact.relations.some((relation) => relation.field === field.id);
    if (!isNeeded && !isAsked(field.demand, artifact)) continue;
    const [empty] = readings;
    const at =
      isNeeded && status
        ? { span: status.wordSpan, beside: status.inSidecar }
        : empty && { span: empty.keySpan, beside: empty.inSidecar?.keySpan };
    const wants = isNeeded ? `status “${status?.status?.label ?? ''}” needs it` : `${every(field.demand.need)} ${kind.short} has it`;
    yield {
      ...placeFor(artifact, at),
      message: `Field “${field.label}” is ${empty ? 'empty' : 'missing'}; ${wants}`,
      weight: isNeeded ? 'core' : weightOf(field.demand.need),
      ...fixOf(artifact, field, today),
    };
  }
}

/** “N/A” is an answer where the kind takes it for one. */
function isExplicitNo(artifact: Artifact, reading: FieldReading): boolean {
  const written = writtenIn(artifact, reading);
  return written !== undefined && /[\p{L}\p{N}]/u.test(slice(written.text, written.reading.valueSpan));
}

/** At the word that asks for it or the key without a value; else where it should be: at the title, or in the sidecar where there is one. */
function placeFor(
  { sidecar, title }: Artifact,
  at: { readonly span: Span; readonly beside: Span | undefined } | undefined,
): Pick<Remark, 'span' | 'beside'> {
  if (at && !at.beside) return { span: at.span };
  return sidecar ? { span: at?.beside ?? { start: 0, end: 0 }, beside: true } : { span: title.span };
}

const every = (need: Need): string => (need === 'recommended' ? 'a good' : 'every');

const weightOf = (need: Need): Weight => (need === 'recommended' ? 'recommended-field' : 'required-field');

/** Only where the kind says what a new artifact starts with is there a value to offer. */
function fixOf(artifact: Artifact, field: Field, today: string): { readonly fix?: Fix } {
  const { initial } = field;
  const value = initial === 'today' ? today : initial === 'title' ? artifact.title.display : initial === 'author' ? undefined : initial;
  if (value === undefined) return {};
  const edits = (): readonly Edit[] => editsOfField(artifact, field.id, value).edits;
  const beside = sidecarFor(artifact, field) !== undefined;
  return { fix: { kind: 'suggestion', title: `Set “${field.label}” to “${value}”`, edits, beside } };
}
