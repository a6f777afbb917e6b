import { readFrontMatter } from '../markdown/front-matter.ts';
import { readOutline } from '../markdown/outline.ts';
import { readYamlFile } from '../markdown/yaml-file.ts';
import { bareKind } from './bare-kind.ts';
import { guidanceIn, type BodySection, type KindBody } from './kind-body.ts';
import type { Kind, Need, Section } from './kind.ts';
import { readPlainBody } from './metadata-headings.ts';
import { meaning, placeSections, sectionOf, type PlacedSection } from './sections.ts';
import { variantOf } from './variant.ts';

/**
 * The kind that a plain template describes: its headings are sections, required unless they say “(optional)”.
 * Keys of its front matter, and of the YAML file beside it where artifacts have one, are fields.
 * With a base, a heading that means one of its sections is that section, and sections the template has not are known but not asked for.
 */
export function plainTemplateKind(base: Kind | undefined, id: string, path: string, text: string, sidecar = ''): Kind {
  const outline = readOutline(text);
  const written = readPlainBody(outline, base ?? { fields: [], sections: [] });
  const keys = [readYamlFile(sidecar), outline].flatMap((each) => (readFrontMatter(each)?.entries ?? []).map(({ key }) => key));
  const kind = base ?? bareKind(id, [...new Set([...keys, ...written.keys])]);
  const body = withOptionalMarks(written.body);
  const placed = placeSections(body.sections, firmlyMeant(kind.sections, body), () => undefined);
  const sections = sectionsOf(placed, kind.sections);
  const containers = [...(kind.containers ?? []), ...written.containers];
  return {
    ...kind,
    sections,
    ...(containers.length > 0 ? { containers } : {}),
    variants: [variantOf('default', body, placed, sections)],
    origin: { path, builtIn: false },
  };
}

/** The sections without their loose aliases where a heading of the template means them firmly: with “Decision” there, “Design” is something else. */
function firmlyMeant(known: readonly Section[], { sections }: KindBody): readonly Section[] {
  const firm = known.map((section) => ({ ...section, aliases: section.aliases.filter((alias) => !section.loose.includes(alias)) }));
  const met = new Set(sections.map(({ title }) => meaning(firm, title)));
  return known.map((section, index) => (met.has(section.id) ? (firm[index] ?? section) : section));
}

function sectionsOf(placed: readonly PlacedSection[], known: readonly Section[]): Section[] {
  const there = placed.map((each) => {
    const base = known.find(({ id }) => id === each.id);
    const need = each.written.optional ? 'optional' : 'required';
    return base ? demanded({ ...base, ...ownWords(each, base) }, need) : demanded(sectionOf(each), need);
  });
  const ids = new Set(there.map(({ id }) => id));
  return [
    ...there,
    ...known.filter(({ id }) => !ids.has(id)).map((section) => ({ ...section, demand: { need: 'optional' as const }, initial: false })),
  ];
}

/** The template's wording of a section that the base has; the base's own heading stays an alias. */
function ownWords(placed: PlacedSection, base: Section): Partial<Section> {
  const { title, depth, guidance, body } = sectionOf(placed);
  return { title, depth, guidance, body, initial: true, aliases: [base.title, ...base.aliases.filter((alias) => alias !== title)] };
}

function demanded(section: Section, need: Need): Section {
  if (section.pattern) return section;
  return { ...section, demand: section.demand.need === 'core' && need === 'required' ? section.demand : { ...section.demand, need } };
}

/**
 * Templates that mark a heading as optional in a comment above or below it are understood like those that say it in the heading.
 * The comment above goes with the heading it speaks of, not with the section before.
 */
function withOptionalMarks({ preamble, sections }: KindBody): KindBody {
  const above = sections.map((_, index) => markAbove(sections[index - 1]?.body ?? preamble));
  const marked = sections.map((section, index): BodySection => {
    const mark = above[index];
    const below = /^<!--([^]*?)-->/.exec(section.body)?.[1] ?? '';
    return {
      ...withoutMark(section, above[index + 1]),
      optional: section.optional || mark !== undefined || isOptionalMark(below),
      ...(mark === undefined ? {} : { above: mark }),
    };
  });
  return { preamble: withoutEnd(preamble, above[0]), sections: marked };
}

const isOptionalMark = (comment: string): boolean => /\boptional\b/i.test(comment);

/** The comment at the end of a text that calls what follows optional. */
function markAbove(text: string): string | undefined {
  const comment = /<!--(?:(?!-->)[^])*-->$/.exec(text)?.[0];
  return comment !== undefined && isOptionalMark(comment) ? comment : undefined;
}

function withoutMark(section: BodySection, mark: string | undefined): BodySection {
  const body = withoutEnd(section.body, mark);
  return mark === undefined ? section : { ...section, body, guidance: guidanceIn(body) };
}

const withoutEnd = (text: string, end: string | undefined): string => (end === undefined ? text : text.slice(0, -end.length).trimEnd());
