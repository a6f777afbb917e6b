import assert from 'node:assert/strict';
import { normaliseHeading } from '../../../src/core/kinds/normalise.ts';

const same: readonly (readonly [string, readonly string[]])[] = [
  [
    'context',
    [
      'Context',
      '1. Context',
      '3.2) Context',
      '3.2 Context',
      'IV. Context',
      '1.Context',
      'a) Context',
      'Context:',
      'Context ##',
      'CONTEXT!',
    ],
  ],
  [
    'context',
    [
      '**Context**',
      '`Context`',
      '_Context_',
      '~~Context~~',
      '[Context](#x)',
      '[Context][x]',
      '<a id="c"></a>Context',
      'Context {#context}',
    ],
  ],
  [
    'context',
    ['🎯 Context', 'Context ✅', ':dart: Context', '1️⃣ Context', 'Context (optional)', 'Context [optional]', '*Context* (if applicable):'],
  ],
  ['alternatives', ['Alternatives (not implemented)', 'Alternatives (Optional) ', 'Alternatives <!-- optional -->']],
  ['pros and cons', ['Pros & Cons', 'Pros/Cons', 'Pros / cons', 'Pros and Cons', 'Pros &amp; cons', 'pros  AND\tcons', 'Pros + Cons']],
  ['non goals', ['Non-Goals', 'Non goals', 'Non‑Goals', 'non_goals']],
  ["what we'd do", ['What we’d do', "What we'd do?"]],
  ['authors', ['Author(s)', 'Authors:']],
  ['30 60 90 plan', ['30-60-90 plan', '30–60–90 Plan']],
  ['30 days', ['30 days']],
  ['決定', ['決定', '1. 決定：']],
];

suite('normaliseHeading', () => {
  for (const [form, headings] of same) {
    test(`reads ${headings.join(', ')} as “${form}”`, () => {
      assert.deepEqual([...new Set(headings.map(normaliseHeading))], [form]);
    });
  }

  test('changes nothing that is normal already', () => {
    for (const [form] of same) assert.equal(normaliseHeading(form), form);
  });

  test('leaves nothing of a heading that is only marks', () => {
    assert.equal(normaliseHeading(' ** :'), '');
  });
});
