import type { Say } from './forms/form.ts';
import type { BodySection } from './kind-body.ts';
import type { WrittenDemand } from './kind-forms.ts';
import { contentsOf } from './contract-parts.ts';
import type { Demand, Section } from './kind.ts';
import { normaliseHeading } from './normalise.ts';

/** A section of a body with its id, and the section it stands in. */
export interface PlacedSection {
  readonly id: string;
  readonly parent: string | undefined;
  readonly written: BodySection;
}

/**
 * Give every section of a body its id: the contract's, else that of the known section its heading means, else the slug of the heading.
 * Repeats of a pattern are one section; a second section of the same id is said and left out.
 */
export function placeSections(sections: readonly BodySection[], known: readonly Section[], say: Say): PlacedSection[] {
  const placed: PlacedSection[] = [];
  const open: { readonly depth: number; readonly id: string }[] = [];
  for (const written of sections) {
    const { heading, title, contract } = written;
    const id = contract.id?.value ?? meaning(known, title) ?? sectionSlug(title);
    while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
    const parent = open.at(-1)?.id;
    open.push({ depth: heading.depth, id });

    if (!placed.some((other) => other.id === id)) placed.push({ id, parent, written });
    else if (!isPattern(title))
      say({
        span: contract.id?.span ?? heading.words,
        message: `Section “${id}” is there already; another “id:” in its contract is expected`,
      });
  }
  return placed;
}

/** The section of a kind that a placed one is. */
export function sectionOf({ id, parent, written }: PlacedSection): Section {
  const { title, heading, contract, guidance, body, remarked } = written;
  const loose = contract.loose ?? [];
  return {
    id,
    title,
    aliases: [...(contract.aliases ?? []), ...loose],
    loose,
    depth: heading.depth,
    ...(parent === undefined ? {} : { parent }),
    demand: demandOf(contract, written.optional),
    initial: contract.initial ?? true,
    ...(contract.field ? { field: contract.field.value } : {}),
    ...(contract.ready ? { ready: true } : {}),
    ...contentsOf(contract),
    pattern: isPattern(title),
    guidance,
    body,
    ...(remarked === undefined ? {} : { remarked }),
  };
}

/** A need as written; “from” without a need means that it is required from then on. */
export function demandOf(written: WrittenDemand, optional = false): Demand {
  const { need = written.from && !optional ? 'required' : 'optional', from, since } = written;
  return {
    need,
    ...(from ? { from: from.value } : {}),
    ...(since === undefined ? {} : { since }),
    ...(written['or-says-why'] === undefined ? {} : { orSaysWhy: written['or-says-why'] }),
  };
}

/** The id a heading gives its section: its normal form, with hyphens. */
export const sectionSlug = (title: string): string =>
  normaliseHeading(title.replace(/[{}]/g, ' '))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join('-') || 'section';

/** Id of the section that a heading means: by title before alias. */
export function meaning(known: readonly Section[], title: string): string | undefined {
  const wanted = normaliseHeading(title);
  const named = known.find((section) => section.id === sectionSlug(title) || normaliseHeading(section.title) === wanted);
  return (named ?? known.find(({ aliases }) => aliases.some((alias) => normaliseHeading(alias) === wanted)))?.id;
}

const isPattern = (title: string): boolean => /\{[^{}]*\}/.test(title);
