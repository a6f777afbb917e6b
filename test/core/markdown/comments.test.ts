import assert from 'node:assert/strict';
import { commentsOf } from '../../../src/core/markdown/comments.ts';
import { readOutline } from '../../../src/core/markdown/outline.ts';

const innersOf = (text: string): string[] => commentsOf(readOutline(text)).map(({ inner }) => text.slice(inner.start, inner.end));

suite('The comments of a document', () => {
  test('are found between and inside blocks, in order', () => {
    assert.deepEqual(
      innersOf('<!-- a -->\n\n# H <!--b-->\n\ntext <!-- c\nd --> *<!--e-->*\n\n- <!--f--> <!--g-->\n\n| <!--h--> |\n|---|\n'),
      [' a ', 'b', ' c\nd ', 'e', 'f', 'g', 'h'],
    );
  });

  test('have spans that hold their marks', () => {
    const text = 'x\n\n<!-- a -->\n';
    assert.deepEqual(
      commentsOf(readOutline(text)).map(({ span }) => text.slice(span.start, span.end)),
      ['<!-- a -->'],
    );
  });

  test('are none where they are shown as code', () => {
    assert.deepEqual(innersOf('`<!-- a -->`\n\n```\n<!-- b -->\n```\n\n    <!-- c -->\n\n\\<!-- d -->'), []);
  });

  test('reach to the end of their block when they are not closed, and may be empty', () => {
    assert.deepEqual(innersOf('<!---->\n\n<!-->\n\n<!-- a\n\nb'), ['', '', ' a\n\nb']);
  });
});
