import assert from 'node:assert/strict';
import fc from 'fast-check';
import { insertMissing } from '../../../src/core/artifacts/insert-section.ts';
import { setField } from '../../../src/core/artifacts/write-field.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { artifactOf } from './support.ts';

const pieces = fc.constantFrom(
  '---',
  '+++',
  '# X',
  '## Status',
  '## Context',
  'Decision',
  '===',
  '---',
  '# ADR-3: Y',
  '## Status: accepted',
  '### Consequences',
  'Status: accepted',
  '* Status: ✅ accepted',
  '- **Date:** 2026-02-31',
  '**Status:** x | **Date:** y',
  '> Status: open',
  'status: {x}',
  'date: "2026',

  '| Status | Date |',
  '| --- | --- |',
  '| a | b |',
  '  - Jane',
  '- Deciders:',
  'Superseded by [ADR-2](2.md)',
  'Accepted',
  '<!-- note',
  '-->',
  '```',
  '',

  'supersedes: [1, "2", [3]]',
  '**',
  '[[',
  '](',
  '\t- x',
  '1. **Context**: y',
  '**Decision**',
  '\u0000',
  '## ',
  '#',
  '- [x] Accepted',
  '    code',
);
const texts = fc
  .tuple(fc.array(pieces, { maxLength: 25 }), fc.constantFrom('\n', '\r\n', '\n\n', '\r'))
  .map(([each, ending]) => each.join(ending));

suite('any text', () => {
  test('is read, written to and added to without a throw, and what is added is found', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const artifact = artifactOf(text);
        const isInside = ({ start, end }: { start: number; end: number }): boolean => 0 <= start && start <= end && end <= text.length;
        assert.ok(
          artifact.fields.every(({ keySpan, valueSpan, items }) => [keySpan, valueSpan, ...items.map(({ span }) => span)].every(isInside)),
        );
        assert.ok(artifact.sections.every(({ headingSpan, bodySpan }) => isInside(headingSpan) && isInside(bodySpan)));
        for (const dialect of ['front-matter', 'bullet', 'bold', 'plain', 'quote', 'table', 'section'] as const) {
          for (const field of ['status', 'date', 'deciders']) applyEdits(text, setField(artifact, field, 'Rejected', dialect));
        }
        applyEdits(text, insertMissing(artifact, artifact.kind.sections));
      }),
      { numRuns: 500 },
    );
  });

  const large: readonly (readonly [string, () => string])[] = [
    ['a hundred thousand headings with labels', () => '## Context\n\n**Decision:** x\n\n'.repeat(50_000)],
    ['a million brackets after a key', () => `Status: ${'['.repeat(1_000_000)}\n`],
    ['a long line of keys', () => `Status: a, ${'Date: b, '.repeat(100_000)}\n`],
    ['a long list of people', () => `# X\n\n- Deciders: Jane\n${'- Status: x\n'.repeat(20_000)}`],
    ['white space without end', () => `# X\n\n**Status:** a${' '.repeat(500_000)}b\n`],
  ];
  for (const [what, text] of large)
    test(`is read in time: ${what}`, () => {
      assert.ok(artifactOf(text()));
    });
});
