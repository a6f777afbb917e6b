import assert from 'node:assert/strict';
import { fillFileName, itemFolderOf, parseFileName } from '../../../src/core/kinds/file-name.ts';

const cases: readonly (readonly [string, object])[] = [
  ['docs/adr/0012-use-x.md', { number: 12, width: 4, slug: 'use-x', pattern: '{number}-{slug}' }],
  ['012_use_x.markdown', { number: 12, width: 3, slug: 'use_x', pattern: '{number}_{slug}' }],
  ['adr/ADR-012-use-x.md', { prefix: 'ADR', number: 12, width: 3, slug: 'use-x', pattern: '{prefix}-{number}-{slug}' }],
  ['adr/PDR-3-x.md', { prefix: 'PDR', number: 3, width: 1, slug: 'x', pattern: '{prefix}-{number}-{slug}' }],
  ['adr0001 Use x.md', { prefix: 'adr', number: 1, width: 4, slug: 'Use x', pattern: '{prefix}{number} {slug}' }],
  ['EIPS/eip-1559.md', { prefix: 'eip', number: 1559, width: 4, slug: '', pattern: '{prefix}-{number}' }],
  ['http-2-support.md', { slug: 'http-2-support', pattern: '{slug}' }],
  ['2024-03-01-use-x.md', { date: '2024-03-01', slug: 'use-x', pattern: '{date}-{slug}' }],
  ['20240301-use-x.md', { date: '20240301', slug: 'use-x', pattern: '{date}-{slug}' }],
  ['202403-use-x.md', { date: '202403', slug: 'use-x', pattern: '{date}-{slug}' }],
  ['2024-03-01_007-use-x.md', { date: '2024-03-01', number: 7, width: 3, slug: 'use-x', pattern: '{date}_{number}-{slug}' }],
  ['2008-non-exhaustive.md', { number: 2008, width: 4, slug: 'non-exhaustive', pattern: '{number}-{slug}' }],
  ['3d-maps.md', { slug: '3d-maps', pattern: '{slug}' }],
  ['rfcs/086-name/README.md', { number: 86, width: 3, slug: 'name', pattern: '{number}-{slug}/README' }],
  ['2022-02-03-topic/readme.md', { date: '2022-02-03', slug: 'topic', pattern: '{date}-{slug}/readme' }],
  ['docs/2024/README.md', { slug: 'README', pattern: '{slug}' }],
  ['docs/adr/README.md', { slug: 'README', pattern: '{slug}' }],
  ['0001.md', { number: 1, width: 4, slug: '', pattern: '{number}' }],
];

suite('parseFileName', () => {
  for (const [path, expected] of cases) test(`takes ${path} apart`, () => assert.deepEqual(parseFileName(path, ['ADR', 'EIP']), expected));
});

suite('fillFileName', () => {
  test('pads numbers and leaves nothing of holes that nobody fills', () => {
    assert.equal(fillFileName('{number:4}-{slug}.md', { number: 7, slug: 'use-x' }), '0007-use-x.md');
    assert.equal(fillFileName('{prefix}-{number}_{slug}.md', { prefix: 'ADR', number: 12345, slug: 'x' }), 'ADR-12345_x.md');
    assert.equal(fillFileName('{date}{slug}.md', { slug: 'x' }), 'x.md');
  });
});

suite('itemFolderOf', () => {
  test('names the numbered or dated folder that a README speaks for', () => {
    assert.equal(itemFolderOf('keps/sig-x/1234-name/README.md'), 'keps/sig-x/1234-name');
    assert.equal(itemFolderOf('docs/adr/README.md'), undefined);
    assert.equal(itemFolderOf('keps/sig-x/1234-name/notes.md'), undefined);
  });
});
