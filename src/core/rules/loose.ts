import type { SectionReading } from '../artifacts/artifact.ts';
import type { Section } from '../kinds/kind.ts';
import { normaliseHeading } from '../kinds/normalise.ts';

/** Whether a heading answers a section only by a name that often means something else: enough for it to be there, too little to hold it to more. */
export function isLoose({ text }: SectionReading, { loose }: Section): boolean {
  const heading = normaliseHeading(text);
  return loose.some((name) => normaliseHeading(name) === heading);
}
