import type { Artifact } from '../../artifacts/artifact.ts';
import { collapsed, plainOf } from '../../artifacts/field-value.ts';
import { sourceSpan } from '../../artifacts/plain.ts';
import type { Words } from '../../kinds/words.ts';
import { slice, type Span } from '../../text/span.ts';
import { nearest } from '../../text/near.ts';
import { once } from '../../text/once.ts';
import { answers, isSameOption, optionSections } from '../options.ts';
import { defineRule } from '../rule.ts';

/** What was chosen must be one of what was weighed, or nobody can find the reasons for it. */
export const chosenUnlisted = defineRule({
  id: 'chosen-unlisted',
  summary: 'The option that is chosen is one of those considered.',
  subject: 'artifact',
  weight: 'content',
  severity: { declared: 'info', mapped: 'info', strong: 'off' },
  evenClosed: true,
  reads: [],

  *check({ artifact, words }) {
    for (const { contract, options, elsewhere } of optionSections(artifact, words)) {
      const chosen = contract.chosenIn === undefined ? undefined : chosenIn(artifact, contract.chosenIn, words);
      const names = [...options, ...elsewhere].map(({ name }) => name);
      const headings = artifact.sections.map(({ text }) => text);
      if (!chosen || options.length < 2 || [...names, ...headings].some((name) => isSameOption(name, chosen.name))) continue;
      const near = nearest(chosen.name, names) ?? names.find((name) => sharesWords(name, chosen.name));
      yield {
        span: chosen.span,
        message: `The chosen option “${chosen.name}” is none of those considered; ${near === undefined ? 'expected one of them' : `did you mean “${near}”`}`,
        ...(near === undefined
          ? {}
          : { fix: { kind: 'suggestion', title: `Rename to “${near}”`, edits: () => [{ span: chosen.span, text: near }] } }),
      };
    }
  },
});

/** Whether most words of the one are in the other, which may say more. */
function sharesWords(listed: string, chosen: string): boolean {
  const asked = chosen.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const given = new Set(listed.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  return asked.length >= 3 && asked.filter((word) => given.has(word)).length * 3 >= asked.length * 2;
}

const quoted = /["“«]/;

/** What may stand before the name of what was chosen. */
const choice = once(({ content }: Words) => {
  const openings = (content['chosen'] ?? []).filter((word) => /^\p{L}/u.test(word)).join('|');
  return new RegExp(`(?:^|[^\\p{L}])(?:${openings || '(?!)'})\\s*(?:is|was|:|=)?\\s*["“«]([^"”»\\n]+)["”»]`, 'iu');
});

/** The first name in quotes after “Chosen option”, or another way to put it. */
function chosenIn(artifact: Artifact, id: string, words: Words): { readonly name: string; readonly span: Span } | undefined {
  for (const reading of artifact.sections) {
    if (!answers(reading, id)) continue;
    for (const { type, span, content: lines } of reading.blocks) {
      if (type !== 'paragraph' || !quoted.test(slice(artifact.text, span))) continue;
      const plain = plainOf(artifact.outline, lines);
      const found = choice(words).exec(plain.text);
      const name = found?.[1];
      if (!found || name === undefined) continue;
      const start = found.index + found[0].lastIndexOf(name);
      return { name: collapsed(name), span: sourceSpan(plain, { start, end: start + name.length }) };
    }
  }
  return undefined;
}
