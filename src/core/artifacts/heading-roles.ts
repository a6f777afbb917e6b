import type { Kind } from '../kinds/kind.ts';
import { isMetadataHeading } from '../kinds/metadata-headings.ts';
import { normaliseHeading } from '../kinds/normalise.ts';
import { meaningsOf, sectionByHeading } from '../kinds/section-by-heading.ts';
import type { Words } from '../kinds/words.ts';
import type { Heading, Outline } from '../markdown/shape.ts';
import { fieldByKey } from './field-keys.ts';
import { fieldsInHeading, type HeadingRole } from './fields/head.ts';
import type { SectionLookup, SectionLookups } from './heading-meanings.ts';

/** What headings are to a kind. */
export interface HeadingRoles extends SectionLookups {
  readonly roleOf: (heading: Heading) => HeadingRole;
  /** Whether a heading is, word for word, one of the kind's sections: `title` in the kind's own words, `alias` in others. */
  readonly isNamed: (heading: Heading) => 'title' | 'alias' | undefined;
}

/** Tell what each heading of a document is: a section of the kind, a field, the place of metadata, or something else. */
export function headingRoles({ text }: Outline, kind: Kind, words: Words): HeadingRoles {
  const lookUp = sectionByHeading(kind, words);
  const sectionsFor: SectionLookup = (heading) => lookUp(normaliseHeading(heading));
  const isKnown = (key: string): boolean => fieldByKey(kind, key) !== undefined;
  const tell = (heading: Heading): HeadingRole => {
    if (fieldsInHeading(text, heading, isKnown).length > 0) return 'line';
    const [section] = sectionsFor(heading.text);
    if (section) return section.field === undefined ? 'section' : 'field';
    if (isMetadataHeading(heading.text) || kind.containers?.includes(normaliseHeading(heading.text))) return 'container';
    return isKnown(heading.text) ? 'field' : 'other';
  };
  const told = new Map<Heading, HeadingRole>();
  const roleOf = (heading: Heading): HeadingRole => {
    const role = told.get(heading) ?? tell(heading);
    told.set(heading, role);
    return role;
  };
  const isNamed = ({ text: heading }: Heading): 'title' | 'alias' | undefined => {
    const closest = meaningsOf(kind, words).get(normaliseHeading(heading))?.[0]?.closeness;
    return closest === 'loose' ? 'alias' : closest;
  };
  const firmlyFor: SectionLookup = (heading) =>
    (meaningsOf(kind, words).get(normaliseHeading(heading)) ?? []).flatMap(({ section, closeness }) =>
      closeness === 'loose' ? [] : [section],
    );
  return { roleOf, sectionsFor, firmlyFor, isNamed };
}
