import type { Artifact, SectionReading } from '../../artifacts/artifact.ts';
import { itemsAnywhere, type ItemReading } from '../../artifacts/contents/items.ts';
import { isBlank, saysNotApplicable } from '../../artifacts/emptiness.ts';
import { collapsed, plainOf } from '../../artifacts/field-value.ts';
import type { Contract } from '../../kinds/contract.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { Words } from '../../kinds/words.ts';
import { once } from '../../text/once.ts';
import { listedIn } from '../listed.ts';
import { defineRule } from '../rule.ts';

/** A list with nothing in it promises what nobody wrote; one too long is read by nobody. */
export const itemsTooFew = defineRule({
  id: 'items-too-few',
  summary: 'A section lists as many things as its kind asks for, and no more than it allows.',
  subject: 'artifact',
  weight: 'content',
  evenClosed: false,
  reads: [],

  *check({ artifact, words }) {
    for (const { section, reading, items } of listedIn(artifact, words, counted(artifact.kind))) {
      if (isAnswered(artifact, reading, words)) continue;
      const fault = faultOf(section, items);
      if (fault) yield { span: reading.wordsSpan, message: `Section “${reading.text}” has ${fault}` };
    }
    const { kind, title } = artifact;
    for (const { checklist } of kind.sections.filter((section) => section.checklist?.anywhere)) {
      const fault = faultOf(checklist ? { checklist } : {}, itemsAnywhere(artifact, words));
      if (fault) yield { span: title.span, message: `The ${kind.short} has ${fault}` };
    }
  },
});

const counted = once(({ sections }: Kind) => sections.filter(({ items, checklist }) => items ?? (checklist && !checklist.anywhere)));

function faultOf({ checklist, items: bounds }: Contract, items: readonly ItemReading[]): string | undefined {
  const questions = items.filter(({ checked, name }) => checked !== undefined || name.includes('?')).length;
  if (checklist && questions < checklist.min)
    return `${numbered(questions, 'check-box or question', 'check-boxes or questions')}; expected ${checklist.min} or more`;
  if (bounds && items.length < bounds.min) return `${numbered(items.length, 'item', 'items')}; expected ${bounds.min} or more`;
  if (bounds?.max !== undefined && items.length > bounds.max) return `${items.length} items; expected ${bounds.max} or fewer`;
  return undefined;
}

/** An empty section is told elsewhere; “none” is an answer, and so is a link to where the list is kept. */
function isAnswered(artifact: Artifact, reading: SectionReading, words: Words): boolean {
  if (isBlank(artifact, reading) || saysNotApplicable(artifact, reading, words)) return true;
  return reading.blocks.length < 3 && reading.blocks.every((block) => block.type === 'paragraph' && isPointer(artifact, block.content));
}

function isPointer({ outline }: Artifact, content: SectionReading['blocks'][number]['content']): boolean {
  const plain = plainOf(outline, content);
  return plain.links.length > 0 && collapsed(plain.text).length < 200;
}

const numbered = (count: number, one: string, several: string): string =>
  count === 0 ? `no ${one}` : `${count} ${count === 1 ? one : several}`;
