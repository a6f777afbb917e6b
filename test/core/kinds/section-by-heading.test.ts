import assert from 'node:assert/strict';
import { normaliseHeading } from '../../../src/core/kinds/normalise.ts';
import { sectionByHeading } from '../../../src/core/kinds/section-by-heading.ts';
import { extendWords } from '../../../src/core/kinds/words.ts';
import { kindWith, sectionWith, shippedKind, words } from './support.ts';

const ids = (kindId: string, heading: string): string[] =>
  sectionByHeading(shippedKind(kindId), words)(normaliseHeading(heading)).map(({ id }) => id);

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['adr', '1. Context and Problem Statement', ['context']],
  ['adr', 'Considered Options', ['alternatives']],
  ['adr', 'Pros and Cons of the Options', ['pros-and-cons', 'alternatives', 'consequences']],
  ['adr', 'Trade-offs', ['consequences']],
  ['adr', 'Forces', ['context', 'drivers']],
  ['adr', 'Decision (accepted in May)', ['decision']],
  ['adr', 'Decision: use Postgres', ['decision']],
  ['adr', 'Decision – use Postgres', ['decision']],
  ['adr', 'Decision and next steps', ['decision', 'implementation']],
  ['adr', 'Weather', []],
  ['rfc', 'Context', ['context', 'problem']],
  ['rfc', 'Motivation', ['problem', 'context']],
  ['rfc', 'Reference-level explanation', ['recommendation']],
  ['rfc', 'Unresolved questions', ['open-questions']],
  ['rfc', 'Drawbacks', ['tradeoffs']],
  ['rfc', 'Upgrade / Downgrade Strategy', ['migration-plan', 'rollout-plan']],
];

suite('sectionByHeading', () => {
  for (const [kindId, heading, expected] of cases) {
    test(`takes “${heading}” of an ${kindId} for ${expected.join(' and ') || 'nothing'}`, () =>
      assert.deepEqual(ids(kindId, heading), expected));
  }

  test('takes what a workspace calls a section', () => {
    const more = extendWords(words, { status: {}, content: {}, sections: { 'adr.decision': ['Entscheidung'] } });

    assert.deepEqual(
      sectionByHeading(shippedKind('adr'), more)('entscheidung').map(({ id }) => id),
      ['decision'],
    );
  });

  test('takes repeats of a pattern with words of its own, not of a hole alone', () => {
    const kind = kindWith({
      sections: [
        sectionWith({ id: 'option', title: 'Option {n}: {name}', pattern: true }),
        sectionWith({ id: 'name', title: '{name}', pattern: true }),
      ],
    });

    assert.deepEqual(
      sectionByHeading(kind, words)(normaliseHeading('Option 12: Kafka')).map(({ id }) => id),
      ['option'],
    );
    assert.deepEqual(sectionByHeading(kind, words)('kafka'), []);
  });

  test('takes numbers where a pattern has them, in any of its names', () => {
    const aliases = ['Q{number} {year}', '{year}'];
    const kind = kindWith({ sections: [sectionWith({ id: 'phase', title: 'Phase {number}', aliases, pattern: true })] });
    const lookUp = (heading: string): boolean => sectionByHeading(kind, words)(normaliseHeading(heading)).length > 0;

    for (const heading of ['Phase 1', 'Phase 2.1: Everyone', 'Q3 2027', 'Q3 2027 (summer)', '2027', 'phase 4 – the rest'])
      assert.ok(lookUp(heading), heading);
    for (const heading of ['Phase', 'Phase one', 'Phases 1', 'Quality', 'Q3 of the year', '2027 was good'])
      assert.ok(!lookUp(heading), heading);
  });
});
