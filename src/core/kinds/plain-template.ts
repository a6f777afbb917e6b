import { readFrontMatter } from '../markdown/front-matter.ts';
import { readOutline } from '../markdown/outline.ts';
import { bareKind } from './bare-kind.ts';
import { readBody, type BodySection, type KindBody } from './kind-body.ts';
import type { Kind, Need, Section } from './kind.ts';
import { placeSections, sectionOf, type PlacedSection } from './sections.ts';
import { variantOf } from './variant.ts';

/**
 * The kind that a plain template describes: its headings are sections, required unless they say “(optional)”.
 * With a base, a heading that means one of its sections is that section, and sections the template has not are known but not asked for.
 */
export function plainTemplateKind(base: Kind | undefined, id: string, path: string, text: string): Kind {
  const outline = readOutline(text);
  const body = withOptionalMarks(readBody(outline, () => undefined));
  const kind =
    base ??
    bareKind(
      id,
      (readFrontMatter(outline)?.entries ?? []).map(({ key }) => key),
    );
  const placed = placeSections(body.sections, kind.sections, () => undefined);
  const sections = sectionsOf(placed, kind.sections);
  return { ...kind, sections, variants: [variantOf('default', body, placed, sections)], origin: { path, builtIn: false } };
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

/** Templates that mark a heading as optional in a comment above or below it are understood like those that say it in the heading. */
function withOptionalMarks(body: KindBody): KindBody {
  const says = (comment: string | undefined): boolean => /\boptional\b/i.test(comment ?? '');
  const sections = body.sections.map((section, index): BodySection => {
    const above = /<!--([^]*?)-->\s*$/.exec(body.sections[index - 1]?.body ?? body.preamble)?.[1];
    const below = /^<!--([^]*?)-->/.exec(section.body)?.[1];
    return { ...section, optional: section.optional || says(above) || says(below) };
  });
  return { ...body, sections };
}
