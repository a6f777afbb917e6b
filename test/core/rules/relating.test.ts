import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Engine } from '../../../src/core/engine/engine.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { changesBetween } from './page.ts';
import { engineOver, shown } from './support.ts';

const body = '\n## Context\n\nx\n\n## Decision\n\nx\n\n## Consequences\n\nx\n';
const one = 'docs/adr/0001-use-a.md';
const two = 'docs/adr/0002-use-b.md';
type Texts = Readonly<Record<string, string>>;

const lines = (...each: readonly string[]): string => `${each.join('\n')}\n${body}`;
const fields = (...each: readonly string[]): string => lines('---', 'kind: adr', ...each, '---', '', '# Use it');
const madr = (...each: readonly string[]): string => lines('---', ...each, '---', '', '# Use it');
const nygard = (title: string, ...status: readonly string[]): string => lines(`# ${title}`, '', '## Status', '', status.join('\n\n'));
const bullets = (...each: readonly string[]): string => lines('# Use it', '', ...each.map((line) => `* ${line}`));

/** What a rule says of some texts, the file's number first. */
async function said(rule: string, texts: Texts): Promise<string[]> {
  const engine = await engineOver(texts);
  return allSaid(engine, rule);
}

const allSaid = (engine: Engine, rule: string): string[] =>
  [...engine.allFindings()].flatMap(([path, findings]) =>
    findings.filter((each) => each.rule === rule).map((each) => `${Number(/\d+/.exec(path)?.[0])}:${shown(each)}`),
  );

/** What the first fix of a rule changes, by file; after it the rule is content. */
async function mended(rule: string, texts: Texts): Promise<Record<string, string>> {
  const engine = await engineOver(texts);
  const changed: Record<string, string> = {};
  for (const path of Object.keys(texts)) {
    const offer = (await engine.fixes(path)).find(({ finding }) => finding.rule === rule);
    for (const change of offer?.changes() ?? []) {
      if (change.type !== 'edit') continue;
      const after = applyEdits(texts[change.path] ?? '', change.edits);
      changed[change.path] = changesBetween(texts[change.path] ?? '', after);
      await engine.setOverlay(change.path, after);
    }
    if (offer) break;
  }
  assert.deepEqual(allSaid(engine, rule), []);
  return changed;
}

suite('superseded-still-open', () => {
  const rule = 'superseded-still-open';

  test('writes the status as the old one writes it', async () => {
    const fixes: readonly (readonly [name: string, old: string, young: string, change: string])[] = [
      [
        'fields',
        fields('status: accepted'),
        fields('status: accepted', 'supersedes: [ADR-1]'),
        '- status: accepted\n+ status: superseded\n+ superseded-by: ADR-2',
      ],
      [
        'MADR',
        madr('status: "accepted"'),
        madr('status: accepted; supersedes ADR-0001'),
        '- status: "accepted"\n+ status: "superseded by ADR-0002"',
      ],
      [
        'adr-tools',
        nygard('1. Use A', 'Accepted'),
        nygard('2. Use B', 'Accepted', 'Supercedes [1. Use A](0001-use-a.md)'),
        '- Accepted\n+ Superceded by [2. Use B](0002-use-b.md)',
      ],
      [
        'bullets',
        bullets('Status: **Accepted**'),
        bullets('Status: accepted', 'Supersedes: [ADR-1](0001-use-a.md)'),
        '- * Status: **Accepted**\n+ * Status: **Superseded by [ADR-2](0002-use-b.md)**',
      ],
      [
        'bold lines',
        lines('# ADR-1: A', '', '**Status:** ACCEPTED'),
        lines('# ADR-2: B', '', '**Status:** Accepted', '**Supersedes:** ADR-0001'),
        '- **Status:** ACCEPTED\n+ **Status:** SUPERSEDED by [ADR-0002](0002-use-b.md)',
      ],
      [
        'a table',
        lines('# A', '', '| Field | Value |', '| --- | --- |', '| Status | Accepted |'),
        lines('# B', '', '| Field | Value |', '| --- | --- |', '| Status | Accepted |', '| Supersedes | [ADR-1](0001-use-a.md) |'),
        '- | Status | Accepted |\n+ | Status | Superseded by [ADR-2](0002-use-b.md) |',
      ],
      [
        'a field that is there and empty',
        bullets('Status: accepted', 'Superseded by: —'),
        lines('# B', '', '* Status: accepted', '', '## Links', '', '* Supersedes [ADR-0001](0001-use-a.md)'),
        '- * Status: accepted\n- * Superseded by: —\n+ * Status: superseded\n+ * Superseded by: [ADR-0002](0002-use-b.md)',
      ],
    ];
    for (const [name, old, young, change] of fixes)
      assert.deepEqual(await mended(rule, { [one]: old, [two]: young }), { [one]: change }, name);
  });

  test('takes a title for words, whatever signs are in it', async () => {
    const texts = {
      [one]: nygard('1. Use A', 'Accepted'),
      [two]: nygard('2. Pay $& in [$1] | `x`', 'Accepted', 'Supersedes [1. Use A](0001-use-a.md)'),
    };
    assert.deepEqual(await mended(rule, texts), { [one]: '- Accepted\n+ Superseded by [2. Pay $& in \\[$1\\] | x](0002-use-b.md)' });
    const table = lines('# A', '', '| Field | Value |', '| --- | --- |', '| Status | Accepted |');
    assert.deepEqual(await mended(rule, { ...texts, [one]: table }), {
      [one]: '- | Status | Accepted |\n+ | Status | Superseded by [2. Pay $& in \\[$1\\] \\| x](0002-use-b.md) |',
    });
  });

  test('leaves in force what only a proposal, or what was turned down, would supersede', async () => {
    for (const status of ['proposed', 'draft', 'rejected', 'withdrawn', 'deferred'])
      assert.deepEqual(
        await said(rule, { [one]: fields('status: accepted'), [two]: fields(`status: ${status}`, 'supersedes: ADR-1') }),
        [],
        status,
      );
  });

  test('asks for no status where a part was superseded', async () => {
    for (const target of [
      'section 3 of ADR-4',
      'ADR-4 (section 3)',
      'ADR-4 (in part)',
      'ADR-4#2',
      '0004-x.md#decision',
      'sections 2 and 3 of ADR-4',
    ])
      assert.deepEqual(
        await said(rule, {
          'docs/adr/0004-x.md': fields('status: accepted'),
          [two]: fields('status: accepted', `supersedes: ["${target}"]`),
        }),
        [],
        target,
      );
    for (const line of [
      'Partially supersedes [1](0001-use-a.md)',
      'Supersedes the sections on pooling of ADR-1',
      'This ADR in part supersedes ADR-1',
    ])
      assert.deepEqual(await said(rule, { [one]: nygard('1. Use A', 'Accepted'), [two]: nygard('2. Use B', 'Accepted', line) }), [], line);
  });

  test('takes the word of a status section that says by what', async () => {
    for (const status of [['Accepted', 'Superseded by [2](0002-use-b.md)'], ['Accepted, superseded by [2](0002-use-b.md)']])
      assert.deepEqual(await said(rule, { [one]: nygard('1. Use A', ...status), [two]: nygard('2. Use B', 'Accepted') }), []);
  });

  test('says nothing of what has no status, is closed otherwise, or is superseded in part', async () => {
    for (const old of [lines('# 1. Use A'), fields('status: deprecated'), fields('status: partly superseded')])
      assert.deepEqual(await said(rule, { [one]: old, [two]: fields('status: accepted', 'supersedes: ADR-1') }), []);
  });

  test('is said when the successor is accepted, and not any more when it is taken back', async () => {
    const engine = await engineOver({ [one]: fields('status: accepted', 'superseded-by: ADR-2'), [two]: fields('status: proposed') });
    assert.deepEqual(allSaid(engine, rule), []);
    assert.ok((await engine.setOverlay(two, fields('status: accepted'))).includes(one));
    assert.deepEqual(allSaid(engine, rule), ['1:3:9 Status is “Accepted”, but “Use it” took its place; expected “Superseded”']);
    await engine.setOverlay(two, undefined);
    assert.deepEqual(allSaid(engine, rule), []);
  });
});

suite('superseded-unnamed', () => {
  const rule = 'superseded-unnamed';

  test('is content with any name, wherever it stands', async () => {
    for (const text of [
      fields('status: superseded', 'superseded-by: the platform handbook'),
      madr('status: superseded by https://example.org/handbook'),
      nygard('1. Use A', 'Superseded by the platform handbook'),
      nygard('1. Use A', 'Superceded by [2. Use B](0002-use-b.md)'),
      nygard('1. Use A', 'Superseded', 'Replaced by ADR-2'),
      bullets('Status: superseded (see ADR-2)'),
      lines('# Use it', '', '* Status: superseded', '', '## Links', '', '* Superseded by [ADR-2](0002-use-b.md)'),
    ])
      assert.deepEqual(await said(rule, { [one]: text }), [], text);
  });

  test('names who says so, and writes it where the status stands', async () => {
    const young = nygard('2. Use B', 'Accepted', 'Supercedes [1. Use A](0001-use-a.md)');
    assert.deepEqual(await said(rule, { [one]: nygard('1. Use A', 'Superceded'), [two]: young }), [
      '1:5:1 Status is “Superseded”, but nothing says by what; “Use B” says “Supersedes”',
    ]);
    assert.deepEqual(await mended(rule, { [one]: nygard('1. Use A', 'Superceded'), [two]: young }), {
      [one]: '- Superceded\n+ Superceded by [2. Use B](0002-use-b.md)',
    });
    assert.deepEqual(await mended(rule, { [one]: fields('status: superseded'), [two]: fields('status: accepted', 'supersedes: ADR-1') }), {
      [one]: '+ superseded-by: ADR-2',
    });
  });

  test('takes the claim of a part for one where only a part is superseded', async () => {
    const part = nygard('2. Use B', 'Accepted', 'In part supersedes [1](0001-use-a.md)');
    assert.deepEqual(await said(rule, { [one]: nygard('1. Use A', 'Partly superseded'), [two]: part }), [
      '1:5:1 Status is “partly superseded”, but nothing says by what; “Use B” says “Supersedes”',
    ]);
    assert.deepEqual(await said(rule, { [one]: nygard('1. Use A', 'Superseded'), [two]: part }), [
      '1:5:1 Status is “Superseded”, but nothing says by what; expected “Superseded by”',
    ]);
  });

  test('is not said a second time from the other side', async () => {
    const texts = { [one]: fields('status: superseded'), [two]: fields('status: accepted', 'supersedes: ADR-1') };
    assert.deepEqual(await said('relation-one-sided', texts), []);
    assert.ok(!(await said('field-missing', texts)).join().includes('Superseded by'));
  });
});

suite('relation-one-sided', () => {
  const rule = 'relation-one-sided';

  test('lets the other file say it in its own manner', async () => {
    const fixes: readonly (readonly [name: string, from: string, to: string, change: string])[] = [
      ['MADR', madr('status: superseded by ADR-0002'), madr('status: accepted'), '+ supersedes: ADR-0001'],
      [
        'a list that is there',
        madr('status: superseded by ADR-2'),
        fields('status: accepted', 'supersedes: [ADR-7]'),
        '- supersedes: [ADR-7]\n+ supersedes: [ADR-7, ADR-1]',
      ],
      [
        'adr-tools',
        nygard('1. Use A', 'Superceded by [2. Use B](0002-use-b.md)'),
        nygard('2. Use B', 'Accepted'),
        '+\n+ Supercedes [1. Use A](0001-use-a.md)',
      ],
      [
        'bullets',
        bullets('Status: superseded by [ADR-2](0002-use-b.md)'),
        bullets('Status: accepted'),
        '+ * Supersedes: [ADR-1](0001-use-a.md)',
      ],
      [
        'a list of links',
        bullets('Status: superseded by [ADR-2](0002-use-b.md)'),
        `${bullets('Status: accepted')}\n## Links\n\n* Supersedes [ADR-0007](0007-x.md)\n* Another\n`,
        '+ * Supersedes [ADR-1](0001-use-a.md)',
      ],
      ['what has no fields', nygard('1. Use A', 'Superseded by ADR-2'), lines('# Use B'), '+ Supersedes: [ADR-1](0001-use-a.md)\n+'],
    ];
    for (const [name, from, to, change] of fixes) {
      const { [two]: changed, ...others } = await mended(rule, {
        [one]: from,
        [two]: to,
        ...(/7/.test(to) ? { 'docs/adr/0007-x.md': lines('# X', '', 'Superseded by: ADR-2') } : {}),
      });
      assert.deepEqual(others, {}, name);
      assert.equal(changed?.replace(/^\+$\n?/gm, '').trim(), change.replace(/^\+$\n?/gm, '').trim(), name);
    }
  });

  test('is content with the other side in any idiom', async () => {
    for (const young of [
      fields('status: accepted', 'supersedes: ADR-1'),
      madr('status: accepted; supersedes ADR-0001'),
      nygard('2. Use B', 'Accepted', 'Supercedes [1. Use A](0001-use-a.md)'),
      `${bullets('Status: accepted')}\n## Links\n\n* [Supersedes] [ADR-1](0001-use-a.md)\n`,
      lines('# Use B', '', '* Replaces: https://github.com/example/example/blob/main/docs/adr/0001-use-a.md'),
      lines('# Use B', '', 'This decision **supersedes [ADR-1](0001-use-a.md)**.'),
    ])
      assert.deepEqual(await said(rule, { [one]: madr('status: superseded by ADR-2'), [two]: young }), [], young);
  });

  test('expects no answer to what is not decided, and none from a stub', async () => {
    for (const status of ['proposed', 'draft', 'rejected', 'withdrawn'])
      assert.deepEqual(
        await said(rule, { [one]: fields('status: accepted'), [two]: fields(`status: ${status}`, 'amends: ADR-1') }),
        [],
        status,
      );
    assert.deepEqual(
      await said(rule, {
        [one]: '# Use A\n\nMoved to [there](https://example.org/x).\n',
        [two]: fields('status: accepted', 'amends: ADR-1'),
      }),
      [],
    );
  });

  test('asks a proposal to say what it would supersede', async () => {
    assert.deepEqual(await said(rule, { [one]: fields('status: accepted', 'amended-by: ADR-2'), [two]: fields('status: proposed') }), [
      '1:4:13 “Use it” does not name this ADR in “Amends”; expected both to say it',
    ]);
  });

  test('says a part where a part is meant', async () => {
    assert.deepEqual(
      await mended(rule, { [one]: fields('status: accepted'), [two]: fields('status: accepted', 'supersedes: [section 3 of ADR-1]') }),
      {
        [one]: '+ superseded-by: ADR-2 (in part)',
      },
    );
    assert.deepEqual(
      await said(rule, {
        [one]: fields('status: accepted', 'amended-by: ADR-2'),
        [two]: fields('status: accepted', 'supersedes: [section 3 of ADR-1]'),
      }),
      [],
    );
  });

  test('leaves one-sided relations and ambiguous numbers alone', async () => {
    assert.deepEqual(await said(rule, { [one]: fields('status: accepted'), [two]: fields('status: accepted', 'relates-to: ADR-1') }), []);
    const twice = { 'a/adr/0001-x.md': fields('status: accepted'), 'b/adr/0001-y.md': fields('status: accepted') };
    assert.deepEqual(await said(rule, { ...twice, [two]: fields('status: accepted', 'amends: ADR-1') }), []);
  });
});

suite('relation-cycle', () => {
  const rule = 'relation-cycle';

  test('is told once, where it runs against the numbers', async () => {
    const three = 'docs/adr/0003-use-c.md';
    const texts = {
      [one]: fields('status: superseded by ADR-2', 'supersedes: ADR-3'),
      [two]: fields('status: superseded by ADR-3', 'supersedes: ADR-1'),
      [three]: fields('status: superseded by ADR-1', 'supersedes: ADR-2'),
    };
    assert.deepEqual(await said(rule, texts), [
      '1:4:13 This ADR was itself superseded by “Use it” by way of “Use it”; expected one direction',
    ]);
    for (const other of ['relation-one-sided', 'superseded-still-open']) assert.deepEqual(await said(other, texts), [], other);
  });

  test('is told where only one side says it', async () => {
    assert.deepEqual(
      await said(rule, { [one]: fields('status: accepted'), [two]: fields('status: superseded by ADR-1', 'supersedes: ADR-1') }),
      ['2:3:23 “Use it” was itself superseded by this ADR; expected one direction'],
    );
  });

  test('is seen from far away, in another folder, when one edit closes or opens it', async () => {
    const [far, near] = ['b/adr/0012-y.md', 'a/adr/0011-x.md'];
    const engine = await engineOver({
      [near]: fields('status: accepted', 'supersedes: ADR-12'),
      [far]: fields('status: accepted', 'supersedes: ADR-13'),
      'c/adr/0013-z.md': fields('status: accepted'),
    });
    assert.deepEqual(allSaid(engine, rule), []);
    assert.ok((await engine.setOverlay('c/adr/0013-z.md', fields('status: accepted', 'supersedes: ADR-11'))).includes(near));
    assert.deepEqual(allSaid(engine, rule).length, 2);
    await engine.setOverlay('c/adr/0013-z.md', undefined);
    assert.deepEqual(allSaid(engine, rule), []);
  });

  test('is none where a part was superseded', async () => {
    assert.deepEqual(
      await said(rule, {
        [one]: fields('status: accepted', 'supersedes: [section 1 of ADR-2]'),
        [two]: fields('status: accepted', 'supersedes: ADR-1'),
      }),
      [],
    );
  });
});

suite('relation-self', () => {
  test('is told in every idiom', async () => {
    for (const [text, place] of [
      [fields('status: superseded by ADR-1'), '3:23'],
      [nygard('1. Use A', 'Superceded by [1. Use A](0001-use-a.md)'), '5:16'],
      [bullets('Supersedes: [ADR-1](0001-use-a.md)'), '3:16'],
    ])
      assert.match(
        (await said('relation-self', { [one]: text ?? '' })).join(),
        new RegExp(`^1:${place} Relation “Supersede[ds] ?(?:by)?” points at the artifact itself`),
      );
  });
});

suite('link-text-mismatch', () => {
  const others = { 'docs/adr/0007-x.md': lines('# 7. X'), 'docs/rfcs/0007-y.md': '# Y\n\n## Motivation\n\nx\n\n## Design\n\nx\n' };
  const of = (link: string): Promise<string[]> =>
    said('link-text-mismatch', { ...others, [one]: lines('# Use A'), [two]: lines('# Use B', '', `See ${link}.`) });

  test('speaks of citations, padded numbers and numbered titles', async () => {
    for (const link of [
      '[ADR-7](0001-use-a.md)',
      '[ADR 0007: Use X](0001-use-a.md)',
      '[adr-0007](./0001-use-a.md)',
      '[MADR-007](0001-use-a.md)',
      '[0007](0001-use-a.md)',
      '[7. Use X](0001-use-a.md)',
      '[**ADR-7**](0001-use-a.md)',
    ])
      assert.equal((await of(link)).length, 1, link);
  });

  test('leaves alone what is right, and what is no name of an artifact', async () => {
    for (const link of [
      '[ADR-7](0007-x.md)',
      '[RFC 7](../rfcs/0007-y.md)',
      '[RFC 9](0007-x.md)',
      '[1. Use A](0001-use-a.md)',
      '[3 options](0001-use-a.md)',
      '[version 1.2](0007-x.md)',
      '[ADR-7 section 1](0001-use-a.md#decision)',
      '[JIRA-7](0001-use-a.md)',
      '[2026-01-01](0007-x.md)',
      '[as decided](0007-x.md)',
      '![ADR-7](0001-use-a.md)',
      '[ADR-7](https://example.org/0001-use-a.md)',
    ])
      assert.deepEqual(await of(link), [], link);
  });

  test('gives the text the number of the target, written as it was', async () => {
    const texts = { ...others, [one]: lines('# Use A'), [two]: lines('# Use B', '', 'See [ADR-0007: Use X](0001-use-a.md).') };
    assert.deepEqual(await mended('link-text-mismatch', texts), {
      [two]: '- See [ADR-0007: Use X](0001-use-a.md).\n+ See [ADR-0001: Use X](0001-use-a.md).',
    });
  });

  test('is said once the target is there', async () => {
    const engine = await engineOver({ [two]: lines('# Use B', '', 'See [ADR-7](0001-use-a.md).') });
    assert.deepEqual(allSaid(engine, 'link-text-mismatch'), []);
    assert.ok((await engine.setOverlay(one, lines('# Use A'))).includes(two));
    assert.equal(allSaid(engine, 'link-text-mismatch').length, 1);
  });
});

suite('builds-on-closed', () => {
  const rule = 'builds-on-closed';
  const old = (status: string): Texts => ({ [one]: fields(`status: ${status}`) });

  test('speaks of what is rejected, withdrawn, deprecated or superseded, in any idiom', async () => {
    for (const status of ['rejected', 'withdrawn', 'deprecated', 'superseded by the handbook'])
      assert.equal((await said(rule, { ...old(status), [two]: fields('status: accepted', 'depends-on: [ADR-1]') })).length, 1, status);
    for (const text of [
      nygard('2. Use B', 'Accepted', 'Amends [1. Use A](0001-use-a.md)'),
      nygard('2. Use B', 'Accepted', 'Builds on [1. Use A](0001-use-a.md)'),
      bullets('Status: implemented', 'Based on: [ADR-1](0001-use-a.md)'),
      lines('# Use B', '', '* Status: accepted', '', 'This decision relies on ADR-1 for sessions.'),
    ])
      assert.deepEqual((await said(rule, { ...old('rejected'), [two]: text })).length, 1, text);
  });

  test('says nothing where it holds, in part at least, or is replaced by this one', async () => {
    for (const status of ['accepted', 'proposed', 'implemented', 'partly superseded by ADR-2', ''])
      assert.deepEqual(await said(rule, { ...old(status), [two]: fields('status: accepted', 'builds-on: ADR-1') }), [], status);
    assert.deepEqual(
      await said(rule, { ...old('superseded'), [two]: fields('status: accepted', 'supersedes: ADR-1', 'amends: ADR-1') }),
      [],
    );
    assert.deepEqual(await said(rule, { ...old('rejected'), [two]: fields('status: accepted', 'relates-to: ADR-1') }), []);
  });

  test('asks nothing of what is not decided, or over', async () => {
    for (const status of ['proposed', 'rejected', 'superseded by ADR-3'])
      assert.deepEqual(await said(rule, { ...old('rejected'), [two]: fields(`status: ${status}`, 'builds-on: ADR-1') }), [], status);
  });

  test('names the one in force at the end of the line, and follows it from afar', async () => {
    const [a, b, c, d] = ['a/adr/0011-a.md', 'b/adr/0012-b.md', 'c/adr/0013-c.md', 'd/adr/0014-d.md'] as const;
    const titled = (title: string, ...each: readonly string[]): string => fields(...each).replace('# Use it', `# ${title}`);
    const engine = await engineOver({
      [a]: titled('A', 'status: accepted', 'builds-on: ADR-12'),
      [b]: titled('B', 'status: superseded', 'superseded-by: ADR-13'),
      [c]: titled('C', 'status: accepted'),
      [d]: titled('D', 'status: accepted'),
    });
    assert.deepEqual(allSaid(engine, rule), ['11:4:12 “Builds on” names “B”, which is “Superseded”; “C” took its place']);
    await engine.setOverlay(c, titled('C', 'status: superseded'));
    assert.deepEqual(allSaid(engine, rule), ['11:4:12 “Builds on” names “B”, which is “Superseded”; expected one that holds']);
    assert.ok((await engine.setOverlay(d, titled('D', 'status: accepted', 'supersedes: ADR-13'))).includes(a));
    assert.deepEqual(allSaid(engine, rule), ['11:4:12 “Builds on” names “B”, which is “Superseded”; “D” took its place']);
    await engine.setOverlay(d, undefined);
    assert.deepEqual(allSaid(engine, rule), ['11:4:12 “Builds on” names “B”, which is “Superseded”; expected one that holds']);
  });
});

suite('relations in files beside artifacts', () => {
  const text = (number: number): string =>
    `# KEP-${number}: Resize ${number}\n\n## Summary\n\nx\n\n## Motivation\n\nx\n\n### Goals\n\nx\n\n## Proposal\n\nx\n`;
  const beside = (number: number, ...more: readonly string[]): string =>
    [`title: Resize ${number}`, `kep-number: ${number}`, ...more, ''].join('\n');
  const [old, young] = ['keps/sig-node/12-resize', 'keps/sig-node/34-resize'] as const;
  const workspace = (ofOld: readonly string[], ofYoung: readonly string[]): Texts => ({
    '.docent/config.yaml': 'kinds: { kep: { files: "keps/*/*/README.md" } }\n',
    '.docent/kinds/kep.md': readFileSync(new URL('../../fixtures/kinds/kep.md', import.meta.url), 'utf8'),
    [`${old}/README.md`]: text(12),
    [`${old}/kep.yaml`]: beside(12, ...ofOld),
    [`${young}/README.md`]: text(34),
    [`${young}/kep.yaml`]: beside(34, ...ofYoung),
  });

  test('are answered beside the other one', async () => {
    const texts = workspace(['status: replaced', `superseded-by: [/${young}]`], ['status: implemented']);
    assert.deepEqual(await mended('relation-one-sided', texts), { [`${young}/kep.yaml`]: `+ replaces: /${old}` });
  });

  test('close the old one beside it', async () => {
    const texts = workspace(['status: implemented'], ['status: implemented', `replaces: [/${old}]`]);
    assert.deepEqual(await mended('superseded-still-open', texts), {
      [`${old}/kep.yaml`]: `- status: implemented\n+ status: replaced\n+ superseded-by: /${young}`,
    });
  });
});

suite('relations of private artifacts', () => {
  test('are held against each other, but name nothing where everybody reads', async () => {
    const kind = (more: string): string =>
      `---\ndocent: 1\nkind: note\n${more}\nstatuses: { open: { is: accepted, next: [gone] }, gone: { closed: true, needs: gone-to, is: superseded } }\nfields:\n  status: { type: status }\n  takes: { type: artifacts, inverse: gone-to }\n  gone-to: { type: artifacts, inverse: takes }\n  with: { type: people }\n---\n\n# {title}\n\n## Talk\n`;
    const note = (title: string, ...each: readonly string[]): string =>
      ['---', 'kind: note', ...each, '---', '', `# ${title}`, '', '## Talk', '', 'x', ''].join('\n');
    const texts = (more: string): Texts => ({
      '.docent/kinds/note.md': kind(more),
      'notes/lena.md': note('Lena', 'status: open', 'with: Lena'),
      'notes/team.md': note('Team', 'status: open', 'takes: [./lena.md]'),
    });
    const all = async (more: string): Promise<string[]> =>
      [...(await engineOver(texts(more))).allFindings()].flatMap(([, found]) =>
        found.filter((each) => /^(?:relation|superseded)/.test(each.rule)).map(({ rule }) => rule),
      );
    assert.deepEqual(await all('private: with'), []);
    assert.deepEqual(await all('private: false'), ['superseded-still-open']);
  });
});
