import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bases } from '../../../src/core/kinds/basis.ts';
import { rules } from '../../../src/core/rules/rules/index.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { engineOver, pages } from './support.ts';

suite('every rule', () => {
  for (const rule of rules) {
    test(`${rule.id} is named, summed up and weighed as rules are`, () => {
      assert.match(rule.id, /^[a-z]+(?:-[a-z]+)+$/);
      assert.match(rule.summary, /^[A-Z].*[^.]\.$/);
      for (const basis of Object.keys(rule.severity ?? {})) assert.ok(bases.some((each) => each === basis));
    });
  }

  test('says what is and then what should be, on its page', () => {
    for (const [id, page] of pages) for (const line of page.matchAll(/^(?:[\w.-]+\.md:)?\d+:\d+ (.*)$/gm)) assertGrammar(id, line[1] ?? '');
  });

  test('survives whatever people write', async function () {
    this.timeout(120_000);
    const path = 'docs/adr/0007-odd.md';
    const even = '# 6. Even\n\n## Context\n\nx\n\n## Decision\n\ny\n';
    const engine = await engineOver({ 'docs/adr/0006-even.md': even }, 'strict');
    await fc.assert(
      fc.asyncProperty(oddDocument, async (text) => {
        await engine.setOverlay(path, text);
        for (const { rule, message, place } of engine.findings(path)) {
          assertGrammar(rule, message);
          assert.ok(0 <= place.start && place.start <= place.end && place.end <= text.length, `${rule} stands outside of the text`);
        }
        for (const offer of await engine.fixes(path)) applyEdits(text, offer.edits());
      }),
      { numRuns: 300 },
    );
  });
});

/** One sentence without a full stop, quotes in pairs, no blame. */
function assertGrammar(rule: string, message: string): void {
  assert.match(message, /^[\p{Lu}“]/u, `${rule}: ${message}`);
  assert.doesNotMatch(message, /[.!]$|\n|[eE]rror:|undefined|\[object/, `${rule}: ${message}`);
  assert.equal(message.split('“').length, message.split('”').length, `${rule}: ${message}`);
}

const word = fc.constantFrom(
  'status',
  'Date',
  'context',
  'Decision',
  'x',
  '…',
  '🎉',

  '{hole here}',
  'TBD',
  '2026-02-31',
  '04/05/2026',
  '@jane',
  '#12',
  '<b>',
  '\\',
  '\t',
  '\0',
);
const words = fc.array(word, { maxLength: 4 }).map((some) => some.join(' '));
const line = fc.oneof(
  words,
  words.map((text) => `# ${text}`),
  words.map((text) => `## ${text}`),
  fc.constantFrom('## Context', '## Decision', '## Decison', '## Consequences', '## Considered Options', '### Option', '## Status', '==='),
  words.map((text) => `* Status: ${text}`),
  words.map((text) => `**Date:** ${text}`),
  words.map((text) => `- ${text}`),
  words.map((text) => `| ${text} | x |`),
  words.map((text) => `> ${text}`),
  words.map((text) => `[${text}](${text})`),
  words.map((text) => `![](<${text}#${text}>)`),
  words.map((text) => `[x]: ${text}`),
  words.map((text) => `Chosen option: "${text}"`),
  words.map((text) => `superseded by ADR-${text}`),
  fc.constantFrom('<!-- docent-ignore', '-->', '<!-- x -->', '```', '---', '', '    code', '<div>', '$$'),
);
const frontMatter = fc.oneof(
  fc.constant(''),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'kind: adr',
          'status: Superceded by 3',
          'date: 2026-13-01',
          'supersedes: [ADR-7, 6]',
          '- x',
          'a: b: c',
          '\tx: y',
          'deciders: @jane',
          'x: {y',
        ),
        words,
      ),
      { maxLength: 6 },
    )
    .map((some) => `---\nkind: adr\n${some.join('\n')}\n---\n`),
);
const oddDocument = fc
  .tuple(frontMatter, fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([front, lines, ending]) => (front + lines.join('\n')).replaceAll('\n', ending));
