import assert from 'node:assert/strict';
import type { Engine } from '../../../src/core/engine/engine.ts';
import type { FixOffer } from '../../../src/core/engine/fixes.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';

/** A fix takes its finding away, brings no other of its rule, offers itself no more, and leaves every other byte alone. */
export async function assertMends(engine: Engine, path: string, offer: FixOffer): Promise<void> {
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

/** The same of one that changes other files. */
export async function assertMendsElsewhere(engine: Engine, path: string, { finding, title, ...offer }: FixOffer): Promise<void> {
  const named = `${path}: ${finding.rule}, “${title}”`;
  const changes = offer.changes().filter((change) => change.type === 'edit');
  assert.ok(changes.length > 0, named);
  const counted = same(engine, path, finding).length;
  for (const change of changes) {
    const before = (await engine.text(change.path)) ?? '';
    const after = applyEdits(before, change.edits);
    assert.notEqual(after, before, named);
    await engine.setOverlay(change.path, after);
  }
  assert.equal(same(engine, path, finding).length, counted - 1, `${named} leaves its finding`);
  for (const change of changes) await engine.setOverlay(change.path, undefined);
}

/** What a rule says again in the same words. */
export const same = (engine: Engine, path: string, { rule, message }: FixOffer['finding']) =>
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
