import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MemoryFiles } from '../memory-files.ts';
import { places, slips, writtenDocuments } from '../written-documents.ts';
import { engineOver, said } from './support.ts';

const numbers = [1, 2, 3, 4];
const pathOf = (number: number, slug: string): string => `docs/adr/${String(number).padStart(4, '0')}-${slug}.md`;
const elsewhere = ['other/adr/0003-c.md', 'other/adr/0009-c.md'];
const paths = [...numbers.flatMap((number) => [pathOf(number, 'a'), pathOf(number, 'b')]), ...elsewhere];

const artifact = fc
  .record({
    kind: fc.boolean(),
    status: fc.constantFrom('accepted', 'accepted', 'propsed', 'superseded', 'superseded by ADR-2', 'rejected', ''),
    supersedes: fc.option(fc.constantFrom('ADR-1', 'ADR-3', 'ADR-9', '0004-a.md')),
    by: fc.option(fc.constantFrom('ADR-1', 'ADR-3', 'section 2 of ADR-9', 'https://example.org/x/other/adr/0009-c.md')),
    number: fc.constantFrom('', '1. ', '2. ', 'ADR-3: '),
    link: fc.constantFrom(
      ...paths.filter((path) => !elsewhere.includes(path)),
      '0002-a.md#decision',
      'missing.md',
      '#nowhere',
      '0001-b.md#context',
    ),
    sections: fc.subarray(['Context', 'Decision', 'Consequences', 'Alternatives']),
    ignore: fc.constantFrom(
      '',
      '<!-- docent-ignore link-broken: it comes with the next release -->',
      '<!-- docent-ignore-file number-duplicate -->',
    ),
  })
  .map(({ kind, status, supersedes, by, number, link, sections, ignore }) =>
    [
      '---',
      ...(kind ? ['kind: adr'] : []),
      `status: ${status}`,
      ...(supersedes === null ? [] : [`supersedes: [${supersedes}]`]),
      ...(by === null ? [] : [`superseded-by: [${by}]`]),
      '---',
      '',
      `# ${number}Use something`,
      '',
      ...sections.flatMap((title) => [`## ${title}`, '', ignore, '', `See [the other](${link.replace('docs/adr/', '')}).`, '']),
    ].join('\n'),
  );

/** Elsewhere nothing is named by path: what a broken link might have meant is looked for in other folders too, but not each time that one appears there. */
const unlinked = (path: string, text: string): string =>
  elsewhere.includes(path) ? text.replace(/^See .*$/gm, 'See the other.').replace('0004-a.md', 'ADR-4') : text;

const start = fc
  .dictionary(fc.constantFrom(...paths), artifact)
  .map((texts) => Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, unlinked(path, text)])));
const step = fc
  .record({ path: fc.constantFrom(...paths), text: fc.option(artifact, { nil: undefined }), open: fc.boolean() })
  .map(({ path, text, open }) => ({ path, text: text === undefined ? undefined : unlinked(path, text), open }));

suite('Engine', () => {
  test('says after any edits what it would say if it read everything anew', async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(start, fc.array(step, { maxLength: 12 }), async (texts, steps) => {
        const files = new MemoryFiles(texts);
        const engine = await engineOver(files);
        for (const { path, text, open } of steps) {
          files.set(path, text);
          await (open ? engine.setOverlay(path, text) : engine.refresh([path]));
          if (open) await engine.setOverlay(path, undefined);
        }
        assert.deepEqual(
          said(engine),
          said(await engineOver(new MemoryFiles(Object.fromEntries(files.paths.map((path) => [path, files.get(path) ?? '']))))),
        );
      }),
      { numRuns: 150 },
    );
  });

  test('says of every kind, after any slips of a hand, what it would say if it read everything anew', async function () {
    this.timeout(120_000);
    const written = Object.keys(writtenDocuments).filter((path) => path.endsWith('.md'));
    const slip = fc.record({
      path: fc.constantFrom(...written),
      slip: slips,
      at: places,
      open: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(slip, { minLength: 3, maxLength: 20 }), async (steps) => {
        const files = new MemoryFiles(writtenDocuments);
        const engine = await engineOver(files);
        for (const { path, slip: change, at, open } of steps) {
          const text = change(files.get(path) ?? '', at);
          files.set(path, text);
          await (open ? engine.setOverlay(path, text) : engine.refresh([path]));
          if (open) await engine.setOverlay(path, undefined);
        }
        assert.deepEqual(said(engine), said(await engineOver(files)));
      }),
      { numRuns: 40 },
    );
  });

  test('names every path whose findings an edit changed', async () => {
    await fc.assert(
      fc.asyncProperty(start, step, async (texts, { path, text }) => {
        const files = new MemoryFiles(texts);
        const engine = await engineOver(files);
        const before = new Map(paths.map((each) => [each, JSON.stringify(engine.findings(each))]));
        files.set(path, text);
        const named = new Set(await engine.refresh([path]));
        const changed = paths.filter((each) => JSON.stringify(engine.findings(each)) !== before.get(each));
        assert.deepEqual(
          changed.filter((each) => !named.has(each)),
          [],
        );
      }),
      { numRuns: 100 },
    );
  });
});
