import { markersIn } from '../markers.ts';
import { defineRule } from '../rule.ts';

/** Text that a template left looks like an answer in every list and on every page, and is none. */
export const placeholderLeft = defineRule({
  id: 'placeholder-left',
  summary: 'Nothing that the template says is left standing for an answer.',
  subject: 'artifact',
  weight: 'template',
  evenClosed: false,
  reads: [],

  *check({ artifact, words }) {
    const markers = markersIn(artifact, words);
    // One brace may be somebody's own; two, or a title, are a template. Who declares a kind knows its template.
    const isSure = artifact.basis === 'declared' || markers.length > 1 || markers.some(({ inTitle }) => inTitle === true);
    if (!isSure) return;
    for (const { span, message, beside } of markers) yield { span, message, ...(beside ? { beside } : {}) };
  },
});
