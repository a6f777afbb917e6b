import type { Section } from '../kinds/kind.ts';
import type { Heading } from '../markdown/shape.ts';

/** Which of the kind's sections some words answer: the first is the one, the others are answered besides. */
export type SectionLookup = (words: string) => readonly Section[];

/** How headings and bold labels are looked up. */
export interface SectionLookups {
  /** Whatever the words may mean. */
  readonly sectionsFor: SectionLookup;
  /** What they mean in words that are the section's own: no part of them, and no word other sections have too. */
  readonly firmlyFor: SectionLookup;
}

/** Headings, each with the index of the one it stands in. */
export type Nested = readonly { readonly heading: Heading; readonly parent: number | undefined }[];

/**
 * The sections each heading answers. Words that may mean several things count only where no heading names the section firmly,
 * and parts of an option (“Drawbacks” of the second one) answer only what belongs to the options.
 */
export function meaningsIn(nested: Nested, { sectionsFor, firmlyFor }: SectionLookups): readonly (readonly Section[])[] {
  const meant = nested.map(({ heading }) => sectionsFor(heading.text));
  const possible = meant.map((sections, index) => {
    const options = optionsAround(nested, meant, index);
    return options.length === 0 ? sections : sections.filter(({ parent }) => options.some(({ id }) => id === parent));
  });
  const firm = nested.map(({ heading }, index) => (possible[index]?.length === 0 ? [] : firmlyFor(heading.text)));
  const named = new Set(firm.flat());
  return possible.map((sections, index) => sections.filter((section) => !named.has(section) || firm[index]?.includes(section)));
}

/** The sections of options that a heading stands in, not as an option but as a part of one. */
function optionsAround(nested: Nested, meant: readonly (readonly Section[])[], index: number): readonly Section[] {
  const [, ...above] = ancestorsOf(nested, index);
  return above.flatMap((each) => meant[each]?.[0] ?? []).filter(({ options }) => options !== undefined);
}

/** The indexes of what a heading stands in, nearest first. */
export function ancestorsOf(nested: readonly { readonly parent: number | undefined }[], index: number): readonly number[] {
  const found: number[] = [];
  for (let at = nested[index]?.parent; at !== undefined; at = nested[at]?.parent) found.push(at);
  return found;
}
