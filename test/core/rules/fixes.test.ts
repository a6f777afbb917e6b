import assert from 'node:assert/strict';
import type { Engine } from '../../../src/core/engine/engine.ts';
import type { FixOffer } from '../../../src/core/engine/fixes.ts';
import { rules } from '../../../src/core/rules/rules/index.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { corpora } from '../../../scripts/real-input/corpora.ts';
import { readPage, textsOf } from './page.ts';
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
            else await assertMendsElsewhere(textsOf(example), path, offer);
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
          if (count < most) await assertMends(engine, path, offer);
          tried.set(offer.finding.rule, count + 1);
        }
    });
});

/** A fix takes its finding away, brings no other of its rule, offers itself no more, and leaves every other byte alone. */
async function assertMends(engine: Engine, path: string, offer: FixOffer): Promise<void> {
  const { finding, title } = offer;
  const before = (await engine.text(path)) ?? '';
  const changes = offer.edits();
  const after = applyEdits(before, changes);
  const named = `${path}: ${finding.rule}, “${title}”`;
  assert.notEqual(after, before, named);
  assert.equal(
    outside(
      before,
      changes.map(({ span }) => span),
    ),
    untouched(before, after, changes),
    named,
  );

  const counted = same(engine, path, finding).length;
  await engine.setOverlay(path, after);
  assert.equal(same(engine, path, finding).length, counted - 1, `${named} leaves its finding`);
  const again = (await engine.fixes(path)).find(
    (each) => each.finding.rule === finding.rule && each.finding.message === finding.message && each.title === title,
  );
  if (counted === 1) assert.equal(again, undefined, `${named} offers itself again`);
  await engine.setOverlay(path, undefined);
}

/** The same of one that changes another file: one change of its own, which is no more than it says. */
async function assertMendsElsewhere(
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

const same = (engine: Engine, path: string, { rule, message }: FixOffer['finding']) =>
  engine.findings(path).filter((each) => each.rule === rule && each.message === message);

type Spans = readonly { readonly start: number; readonly end: number }[];

/** What edits do not touch. */
function outside(text: string, spans: Spans): string {
  let at = 0;
  let kept = '';
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    kept += text.slice(at, start);
    at = Math.max(at, end);
  }
  return kept + text.slice(at);
}

/** The same, read off the text after them. */
function untouched(before: string, after: string, changes: ReturnType<FixOffer['edits']>): string {
  const sorted = [...changes].sort((a, b) => a.span.start - b.span.start);
  let kept = '';
  let from = 0;
  let moved = 0;
  for (const { span, text } of sorted) {
    kept += after.slice(from, span.start + moved);
    moved += text.length - (span.end - span.start);
    from = span.end + moved;
  }
  return kept + after.slice(from, before.length + moved);
}
