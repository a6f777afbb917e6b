import { slice } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

/** An artifact cited by two numbers is found under one of them only. */
export const titleNumber = defineRule({
  id: 'title-number',
  summary: 'Title and file name carry the same number.',
  subject: 'artifact',
  weight: 'integrity',
  severity: { strong: 'info' },
  evenClosed: true,
  reads: [],

  *check({ artifact: { title, number, text } }) {
    const span = title.numberSpan;
    if (title.number === undefined || !span || number === undefined || title.number === number || number === 0) return;
    const written = String(number).padStart(slice(text, span).startsWith('0') ? span.end - span.start : 1, '0');
    yield {
      span,
      message: `The title says number ${title.number}, the file name ${number}; expected the same`,
      fix: { kind: 'suggestion', title: `Change the title’s number to ${written}`, edits: () => [{ span, text: written }] },
    };
  },
});
