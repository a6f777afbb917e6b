import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FixOffer } from '../../../src/core/engine/fixes.ts';
import { rules } from '../../../src/core/rules/rules/index.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { corpora } from '../../../scripts/real-input/corpora.ts';
import { places, slips, writtenDocuments } from '../written-documents.ts';
import { readPage, textsOf } from './page.ts';
import { assertMends, assertMendsElsewhere, same } from './mends.ts';
import { engineIn, engineOver, pages } from './support.ts';

const real = corpora();
/** Fixes tried of each rule in each corpus; all of them, when somebody has the time. */
const most = Number(process.env['DOCENT_FIXES'] ?? 3);

suite('fixes', () => {
  for (const { id } of rules)
    for (const example of readPage(pages.get(id) ?? '').refused)
      test(`of ${id}, line ${example.line} of its page, mend what they say they mend`, async () => {
        const engine = await engineOver(textsOf(example));
        for (const { path } of example.files)
          for (const offer of await engine.fixes(path))
            if (offer.edits().length > 0) await assertMends(engine, path, offer);
            else await assertChangesElsewhere(textsOf(example), path, offer);
      });

  test('mend documents of every kind after any slips of a hand', async function () {
    this.timeout(120_000);
    const written = Object.keys(writtenDocuments).filter((path) => path.endsWith('.md'));
    const engine = await engineOver(writtenDocuments, 'strict');
    const slipped = fc
      .tuple(fc.constantFrom(...written), fc.array(fc.tuple(slips, places), { minLength: 1, maxLength: 6 }))
      .map(([path, made]) => ({ path, text: made.reduce((text, [slip, at]) => slip(text, at), writtenDocuments[path] ?? '') }));
    await fc.assert(
      fc.asyncProperty(slipped, async ({ path, text }) => {
        await engine.setOverlay(path, text);
        for (const offer of await engine.fixes(path))
          if (offer.edits().length > 0) {
            await assertMends(engine, path, offer);
            await engine.setOverlay(path, text);
          }
        await engine.setOverlay(path, undefined);
      }),
      { numRuns: Number(process.env['DOCENT_SLIPS'] ?? 300) },
    );
  });

  if (real.length === 0) test.skip('mend real documents: shared/corpora is not beside the project');
  for (const corpus of real)
    test(`mend real documents: ${corpus.name}`, async function () {
      this.timeout(300_000);
      const engine = await engineIn(corpus.files, 'strict');
      const tried = new Map<string, number>();
      const paths = Array.from(engine.catalog.all(), ({ path }) => path);
      for (const path of paths)
        for (const offer of await engine.fixes(path)) {
          const count = tried.get(offer.finding.rule) ?? 0;
          if (count < most) await (offer.edits().length > 0 ? assertMends : assertMendsElsewhere)(engine, path, offer);
          tried.set(offer.finding.rule, count + 1);
        }
    });
});

/** The same of one that changes another file: one change of its own, which is no more than it says. */
async function assertChangesElsewhere(
  texts: Readonly<Record<string, string>>,
  path: string,
  { finding, title, ...offer }: FixOffer,
): Promise<void> {
  const [change, ...more] = offer.changes();
  const named = `${path}: ${finding.rule}, “${title}”`;
  assert.ok(change && change.type !== 'rename' && change.path !== path && more.length === 0, named);
  const before = texts[change.path];
  const after = change.type === 'create' ? change.text : applyEdits(before ?? '', change.edits);
  assert.equal(change.type === 'create', before === undefined, named);
  assert.notEqual(after, before, named);
  assert.deepEqual(same(await engineOver({ ...texts, [change.path]: after }), path, finding), [], `${named} leaves its finding`);
}
