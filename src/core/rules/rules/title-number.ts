import { ownNumber } from '../../artifacts/own-number.ts';
import { slice, type Span } from '../../text/span.ts';
import { defineRule, type Remark } from '../rule.ts';
import { writtenIn } from '../written.ts';

/** An artifact cited by two numbers is found under one of them only. */
export const titleNumber = defineRule({
  id: 'title-number',
  summary: 'Title, number field and file name carry the same number.',
  subject: 'artifact',
  weight: 'integrity',
  severity: { strong: 'info' },
  evenClosed: true,
  reads: [],

  *check({ artifact }) {
    const { title, number, text, kind, fields } = artifact;
    if (number === undefined || number === 0) return;
    const titled = title.numberSpan && { text, span: title.numberSpan };
    if (titled && title.number !== undefined && title.number !== number)
      yield differing('The title', 'title', title.number, number, titled);
    const own = ownNumber(kind, fields);
    const written = own && own.number !== number ? writtenIn(artifact, own.reading) : undefined;
    if (!own || !written) return;
    const span = written.reading.items[0]?.span ?? written.reading.valueSpan;
    const label = own.reading.field?.label ?? own.reading.key;
    yield { ...differing(`Field “${label}”`, 'field', own.number, number, { text: written.text, span }), ...written.beside };
  },
});

function differing(
  what: string,
  noun: string,
  said: number,
  number: number,
  { text, span }: { readonly text: string; readonly span: Span },
): Remark {
  const written = String(number).padStart(slice(text, span).startsWith('0') ? span.end - span.start : 1, '0');
  return {
    span,
    message: `${what} says number ${said}, the file name ${number}; expected the same`,
    fix: { kind: 'suggestion', title: `Change the ${noun}’s number to ${written}`, edits: () => [{ span, text: written }] },
  };
}
