import assert from 'node:assert/strict';
import { kindsWithConfig } from '../../../src/core/config/kinds-with-config.ts';
import { readConfig } from '../../../src/core/config/read-config.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import { shippedKind } from '../kinds/support.ts';

const kinds = [shippedKind('adr'), shippedKind('rfc')];

function withConfig(config: string, templates: Readonly<Record<string, string>> = {}): readonly Kind[] {
  return kindsWithConfig(kinds, readConfig(config, { kinds: kinds.map(({ id }) => id), rules: [] }).config, templates);
}

suite('kindsWithConfig', () => {
  test('changes nothing where the config says nothing', () => assert.deepEqual(withConfig(''), kinds));

  test('leaves out kinds that are off', () =>
    assert.deepEqual(
      withConfig('kinds: { rfc: off }').map(({ id }) => id),
      ['adr'],
    ));

  test('takes the first home and the short name', () => {
    const [adr] = withConfig('kinds: { adr: { home: [a/b, c], short: Decision } }');

    assert.deepEqual([adr?.home, adr?.short], ['a/b', 'Decision']);
  });

  test('holds older artifacts to nothing', () => {
    const [adr] = withConfig('kinds: { adr: { since: 2026-01-01 } }');
    const asked = [...(adr?.sections ?? []), ...(adr?.fields ?? [])].filter(({ demand }) => demand.need !== 'optional');

    assert.ok(asked.length > 3);
    for (const { demand } of asked) assert.equal(demand.since, '2026-01-01');
  });

  test('makes a kind of a plain template, or gives a kind its sections', () => {
    const made = withConfig('kinds: { kep: { template: t.md, short: KEP }, adr: { template: t.md } }', {
      't.md': '# Title\n\n## Decision\n\n## Cost\n',
    });

    assert.deepEqual(
      made.map(({ id, short }) => [id, short]),
      [
        ['adr', 'ADR'],
        ['rfc', 'RFC'],
        ['kep', 'KEP'],
      ],
    );
    assert.deepEqual(made[0]?.variants[0]?.order, ['decision', 'cost']);
    assert.deepEqual(
      made[2]?.sections.map(({ id }) => id),
      ['decision', 'cost'],
    );
  });

  test('goes on with the kind we ship where its template is not there', () => {
    assert.deepEqual(withConfig('kinds: { adr: { template: gone.md } }')[0]?.sections, kinds[0]?.sections);
  });
});
