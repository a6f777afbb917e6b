import { isTemplateValue } from '../../artifacts/template-text.ts';
import { faultOf } from '../values.ts';
import { defineRule } from '../rule.ts';
import { writtenIn } from '../written.ts';

/** A value that cannot be read as what it is cannot be sorted, counted or waited for. */
export const fieldValue = defineRule({
  id: 'field-value',
  summary: 'Every field’s value is of its type: a day that exists, a known choice, a number, a link.',
  subject: 'artifact',
  weight: 'content',
  evenClosed: true,
  reads: [],

  *check({ artifact }) {
    for (const reading of artifact.fields) {
      const { field, value } = reading;
      const written = field && value !== '' ? writtenIn(artifact, reading) : undefined;
      if (!field || !written || isTemplateValue(written, written.reading)) continue;
      const fault = faultOf(written.text, field, written.reading);
      if (!fault) continue;
      const { span, message, weight, better, fix } = fault;
      yield {
        span,
        message,
        weight,
        ...written.beside,
        ...(better === undefined || !fix
          ? {}
          : { fix: { kind: fix, title: `Change to “${better}”`, edits: () => [{ span, text: better }] } }),
      };
    }
  },
});
