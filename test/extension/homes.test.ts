import assert from 'node:assert/strict';
import { homesFor, livingFirst } from '../../src/extension/homes.ts';

const adr = { uri: 'file:///work/docs/adr', path: 'docs/adr', count: 3, nextNumber: '0004' };
const billing = { uri: 'file:///work/billing/adr', path: 'billing/adr', count: 1, nextNumber: '0002' };
const kind = { homes: [adr, billing] };
const folder = (path: string) => ({ uri: `file:///work/${path}`, path });

suite('where a new artifact may go', () => {
  test('is any home of its kind', () => {
    assert.deepEqual(homesFor(kind, undefined), [adr, billing]);
  });

  test('is the folder it is asked for on, where the kind lives there', () => {
    assert.deepEqual(homesFor(kind, folder('docs/adr')), [adr]);
  });

  test('is that folder too where the kind lives nowhere near', () => {
    assert.deepEqual(homesFor(kind, folder('notes')), [{ ...folder('notes'), count: 0, nextNumber: '' }]);
  });

  test('is a home below it first', () => {
    const docs = { ...folder('docs'), count: 0, nextNumber: '' };

    assert.deepEqual(homesFor(kind, folder('docs')), [adr, docs]);
    assert.deepEqual(homesFor({ homes: [{ ...adr, count: 0 }] }, folder('docs')), [docs]);
  });
});

suite('kinds for a folder', () => {
  test('begin with those that live in it', () => {
    const rfc = { homes: [{ uri: 'file:///work/rfcs', path: 'rfcs', count: 2, nextNumber: '3' }] };

    assert.deepEqual(livingFirst([kind, rfc], 'file:///work/rfcs'), [rfc, kind]);
    assert.deepEqual(livingFirst([rfc, kind], 'file:///work/docs'), [kind, rfc]);
    assert.deepEqual(livingFirst([kind, rfc], undefined), [kind, rfc]);
  });
});
