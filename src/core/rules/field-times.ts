import type { Artifact } from '../artifacts/artifact.ts';
import { labelledMoments, type LabelledMoment } from '../artifacts/contents/labelled-moments.ts';
import { isEarlier, readMoment, type Moment } from '../artifacts/contents/moments.ts';
import { isTemplateValue } from '../artifacts/template-text.ts';
import { contracted } from './contracted.ts';
import type { Remark } from './rule.ts';
import { writtenIn } from './written.ts';

/** When a field says something was, and where it says so. */
interface Told {
  readonly label: string;
  readonly value: string;
  readonly moment: Moment;
  readonly place: Pick<Remark, 'span' | 'beside'>;
}

/** Two fields of which the one that must not be earlier is. */
interface Clash {
  readonly late: Told;
  readonly early: Told;
}

/** Remarks on date fields that are earlier than one they must follow. A slip that sets a field against several others is told once, at that field. */
export function* fieldsOutOfOrder(artifact: Artifact): Iterable<Remark> {
  let clashes = clashesIn(artifact);
  while (clashes.length > 0) {
    const told = most(clashes);
    const clash = clashes.find((each) => each.late === told || each.early === told);
    if (!told || !clash) return;
    const isLate = clash.late === told;
    const other = isLate ? clash.early : clash.late;
    yield {
      ...told.place,
      message: `“${told.label}” is ${told.value}, ${isLate ? 'before' : 'after'} “${other.label}” at ${other.value}; expected it no ${isLate ? 'earlier' : 'later'}`,
      related: { ...other.place, message: `“${other.label}” stands here` },
    };
    clashes = clashes.filter(({ late, early }) => late !== told && early !== told);
  }
}

/** The field that most clashes are about; of two, the one that should be later. */
function most(clashes: readonly Clash[]): Told | undefined {
  const all = clashes.flatMap(({ late, early }) => [late, early]);
  const count = (told: Told): number => all.filter((each) => each === told).length;
  const isLate = (told: Told): number => Number(clashes.some(({ late }) => late === told));
  return [...new Set(all)].sort((a, b) => count(b) - count(a) || isLate(b) - isLate(a))[0];
}

function clashesIn(artifact: Artifact): readonly Clash[] {
  const fields = artifact.kind.fields.filter(({ type }) => type === 'date' || type === 'datetime');
  if (fields.every(({ after }) => after === undefined)) return [];
  const inTimelines = contracted(artifact, 'entries').flatMap(({ reading }) => [...labelledMoments(artifact, reading.blocks)]);
  const told = new Map(fields.map(({ id }) => [id, toldBy(artifact, id) ?? toldIn(inTimelines, id)]));
  return fields.flatMap(({ id, after = [] }) => {
    const late = told.get(id);
    return after.flatMap((other) => {
      const early = told.get(other);
      return late && early && isEarlier(late.moment, early.moment) ? [{ late, early }] : [];
    });
  });
}

function toldBy(artifact: Artifact, id: string): Told | undefined {
  for (const reading of artifact.fields) {
    const { field, value } = reading;
    const moment = field?.id === id && !isTemplateValue(artifact, reading) ? readMoment(value) : undefined;
    if (!moment || !field) continue;
    const written = writtenIn(artifact, reading);
    const place = { span: written?.reading.valueSpan ?? artifact.title.span, ...written?.beside };
    return { label: field.label, value, moment, place };
  }
  return undefined;
}

/** Where no field says it, a line of a timeline may: “Resolved 2026-11-02 14:05”. */
function toldIn(all: readonly LabelledMoment[], id: string): Told | undefined {
  const found = all.find(({ field }) => field.id === id);
  return found && { label: found.field.label, value: found.value, moment: found.moment, place: { span: found.span } };
}
