import { isTemplateValue } from '../../artifacts/template-text.ts';
import { faultOf } from '../values.ts';
import { defineRule } from '../rule.ts';
import { isWritten } from '../written.ts';

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
      if (!field || value === '' || !isWritten(reading) || isTemplateValue(artifact, reading)) continue;
      const fault = faultOf(artifact.text, field, reading);
      if (!fault) continue;
      const { span, message, weight, better, fix } = fault;
      yield {
        span,
        message,
        weight,
        ...(better === undefined || !fix
          ? {}
          : { fix: { kind: fix, title: `Change to “${better}”`, edits: () => [{ span, text: better }] } }),
      };
    }
  },
});
