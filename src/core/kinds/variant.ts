import type { KindBody } from './kind-body.ts';
import type { Section, Variant } from './kind.ts';
import type { PlacedSection } from './sections.ts';

/** The variant that a body is, once its sections are placed; `sections` are those of the kind. */
export function variantOf(id: string, body: KindBody, placed: readonly PlacedSection[], sections: readonly Section[]): Variant {
  const own = id !== 'default';
  return {
    id,
    order: placed.map((each) => each.id),
    titles: own ? titlesOf(placed, sections) : {},
    bodies: own ? Object.fromEntries(placed.map((each) => [each.id, wording(each)])) : {},
    preamble: body.preamble,
    template: templateOf(body),
  };
}

function titlesOf(placed: readonly PlacedSection[], sections: readonly Section[]): Record<string, string> {
  const titles = new Map(sections.map(({ id, title }) => [id, title]));
  return Object.fromEntries(placed.flatMap(({ id, written }) => (titles.get(id) === written.title ? [] : [[id, written.title]])));
}

const wording = ({ parent, written: { guidance, body, remarked, heading } }: PlacedSection): Variant['bodies'][string] => ({
  guidance,
  body,
  ...(remarked === undefined ? {} : { remarked }),
  depth: heading.depth,
  ...(parent === undefined ? {} : { parent }),
});

/** The text of a new artifact: every section it gets, a blank line around each heading, no contracts. */
function templateOf({ preamble, sections }: KindBody): string {
  const parts = [preamble];
  let withheld = Infinity;
  for (const { heading, title, body, contract, above } of sections) {
    if (heading.depth > withheld) continue;
    withheld = contract.initial === false ? heading.depth : Infinity;
    if (withheld === Infinity) parts.push(`${above === undefined ? '' : `${above}\n`}${'#'.repeat(heading.depth)} ${title}`, body);
  }
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
