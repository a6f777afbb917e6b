import type { Artifact, SectionReading } from '../artifacts/artifact.ts';
import { collapsed, plainOf } from '../artifacts/field-value.ts';
import { labelsIn } from '../artifacts/labels.ts';
import { partsOf } from '../artifacts/sections.ts';
import type { OptionsContract } from '../kinds/contract.ts';
import type { Section } from '../kinds/kind.ts';
import type { Words } from '../kinds/words.ts';
import type { Block } from '../markdown/block.ts';
import type { Span } from '../text/span.ts';
import { once } from '../text/once.ts';
import { isLoose } from './loose.ts';
import { least } from '../text/numbers.ts';

/** One option as a section presents it. */
export interface OptionReading {
  readonly name: string;
  readonly span: Span;
  /** How it is set apart from the others. */
  readonly form: 'heading' | 'item' | 'label' | 'row';
  /** What is said of it; empty where it is only named. */
  readonly body: Span;
}

/** What an artifact presents as options where its kind asks for them. */
export interface OptionsReading {
  readonly contract: OptionsContract;
  readonly reading: SectionReading;
  readonly options: readonly OptionReading[];
  /** What stands in the sections where options may be weighed instead; more than options, in some kinds. */
  readonly elsewhere: readonly OptionReading[];
}

/** More sections of options than anybody compares. */
const mostReadings = 20;

/** Every section with options of an artifact. */
export function optionSections(artifact: Artifact, words: Words): readonly OptionsReading[] {
  const known = readings.get(artifact);
  if (known?.words === words) return known.found;
  const found = readOptionSections(artifact, words);
  readings.set(artifact, { words, found });
  return found;
}

const readings = new WeakMap<Artifact, { readonly words: Words; readonly found: readonly OptionsReading[] }>();

function readOptionSections(artifact: Artifact, words: Words): readonly OptionsReading[] {
  const inSections = (id: string): OptionReading[] =>
    artifact.sections
      .filter((reading) => reading.form === 'heading' && answers(reading, id))
      .slice(0, mostReadings)
      .flatMap((reading) => optionsIn(artifact, reading, words));

  return artifact.kind.sections.flatMap((section) => {
    const contract = section.options;
    if (!contract) return [];
    const reading = artifact.sections.find((each) => each.form === 'heading' && answers(each, section.id));
    if (!reading || isLoose(reading, section)) return [];
    return { contract, reading, options: inSections(section.id), elsewhere: contract.alsoIn.flatMap(inSections) };
  });
}

/** Whether a heading answers a section, alone or among others. */
export const answers = ({ section, also }: SectionReading, id: Section['id']): boolean =>
  section?.id === id || also.some((each) => each.id === id);

/** Whether two names are of one option: punctuation and case do not count, and either may say more than the other. */
export function isSameOption(one: string, other: string): boolean {
  const [a, b] = [folded(one), folded(other)];
  if (a === '' || b === '') return a === b;
  return a === b || (a.length > 2 && b.includes(a)) || (b.length > 2 && a.includes(b));
}

/** A name in the form in which names of options are compared. */
export const folded = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The options of one section, in the form that sets most of them apart; none where it is prose. */
function optionsIn(artifact: Artifact, reading: SectionReading, words: Words): readonly OptionReading[] {
  const sides = sidesOf(words);
  const forms = [subheadings(artifact, reading), ...lists(artifact, reading), labels(artifact, reading), rows(artifact, reading)];
  return forms
    .map((options) => options.filter(({ name }) => /[\p{L}\p{N}]/u.test(name) && !sides.has(name.toLowerCase().replace(/:$/, ''))))
    .reduce((most, each) => (each.length > most.length ? each : most), []);
}

/** What is said of an option is no option. */
const sidesOf = once(
  ({ content }: Words) => new Set([content['pros'], content['cons'], content['neutral'], content['effort'], content['impact']].flat()),
);

function subheadings(artifact: Artifact, reading: SectionReading): OptionReading[] {
  const below = partsOf(artifact, reading).filter(({ form }) => form === 'heading');
  const top = least(below.map(({ depth }) => depth));
  return below
    .filter(({ depth }) => depth === top)
    .map(({ text, wordsSpan, bodySpan }) => ({ name: text, span: wordsSpan, form: 'heading', body: bodySpan }));
}

function lists({ outline }: Artifact, reading: SectionReading): OptionReading[][] {
  return ownBlocks(reading)
    .filter(({ type }) => type === 'list')
    .map(({ children }) =>
      children.flatMap((item) => {
        const first = item.children[0];
        const line = first?.content[0];
        if (!line) return [];
        const body = { start: line.end, end: Math.max(line.end, item.span.end) };
        return { name: collapsed(plainOf(outline, [line]).text), span: line, form: 'item' as const, body };
      }),
    );
}

const labels = ({ text }: Artifact, reading: SectionReading): OptionReading[] =>
  labelsIn(text, ownBlocks(reading)).map(({ text: name, wordsSpan, bodySpan }) => ({
    name,
    span: wordsSpan,
    form: 'label',
    body: bodySpan,
  }));

function rows({ outline }: Artifact, reading: SectionReading): OptionReading[] {
  const table = ownBlocks(reading).find(({ type }) => type === 'table');
  return (table?.children.slice(1) ?? []).flatMap((row) => {
    const cell = row.children[0];
    return cell ? { name: collapsed(plainOf(outline, cell.content).text), span: cell.span, form: 'row' as const, body: row.span } : [];
  });
}

/** The blocks of a section before its first subheading. */
function ownBlocks({ blocks }: SectionReading): readonly Block[] {
  const at = blocks.findIndex(({ type }) => type === 'heading');
  return at < 0 ? blocks : blocks.slice(0, at);
}
