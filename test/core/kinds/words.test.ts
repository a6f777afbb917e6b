import assert from 'node:assert/strict';
import { canonicalStatuses } from '../../../src/core/kinds/kind.ts';
import { extendWords, readWords } from '../../../src/core/kinds/words.ts';
import { words } from './support.ts';

suite('readWords', () => {
  test('has spellings of every canonical status, each of one status only', () => {
    const all = canonicalStatuses.flatMap((status) => words.status[status]);

    for (const status of canonicalStatuses) assert.ok(words.status[status].includes(status), status);
    assert.deepEqual(
      all.filter((word, index) => all.indexOf(word) !== index),
      [],
    );
  });

  test('mends misspellings into words, never into other misspellings', () => {
    for (const right of Object.values(words.misspelt)) assert.equal(words.misspelt[right], undefined, right);
  });

  test('keeps every word in lower case', () => {
    for (const list of Object.values(words.content)) for (const word of list) assert.equal(word, word.toLowerCase());
  });

  test('reads a file that is something else as no words', () => {
    assert.deepEqual(readWords('- 1').content, {});
  });
});

suite('extendWords', () => {
  const more = extendWords(words, {
    status: { accepted: ['Angenommen'] },
    content: { pros: ['Vorteile'] },
    sections: { 'adr.decision': ['Entscheidung'] },
  });

  test('adds after what is there, in lower case', () => {
    assert.equal(more.status.accepted.at(-1), 'angenommen');
    assert.equal(more.content['pros']?.at(-1), 'vorteile');
    assert.deepEqual(more.sections['adr.decision'], ['entscheidung']);
  });

  test('leaves the rest as it was', () => {
    assert.deepEqual(more.status.rejected, words.status.rejected);
    assert.deepEqual(more.misspelt, words.misspelt);
  });
});
