import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { examine, notRead } from '../../../src/core/engine/examine.ts';
import { draftBeside } from '../../../src/core/engine/draft-beside.ts';
import type { DocumentEntry } from '../../../src/core/engine/sidecars.ts';
import { resolverOf } from '../../../src/core/engine/resolve.ts';
import { creationOf } from '../../../src/core/drafts/new-artifact.ts';
import { draftStatus } from '../../../src/core/drafts/set-status.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { MemoryFiles } from '../memory-files.ts';
import { engineOver, said } from './support.ts';

const kep = readFileSync(new URL('../../fixtures/kinds/kep.md', import.meta.url), 'utf8');
const folder = 'keps/sig-node/1287-resize-pods';
const [readme, yaml] = [`${folder}/README.md`, `${folder}/kep.yaml`];

const metadata = `title: Resize pods
kep-number: 1287
authors: ["@ana"]
owning-sig: sig-node
status: implementable
creation-date: 2019-01-02
reviewers: ["@ben"]
approvers: ["@eve"]
see-also: [/keps/sig-node/9-probes]
`;
const text = `# KEP-1287: Resize pods in place

## Summary

Pods grow.

## Motivation

They are too small.

### Goals

They fit.

## Proposal

We make them grow.
`;

const workspace = (own = metadata): Record<string, string> => ({
  '.docent/config.yaml': 'kinds: { kep: { files: "keps/*/*/README.md" } }\nrules: { section-missing: off }\n',
  '.docent/kinds/kep.md': kep,
  [readme]: text,
  [yaml]: own,
  'keps/sig-node/9-probes/README.md': text.replaceAll('1287', '9'),
  'keps/sig-node/9-probes/kep.yaml': metadata.replace('1287', '9').replace(/see-also.*\n/, ''),
});

suite('sidecars', () => {
  test('what stands in one is in the catalog', async () => {
    const engine = await engineOver(workspace());
    const summary = engine.catalog.get(readme);
    assert.deepEqual(
      [summary?.status?.id, summary?.title, summary?.number, summary?.date, summary?.fields['owning-sig'], summary?.dialect],
      ['implementable', 'Resize pods', 1287, '2019-01-02', ['sig-node'], 'sidecar'],
    );
    assert.deepEqual(said(engine), []);
    const [relation] = summary?.relations ?? [];
    assert.ok(summary && relation);
    assert.deepEqual(
      engine.catalog.targetsOf(summary, relation).map(({ path }) => path),
      ['keps/sig-node/9-probes/README.md'],
    );
    assert.deepEqual(
      engine.catalog.pointingAt({ path: 'keps/sig-node/9-probes/README.md', number: 9 }).map(({ path }) => path),
      [readme],
    );
  });

  for (const [what, own, finding, place] of [
    [
      'a status that is misspelt',
      metadata.replace('implementable', 'implementeable'),
      'status-unknown Status “implementeable” is misspelt; expected “implementable”',
      '5:9',
    ],
    [
      'a day that is none',
      metadata.replace('2019-01-02', '2019-14-02'),
      'field-value There is no day “2019-14-02”; did you mean “2019-02-14”',
      '6:16',
    ],
    ['a field that is empty', metadata.replace('sig-node', ''), 'field-missing Field “Owning SIG” is empty; every KEP has it', '4:1'],
    [
      'a field that is missing',
      metadata.replace(/approvers.*\n/, ''),
      'field-missing Field “Approvers” is missing; every KEP has it',
      '1:1',
    ],
    [
      'another number than the folder’s',
      metadata.replace('1287', '1278'),
      'title-number Field “KEP number” says number 1278, the file name 1287; expected the same',
      '2:13',
    ],
    [
      'a relation that leads nowhere',
      metadata.replace('9-probes', '8-probes'),
      'relation-target Relation “See also” points at “/keps/sig-node/8-probes”, which is not there; expected an artifact',
      '9:12',
    ],
    ['YAML that is none', metadata.replace('title: ', 'title: [a: '), 'front-matter-broken', '2:1'],
  ] as const) {
    test(`${what} is found: at the title, with the file’s name, and with the way to the word`, async () => {
      const engine = await engineOver(workspace(own));
      const [rule = '', ...words] = finding.split(' ');
      const found = engine.findings(readme).find((each) => each.rule === rule);
      assert.ok(found, said(engine).join('\n'));
      assert.ok(found.message.startsWith(`“kep.yaml”: ${words.join(' ')}`), found.message);
      assert.deepEqual([found.place.line, found.place.column], [0, 2]);
      assert.deepEqual(
        found.related.map((related) => [related.path, `${related.place.line + 1}:${related.place.column + 1}`]),
        [[yaml, place]],
      );
    });
  }

  test('fixes of such findings change the file, and nothing else', async () => {
    for (const own of [
      metadata.replace('implementable', 'implementeable'),
      metadata.replace('1287', '1278'),
      metadata.replace(/status.*\n/, ''),
    ]) {
      const engine = await engineOver(workspace(own));
      const [offer] = await engine.fixes(readme);
      const [change] = offer?.changes() ?? [];
      assert.ok(change?.type === 'edit', own);
      assert.deepEqual([change.path, offer?.edits()], [yaml, []]);
      await engine.setOverlay(yaml, applyEdits(own, change.edits));
      assert.deepEqual(said(engine), [], own);
    }
  });

  test('a status is set where it stands', async () => {
    const engine = await engineOver(workspace());
    const artifact = await engine.artifact(readme);
    assert.ok(artifact);
    const change = draftStatus(artifact, 'implemented');
    assert.deepEqual([change.path, applyEdits(metadata, change.edits)], [yaml, metadata.replace('implementable', 'implemented')]);
    assert.deepEqual(draftStatus(artifact, 'implementable').edits, []);
  });

  test('one that changes, comes or goes has its artifact read again, and those that it points at', async () => {
    const files = new MemoryFiles(workspace());
    const engine = await engineOver(files);
    for (const [own, status, count] of [
      [metadata.replace('implementable', 'provisional'), 'provisional', 0],
      [undefined, undefined, 1],
      [metadata.replace('implementable', 'flying'), undefined, 1],
      [metadata, 'implementable', 0],
    ] as const) {
      files.set(yaml, own);
      const named = await engine.refresh([yaml]);
      assert.ok(named.includes(readme));
      assert.equal(engine.catalog.get(readme)?.status?.id, status);
      assert.equal(said(engine).length, count, said(engine).join('\n'));
      assert.deepEqual(said(engine), said(await engineOver(files)));
    }
  });

  test('those that changed while nobody said so are named', async () => {
    const files = new MemoryFiles(workspace());
    const engine = await engineOver(files);
    assert.deepEqual(await engine.sidecars.changed(engine.listed), []);
    files.set(yaml, `${metadata}stage: alpha\n`);
    files.set('keps/sig-node/9-probes/kep.yaml', undefined);
    assert.deepEqual([...(await engine.sidecars.changed(engine.listed))].sort(), [yaml, 'keps/sig-node/9-probes/kep.yaml'].sort());
  });

  test('a document has another version when the file beside it has another text, and carries that text', async () => {
    const files = new MemoryFiles(workspace());
    const rounds: (readonly DocumentEntry[])[] = [];
    const engine = await engineOver(files, {
      examineAll: async (setup, entries, each) => {
        rounds.push(entries);
        for (const entry of entries) {
          const own = files.get(entry.path);
          const document = { path: entry.path, text: own ?? '', beside: entry.beside };
          each(entry, own === undefined ? notRead : examine(setup, resolverOf(setup), document));
        }
      },
    });
    assert.equal(engine.catalog.get(readme)?.status?.id, 'implementable');
    files.set(yaml, metadata.replace('implementable', 'provisional'));
    await engine.load();
    assert.equal(engine.catalog.get(readme)?.status?.id, 'provisional');
    const versions = rounds.map((entries) => entries.map(({ path, version }) => `${path} ${version}`).sort());
    assert.notDeepEqual(versions[0], versions[1]);
    assert.deepEqual(
      versions[0]?.filter((each) => !each.startsWith(readme)),
      versions[1]?.filter((each) => !each.startsWith(readme)),
    );
  });

  test('nothing is looked for where no kind has one', async () => {
    const asked: string[] = [];
    const files = new MemoryFiles({ 'docs/adr/0001-a.md': '# A\n', 'docs/adr/kep.yaml': metadata });
    const exist = files.exist.bind(files);
    files.exist = (paths) => (asked.push(...paths), exist(paths));
    const engine = await engineOver(files);
    assert.deepEqual([asked, engine.sidecars.has('docs/adr/kep.yaml')], [[], false]);
  });

  suite('of a new artifact', () => {
    const asked = { title: 'Swap: on nodes', author: '@ana', fields: { 'owning-sig': 'sig-node' } };
    const drafted = async (files: Readonly<Record<string, string>>, folder?: string) => {
      const engine = await engineOver(files);
      const wanted = engine.kinds.find(({ id }) => id === 'kep');
      assert.ok(wanted);
      const draft = await draftBeside(engine, { ...asked, kind: wanted, folder });
      const made = Object.fromEntries(creationOf(draft).map((each) => [each.path, each.text]));
      return { made, engine: await engineOver({ ...files, ...made }), path: draft.path };
    };

    test('is made with it, in the order of the kind, and is read as it was asked for', async () => {
      const { made, engine, path } = await drafted({ '.docent/kinds/kep.md': kep });
      assert.deepEqual(Object.keys(made), ['keps/1-swap-on-nodes/README.md', 'keps/1-swap-on-nodes/kep.yaml']);
      assert.equal(
        made['keps/1-swap-on-nodes/kep.yaml'],
        [
          'title: "Swap: on nodes"',
          'kep-number: 1',
          'authors: "@ana"',
          'owning-sig: sig-node',
          'status: provisional',
          'creation-date: 2026-11-22',
          'reviewers:',
          'approvers:',
          '',
        ].join('\n'),
      );
      assert.match(made[path] ?? '', /^---\nkind: kep\n---\n\n# KEP-1: Swap: on nodes\n/);
      const summary = engine.catalog.get(path);
      assert.deepEqual([summary?.title, summary?.status?.id, summary?.number], ['Swap: on nodes', 'provisional', 1]);
      assert.deepEqual([...new Set(engine.findings(path).map(({ rule }) => rule))].sort(), ['field-missing', 'placeholder-left']);
    });

    test('has the keys of the one beside it, in its order, and says nothing twice', async () => {
      const { made, path } = await drafted(workspace(metadata.split('\n').reverse().join('\n')), 'keps/sig-node');
      assert.equal(path, 'keps/sig-node/1288-swap-on-nodes/README.md');
      assert.match(
        made['keps/sig-node/1288-swap-on-nodes/kep.yaml'] ?? '',
        /^approvers:\nreviewers:\ncreation-date: 2026-11-22\nstatus: provisional\n[^]*kep-number: 1288\ntitle: /,
      );
      assert.match(made[path] ?? '', /^# KEP-1288: Swap: on nodes\n/);
      assert.doesNotMatch(made[path] ?? '', /provisional\n|2026-11-22/);
    });
  });

  suite('of a kind that is only a template', () => {
    const plain = (template = metadata): Record<string, string> => ({
      '.docent/config.yaml':
        'kinds: { kep: { template: keps/NNNN-kep-template/README.md, files: "keps/*/*/README.md", short: KEP, sidecar: kep.yaml } }\n',
      'keps/NNNN-kep-template/README.md': '# KEP-NNNN: Your title\n\n## Summary\n\n## Motivation\n\n### Goals\n\n## Proposal\n',
      'keps/NNNN-kep-template/kep.yaml': template,
      [readme]: text,
      [yaml]: metadata.replace(/see-also.*\n/, ''),
    });

    test('its keys are fields, those of the one beside the template', async () => {
      const engine = await engineOver(plain());
      const summary = engine.catalog.get(readme);
      assert.deepEqual(
        [summary?.status?.canonical, summary?.date, summary?.fields['owning-sig'], summary?.title, summary?.basis],
        ['accepted', '2019-01-02', ['sig-node'], 'Resize pods', 'mapped'],
      );
      assert.deepEqual(said(engine), []);
    });

    test('a change of that one is a change of the kind', async () => {
      const files = new MemoryFiles(plain('title: x\n'));
      const engine = await engineOver(files);
      assert.equal(engine.catalog.get(readme)?.status, undefined);
      files.set('keps/NNNN-kep-template/kep.yaml', metadata);
      await engine.refresh(['keps/NNNN-kep-template/kep.yaml']);
      assert.equal(engine.catalog.get(readme)?.status?.canonical, 'accepted');
    });
  });
});
