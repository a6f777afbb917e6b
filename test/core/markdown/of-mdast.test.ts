import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Root, RootContent } from 'mdast';
import { outlineOfMdast } from '../../../src/core/markdown/of-mdast.ts';
import { readOutline } from '../../../src/core/markdown/outline.ts';
import type { Outline } from '../../../src/core/markdown/shape.ts';
import { documents } from './documents.ts';
import { agreement, readBoth } from './known-differences.ts';
import { parseWhole } from './remark.ts';

const plain = ({ definitions, footnotes, ...outline }: Outline) => ({
  ...outline,
  definitions: [...definitions],
  footnotes: [...footnotes],
});

suite('An outline made of remark’s tree', () => {
  test('is the one that the block pass reads', () => {
    const property = fc.property(documents, (text) => {
      if (agreement(readBoth(text)) !== 'same') return;
      assert.deepEqual(plain(outlineOfMdast(text, parseWhole(text))), plain(readOutline(text)));
    });
    fc.assert(property, { numRuns: 2000 });
  }).timeout(60_000);

  test('has front matter also where remark does not know it', () => {
    const text = '<!-- licence -->\n\n---\nstatus: x\n---\n\n# T\n';
    assert.deepEqual(plain(outlineOfMdast(text, parseWhole(text))), plain(readOutline(text)));
  });

  test('leaves out nodes that stand nowhere', () => {
    const root: Root = { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: 'made' }] }] };
    assert.deepEqual(outlineOfMdast('', root).blocks, []);
  });

  test('follows a tree that was changed', () => {
    const text = '# A\n\n> b\n> c\n';
    const root = parseWhole(text);
    const unquoted: Root = {
      type: 'root',
      children: root.children.flatMap((node): RootContent[] => (node.type === 'blockquote' ? node.children : [node])),
    };
    const [, paragraph] = outlineOfMdast(text, unquoted).blocks;
    assert.deepEqual(
      paragraph?.content.map(({ start, end }) => text.slice(start, end)),
      ['b', 'c'],
    );
  });
});
