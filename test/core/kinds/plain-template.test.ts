import assert from 'node:assert/strict';
import { fingerprints } from '../../../src/core/kinds/fingerprint.ts';
import { plainTemplateKind } from '../../../src/core/kinds/plain-template.ts';
import { readWords } from '../../../src/core/kinds/words.ts';
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

  test('has a heading that means a section loosely for its own where another means that section', () => {
    const orderOf = (text: string) => plainTemplateKind(shippedKind('adr'), 'adr', 'template.md', text).variants[0]?.order;
    assert.deepEqual(orderOf('# Title\n\n## Context\n\n## Design\n\n## Decision\n'), ['context', 'design', 'decision']);
    assert.deepEqual(orderOf('# Title\n\n## Context\n\n## Design\n'), ['context', 'decision']);
  });

  test('is not recognised by headings that mean its sections loosely', () => {
    const adr = plainTemplateKind(shippedKind('adr'), 'adr', 'template.md', '# Title\n\n## Context\n\n## Design\n');
    assert.equal(fingerprints(['context', 'design'], [adr], readWords('')).get(adr)?.telling, undefined);
    assert.deepEqual(fingerprints(['context', 'decision'], [adr], readWords('')).get(adr)?.telling, ['Context', 'Design']);
  });

  suite('with metadata under a heading', () => {
    const written =
      '# Meta\n[m]: #meta\n- Name: (of the feature)\n- Status: Draft <!-- or Done -->\n- Author(s):\n\n# Summary\n\nOne line.\n';

    test('has no section of it, and keeps it above the first one', () => {
      const rfc = plainTemplateKind(shippedKind('rfc'), 'rfc', 'text/template.md', written);
      const [variant] = rfc.variants;
      assert.deepEqual(variant?.order, ['summary']);
      assert.match(variant.preamble, /^# Meta\n\[m\]: #meta\n- Name: .*\n- Status: .*\n- Author\(s\):$/);
    });

    test('knows a heading of another name by what stands under it', () => {
      const rfc = plainTemplateKind(shippedKind('rfc'), 'rfc', 'text/template.md', written.replace('Meta', 'About this page'));
      assert.deepEqual([rfc.containers, rfc.variants[0]?.order], [['about this page'], ['summary']]);
    });

    test('takes its keys for fields where nothing else says what the kind has', () => {
      const memo = plainTemplateKind(undefined, 'memo', 'template.md', written);
      assert.deepEqual(
        memo.fields.map(({ type, aliases }) => [type, ...aliases]),
        [
          ['status', 'Status'],
          ['people', 'Author(s)'],
        ],
      );
    });

    test('takes lines nobody knows for a section all the same', () => {
      const rfc = plainTemplateKind(shippedKind('rfc'), 'rfc', 'template.md', '# Machines\n\n- Disk: much\n- Time: little\n\n# Summary\n');
      assert.deepEqual(rfc.variants[0]?.order, ['machines', 'summary']);
    });
  });

  test('moves a comment above a heading to that heading, away from the section before', () => {
    const { variants, sections } = plainTemplateKind(undefined, 'kep', 'template.md', template);
    assert.equal(sections.find(({ id }) => id === 'infrastructure-needed')?.body, '');
    assert.match(variants[0]?.template ?? '', /## Infrastructure Needed\n\n<!-- This is an optional element. -->\n## Drawbacks\n/);
  });
});
