import assert from 'node:assert/strict';
import type { Engine } from '../../../src/core/engine/engine.ts';
import { ruleIds, rules } from '../../../src/core/rules/rules/index.ts';
import { changesBetween, readPage, textsOf, type Example } from './page.ts';
import { engineOver, fixed, pages, shown } from './support.ts';

suite('rule pages', () => {
  test('stand beside their rules, one each', () => {
    assert.deepEqual([...pages.keys()].filter((name) => name !== 'README').sort(), [...ruleIds].sort());
  });

  for (const { id, summary } of rules) {
    const page = readPage(pages.get(id) ?? '');

    suite(id, () => {
      test('is called by its id, and says in one sentence what the rule says of itself', () => {
        assert.equal(page.heading, id);
        assert.equal(page.summary, summary);
      });

      test('tells why, what is refused and what is accepted', () => {
        for (const section of ['Why', 'Refused', 'Accepted']) assert.ok(page.sections.includes(section), `no section “${section}”`);
        assert.ok(page.refused.length > 0 && page.accepted.length > 0);
        assert.ok((pages.get(id) ?? '').split('\n').length <= 130, 'a page is read on one screen or two');
      });

      for (const example of page.refused)
        test(`refuses ${example.files.at(-1)?.path ?? ''} (line ${example.line})`, async () => {
          const engine = await engineOver(textsOf(example));
          assert.ok(example.findings.length > 0, 'a refused example lists its findings');
          assert.deepEqual(findingsOf(engine, id, example), [...example.findings]);
          assertKinds(engine, example);
        });

      for (const example of page.accepted)
        test(`accepts ${example.files.at(-1)?.path ?? ''} (line ${example.line})`, async () => {
          const engine = await engineOver(textsOf(example));
          assert.deepEqual(findingsOf(engine, id, example), []);
          assertKinds(engine, example);
        });

      for (const { path, line, changes } of page.fixed)
        test(`fixes ${path} (line ${line})`, async () => {
          const before = page.refused.find(({ files }) => files.some((file) => file.path === path));
          assert.ok(before, `nothing called ${path} is refused`);
          const engine = await engineOver(textsOf(before));
          for (const file of before.files) await fixed(engine, file.path, id);
          assert.equal(changesBetween(textsOf(before)[path] ?? '', (await engine.text(path)) ?? ''), changes);
        });
    });
  }
});

/** `line:column message` of one rule; with the file's name where several files are in the example. */
function findingsOf(engine: Engine, rule: string, { files }: Example): string[] {
  const found = [...engine.allFindings()].flatMap(([path, findings]) =>
    findings.filter((finding) => finding.rule === rule).map((finding) => [path, shown(finding)] as const),
  );
  return found.map(([path, words]) => (files.length > 1 ? `${path.slice(path.lastIndexOf('/') + 1)}:${words}` : words));
}

function assertKinds(engine: Engine, { files }: Example): void {
  for (const { kind, path } of files) if (kind !== undefined) assert.equal(engine.catalog.get(path)?.kind, kind, path);
}
