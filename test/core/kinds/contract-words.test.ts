import assert from 'node:assert/strict';
import { contractWords } from '../../../src/core/kinds/contract-words.ts';
import { shippedKind, shippedKinds } from './support.ts';

const wordsOf = (kindId: string, sectionId: string): string[] => {
  const kind = shippedKind(kindId);
  const section = kind.sections.find(({ id }) => id === sectionId);
  return section ? contractWords(section, kind) : [];
};

suite('the contract of a section, in words', () => {
  for (const kind of shippedKinds)
    test(`is sentences of ${kind.short}`, () => {
      for (const section of kind.sections)
        for (const sentence of contractWords(section, kind))
          assert.match(sentence, /^(?=[A-Z\d].*\.$)(?!.*(?:undefined|NaN|  |,,|\b1 \w+s\b))/, section.id);
    });

  test('names other sections and statuses as they are called', () => {
    assert.deepEqual(wordsOf('adr', 'alternatives'), [
      'At least 2 options, each with pros and cons, here or under “Pros and cons of the options”; “Decision” names the one that is chosen.',
    ]);
    assert.deepEqual(wordsOf('rfc', 'open-questions'), ['Questions, each with owner; none is open from Accepted on.']);
  });

  test('tells a table by its columns', () => {
    const told = wordsOf('risk-register', 'risks');
    assert.match(told[1] ?? '', /^A table with Risk, Likelihood, .* and Next review; it may have ID, Score and Response as well\.$/);
    assert.ok(told.includes('Score is Likelihood × Impact.'));
    assert.ok(told.includes('Likelihood is 1 to 5, low, medium or high.'));
  });

  test('is nothing where a section may hold anything', () => assert.deepEqual(wordsOf('adr', 'context'), []));
});
