import assert from 'node:assert/strict';
import { homesFor, kindGroups } from '../../src/extension/homes.ts';

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

suite('kinds to pick from', () => {
  const named = (short: string, uri: string, count: number) => ({ short, homes: [{ uri, path: '', count, nextNumber: '' }] });
  const decision = named('ADR', 'file:///work/docs/adr', 2);
  const proposal = named('RFC', 'file:///work/rfcs', 9);
  const [roadmap, plan] = [named('Roadmap', 'file:///work/docs/roadmaps', 0), named('Plan', 'file:///work/docs/plans', 0)];
  const all = [roadmap, decision, plan, proposal];
  const shown = (folder: string | undefined) =>
    kindGroups(all, folder).map(({ where, kinds }) => [where, ...kinds.map(({ short }) => short)]);

  test('begin with the most used, and end with the others by name', () => {
    assert.deepEqual(shown(undefined), [
      ['workspace', 'RFC', 'ADR'],
      ['nowhere', 'Plan', 'Roadmap'],
    ]);
  });

  test('begin with those that live in or below the folder they are for', () => {
    assert.deepEqual(shown('file:///work/docs'), [
      ['folder', 'ADR'],
      ['workspace', 'RFC'],
      ['nowhere', 'Plan', 'Roadmap'],
    ]);
  });
});
