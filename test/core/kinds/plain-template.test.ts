import assert from 'node:assert/strict';
import { plainTemplateKind } from '../../../src/core/kinds/plain-template.ts';
import { shippedKind } from './support.ts';

const template = [
  '---',
  'status: draft',
  'author: "@you"',
  'creation-date: YYYY-MM-DD',
  'layout: page',
  '---',
  '# KEP-NNNN: Your short title',
  '',
  '## Summary',
  '',
  'One paragraph.',
  '',
  '## Infrastructure Needed (Optional)',
  '',
  '<!-- This is an optional element. -->',
  '## Drawbacks',
  '',
  '### Risks [optional]',
  '',
  '## Decision',
  '',
].join('\n');

suite('plainTemplateKind', () => {
  const kind = plainTemplateKind(undefined, 'kep', 'keps/template.md', template);

  test('takes headings for sections, required unless they say “optional”', () => {
    assert.deepEqual(
      kind.sections.map(({ id, demand }) => [id, demand.need]),
      [
        ['summary', 'required'],
        ['infrastructure-needed', 'optional'],
        ['drawbacks', 'optional'],
        ['risks', 'optional'],
        ['decision', 'required'],
      ],
    );
  });

  test('takes front-matter keys for fields, by their names', () => {
    assert.deepEqual(
      kind.fields.map(({ id, type }) => [id, type]),
      [
        ['status', 'status'],
        ['author', 'people'],
        ['creation-date', 'date'],
      ],
    );
  });

  test('gives it every canonical status', () => assert.equal(kind.statuses.length, 10));

  test('starts new artifacts with the template’s own text', () => {
    assert.match(kind.variants[0]?.template ?? '', /^# KEP-NNNN: Your short title\n\n## Summary\n\nOne paragraph\.\n/);
    assert.match(kind.variants[0]?.template ?? '', /## Infrastructure Needed\n/);
  });

  test('keeps ids, contracts and the core of the kind it is for; the rest of that kind is known, not asked for', () => {
    const adr = plainTemplateKind(
      shippedKind('adr'),
      'adr',
      'docs/adr/template.md',
      '# Title\n\n## Problem statement\n\n## Decision Outcome\n\n## Considered Options\n\n## Blast radius\n',
    );
    const needs = Object.fromEntries(adr.sections.map(({ id, demand }) => [id, demand.need]));

    assert.deepEqual(
      adr.variants.map(({ order }) => order),
      [['context', 'decision', 'alternatives', 'blast-radius']],
    );
    assert.deepEqual(
      [needs['context'], needs['decision'], needs['alternatives'], needs['blast-radius'], needs['consequences']],
      ['required', 'core', 'required', 'required', 'optional'],
    );
    assert.equal(adr.sections.find(({ id }) => id === 'alternatives')?.options?.min, 2);
    assert.equal(adr.sections.find(({ id }) => id === 'context')?.title, 'Problem statement');
    assert.ok(adr.sections.find(({ id }) => id === 'context')?.aliases.includes('Context'));
    assert.equal(adr.statuses.length, shippedKind('adr').statuses.length);
  });
});
