import assert from 'node:assert/strict';
import { choiceMeant, choiceSpelt } from '../../../src/core/kinds/choices.ts';

const severity = { choices: ['sev1', 'sev2'], spellings: { sev1: ['p1', 'critical', 'severity 1'], sev2: ['p2', 'major'] } };

suite('choices', () => {
  for (const [written, choice] of [
    ['sev1', 'sev1'],
    ['SEV-1', 'sev1'],
    ['Severity_1', 'sev1'],
    ['P2', 'sev2'],
    ['sev2 (partial outage)', 'sev2'],
    ['Major – some riders could not pay', 'sev2'],
    ['Critical: everything is down', 'sev1'],
    ['not critical', undefined],
    ['sev12', undefined],
    ['', undefined],
  ] as const)
    test(`read “${written}” as ${choice ?? 'none'}`, () => assert.equal(choiceMeant(severity, written), choice));

  test('are spelt by nothing but a whole value', () => {
    assert.equal(choiceSpelt(severity, 'SEV 1'), 'sev1');
    assert.equal(choiceSpelt(severity, 'sev1 (all of it)'), undefined);
  });
});
