import type { SectionReading } from '../artifacts/artifact.ts';
import type { Section } from '../kinds/kind.ts';
import { normaliseHeading } from '../kinds/normalise.ts';
import { once } from '../text/once.ts';

/** Whether a heading answers a section only by a name that often means something else: enough for it to be there, too little to hold it to more. */
export function isLoose(reading: SectionReading, section: Section): boolean {
  return section.loose.length > 0 && looseNames(section).has(normaliseHeading(reading.text));
}

const looseNames = once(({ loose }: Section): ReadonlySet<string> => new Set(loose.map(normaliseHeading)));
