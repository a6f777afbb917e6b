import type { Artifact, SectionReading } from '../artifacts/artifact.ts';
import { collapsed, plainOf } from '../artifacts/field-value.ts';
import { labelsIn } from '../artifacts/labels.ts';
import type { Section } from '../kinds/kind.ts';
import type { Block } from '../markdown/block.ts';
import type { Span } from '../text/span.ts';

/** How options are set apart from each other. */
export type OptionForm = 'heading' | 'item' | 'label' | 'row';

/** One option as a section presents it. */
export interface OptionReading {
  readonly name: string;
  readonly span: Span;
  readonly form: OptionForm;
  /** What is said of it; empty where it is only named. */
  readonly body: Span;
}

/** What an artifact presents as options where its kind asks for them: in the section itself, and in those that may weigh them instead. */
export interface OptionsReading {
  readonly section: Section;
  readonly readings: readonly SectionReading[];
  readonly options: readonly OptionReading[];
}

/** Every section with options of an artifact. */
export function optionSections(artifact: Artifact): readonly OptionsReading[] {
  return artifact.kind.sections.flatMap((section) => {
    if (!section.options) return [];
    const ids = [section.id, ...section.options.alsoIn];
    const readings = artifact.sections.filter((reading) => reading.form === 'heading' && ids.some((id) => answers(reading, id)));
    return readings.length === 0 ? [] : { section, readings, options: readings.flatMap((reading) => optionsIn(artifact, reading)) };
  });
}

/** Whether a heading answers a section, alone or among others. */
export const answers = ({ section, also }: SectionReading, id: string): boolean =>
  section?.id === id || also.some((each) => each.id === id);

/** The options of one section, in the form that sets most of them apart; none where it is prose. */
export function optionsIn(artifact: Artifact, reading: SectionReading): readonly OptionReading[] {
  const forms = [subheadings(artifact, reading), ...lists(artifact, reading), labels(artifact, reading), rows(artifact, reading)];
  return forms.reduce((most, each) => (each.length > most.length ? each : most), []);
}

function subheadings({ sections }: Artifact, reading: SectionReading): OptionReading[] {
  const at = sections.indexOf(reading);
  const below = sections.filter(({ form, parent }) => form === 'heading' && parent === at);
  const top = Math.min(...below.map(({ depth }) => depth));
  return below
    .filter(({ depth, text }) => depth === top && text !== '')
    .map(({ text, wordsSpan, bodySpan }) => ({ name: text, span: wordsSpan, form: 'heading', body: bodySpan }));
}

function lists({ outline }: Artifact, reading: SectionReading): OptionReading[][] {
  return ownBlocks(reading)
    .filter(({ type }) => type === 'list')
    .map(({ children }) =>
      children.flatMap((item) => {
        const [first, ...more] = item.children;
        const line = first?.content[0];
        if (!line) return [];
        const body = { start: Math.min(line.end, item.span.end), end: more.at(-1)?.span.end ?? first.span.end };
        return { name: collapsed(plainOf(outline, [line]).text), span: line, form: 'item' as const, body };
      }),
    );
}

function labels({ text }: Artifact, reading: SectionReading): OptionReading[] {
  return labelsIn(text, ownBlocks(reading)).map(({ text: name, wordsSpan, bodySpan }) => ({
    name,
    span: wordsSpan,
    form: 'label',
    body: bodySpan,
  }));
}

function rows({ outline }: Artifact, reading: SectionReading): OptionReading[] {
  const table = ownBlocks(reading).find(({ type }) => type === 'table');
  return (table?.children.slice(1) ?? []).flatMap((row) => {
    const cell = row.children[0];
    const name = cell ? collapsed(plainOf(outline, cell.content).text) : '';
    return cell && name !== '' ? { name, span: cell.span, form: 'row' as const, body: row.span } : [];
  });
}

/** The blocks of a section before its first subheading. */
export function ownBlocks({ blocks }: SectionReading): readonly Block[] {
  const at = blocks.findIndex(({ type }) => type === 'heading');
  return at < 0 ? blocks : blocks.slice(0, at);
}
