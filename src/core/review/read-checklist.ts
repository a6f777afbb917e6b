import type { EvidenceRule } from '../kinds/evidence.ts';
import type { Kind } from '../kinds/kind.ts';
import { normaliseHeading } from '../kinds/normalise.ts';
import { sectionByHeading } from '../kinds/section-by-heading.ts';
import type { Words } from '../kinds/words.ts';
import type { Say } from '../kinds/forms/form.ts';
import { readOutline } from '../markdown/outline.ts';
import type { Outline } from '../markdown/shape.ts';
import type { Checklist, ChecklistGroup, ChecklistItem } from './checklist.ts';
import { idGiver } from './item-id.ts';
import { writtenGroups, type WrittenGroup, type WrittenItem } from './written-items.ts';

/** What a checklist is read from. */
export interface ChecklistText {
  readonly outline: Outline;
  readonly title: string;
  readonly source: Checklist['source'];
  /** The kind whose sections its headings answer; absent where there is none. */
  readonly kind?: Kind | undefined;
  readonly words: Words;
  readonly evidence: readonly EvidenceRule[];
  /** Where what cannot be read in remarks on items is said. */
  readonly say?: Say;
}

/** Read a checklist out of a document. Never throws; it may have no items. */
export function readChecklist({ outline, title, source, kind, words, evidence, say }: ChecklistText): Checklist {
  const groupId = idGiver();
  const itemId = idGiver();
  const written = writtenGroups(outline, say);
  const titles = new Map<string, number>();
  for (const group of written) titles.set(group.title, (titles.get(group.title) ?? 0) + 1);
  const groups = written.map((group): ChecklistGroup => {
    const shown = (titles.get(group.title) ?? 0) > 1 && group.around[0] ? `${group.around[0]}: ${group.title}` : group.title;
    const section = kind && sectionOf(kind, words, group);
    return {
      id: groupId(shown),
      title: shown,
      ...(section === undefined ? {} : { section }),
      guidance: group.guidance,
      items: group.items.map((item) => itemOf(item, group.optional, itemId, source.path !== undefined)),
    };
  });
  return { title, source, groups, evidence };
}

/** Read a kind's own body as a checklist: a variant's, else the first. */
export function readKindChecklist(kind: Kind, words: Words, variant?: string): Checklist {
  const body = kind.variants.find(({ id }) => id === variant) ?? kind.variants[0];
  const parts = (body?.order ?? []).map((id) => {
    const section = kind.sections.find((each) => each.id === id);
    const own = body?.bodies[id];
    const text = own ? (own.remarked ?? own.body) : (section?.remarked ?? section?.body ?? '');
    return `${'#'.repeat(own?.depth ?? section?.depth ?? 2)} ${body?.titles[id] ?? section?.title ?? id}\n\n${text}`;
  });
  const outline = readOutline(parts.join('\n\n'));
  return readChecklist({ outline, title: kind.name, source: { type: 'kind' }, kind, words, evidence: kind.evidence ?? [] });
}

function itemOf(item: WrittenItem, optional: boolean, id: (words: string) => string, hasLine: boolean): ChecklistItem {
  const { text, guidance, links, when, evidence, line } = item;
  return {
    id: id(text),
    text,
    optional: item.optional || optional,
    guidance,
    links,
    when,
    ...(evidence ? { evidence } : {}),
    ...(hasLine ? { line } : {}),
  };
}

/** The section that a group's heading answers, or else the nearest heading around it that answers one. */
function sectionOf(kind: Kind, words: Words, { title, around }: WrittenGroup): string | undefined {
  const lookUp = sectionByHeading(kind, words);
  for (const heading of [title, ...around]) {
    const [section] = heading === '' ? [] : lookUp(normaliseHeading(heading));
    if (section) return section.id;
  }
  return undefined;
}
