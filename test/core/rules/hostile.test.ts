import assert from 'node:assert/strict';
import { artifactRules } from '../../../src/core/rules/rules/index.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import type { Kind, Section } from '../../../src/core/kinds/kind.ts';
import { artifactOf, kinds, words } from '../artifacts/support.ts';
import { hostileTexts } from './hostile-texts.ts';

const megabyte = 1_000_000;

/** One section for every contract that some kind has: what two kinds ask alike is read alike. */
const contracts: readonly (readonly [Kind, Section])[] = kinds
  .flatMap((kind) => kind.sections.map((section) => [kind, section] as const))
  .filter(
    ([, section], at, all) =>
      contractOf(section) !== '{}' && all.findIndex(([, other]) => contractOf(other) === contractOf(section)) === at,
  );

function contractOf({ items, questions, entries, steps, checklist, table, horizon, has, words: length, options }: Section): string {
  const columns = table?.columns.map(({ id, type }) => [id, type]);
  return JSON.stringify({ items, questions, entries, steps, checklist, columns, horizon, has, length, options });
}

/** Read a text as an artifact and run every rule, its fixes too; the milliseconds it took. */
function check(kind: Kind, text: string): number {
  const start = performance.now();
  const artifact = artifactOf(text, { kind: kind.id });
  for (const rule of artifactRules) {
    let edited = false;
    for (const { span, fix, beside } of rule.check({ artifact, words, today: '2026-11-22' })) {
      assert.ok(beside || (0 <= span.start && span.start <= span.end && span.end <= text.length), `${rule.id} stands outside of the text`);
      if (fix && !fix.beside && !edited) edited = applyEdits(text, fix.edits()) !== text;
    }
  }
  return performance.now() - start;
}

const documentOf = (kind: Kind, section: Section, body: string): string =>
  `---\nkind: ${kind.id}\n---\n\n# Thing\n\n## ${section.title.replace(/[{}]/g, '')}\n\n${body}\n`;

suite('hostile sections', function () {
  this.timeout(120_000);

  // A square of ten thousand is tenths of a second, and more than one is seen; a cube is a quarter of an hour.
  for (const [name, body] of Object.entries(hostileTexts))
    test(`are checked in time, whatever is asked of them: ${name}`, () => {
      for (const [kind, section] of contracts) {
        const text = documentOf(kind, section, body(10_000));
        const milliseconds = check(kind, text);
        assert.ok(milliseconds < 5000, `${kind.id}, “${section.title}”: ${milliseconds} ms`);
        check(kind, text.replaceAll('\n', '\r\n'));
      }
    });

  const large: readonly (readonly [kind: string, section: string, text: string])[] = [
    ['postmortem', 'timeline', 'a timeline'],
    ['postmortem', 'actions', 'a huge list'],
    ['runbook', 'mitigation', 'steps with code'],
    ['one-on-one', 'actions', 'subheadings'],
  ];
  for (const [id, section, name] of large)
    test(`are checked in time with 5 MB: ${name} in ${id}.${section}`, () => {
      const kind = kinds.find((each) => each.id === id);
      const asked = kind?.sections.find((each) => each.id === section);
      assert.ok(kind && asked);
      assert.ok(check(kind, documentOf(kind, asked, hostileTexts[name]?.(5 * megabyte) ?? '')) < 60_000);
    });

  test('are checked in time with a table of a hundred thousand cells', () => {
    const kind = kinds.find(({ id }) => id === 'risk-register');
    const section = kind?.sections.find(({ table }) => table);
    assert.ok(kind && section);
    const body = hostileTexts['a long table']?.(10_000 * 68) ?? '';
    assert.ok(body.split('|').length > 100_000);
    assert.ok(check(kind, documentOf(kind, section, body)) < 30_000);
  });

  // Headings that answer one section again and again: what is asked of each must not look at all.
  for (const body of ['- a\n', '10:00 a\n', '1. rm -rf /x\n', '| Risk | Owner |\n|-|-|\n| a | b |\n'])
    test(`are checked in time when there are two thousand of them with ${JSON.stringify(body)}`, () => {
      for (const [kind, { title }] of contracts) {
        if (title.includes('{')) continue;
        const milliseconds = check(kind, `---\nkind: ${kind.id}\n---\n\n# Thing\n\n${`## ${title}\n\n${body}\n`.repeat(2000)}`);
        assert.ok(milliseconds < 5000, `${kind.id}, “${title}”: ${milliseconds} ms`);
      }
    });
});
