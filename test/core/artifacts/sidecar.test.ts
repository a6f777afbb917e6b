import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Artifact } from '../../../src/core/artifacts/artifact.ts';
import { readArtifact } from '../../../src/core/artifacts/read-artifact.ts';
import { editsOfField, setField } from '../../../src/core/artifacts/write-field.ts';
import { readKinds } from '../../../src/core/kinds/read-kind.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { slice } from '../../../src/core/text/span.ts';
import { lines, words } from './support.ts';

const fixture = '.docent/kinds/kep.md';
const text = readFileSync(new URL('../../fixtures/kinds/kep.md', import.meta.url), 'utf8');
const [kind] = readKinds([{ path: fixture, text, builtIn: false }]).kinds;

const folder = 'keps/sig-node/1287-resize-pods';
const readme = lines('# KEP-1287: Resize a pod in place', '', '## Summary', '', 'Pods grow.', '');

function read(yaml: string, document = readme): Artifact {
  assert.ok(kind);
  const resolution = { kindId: 'kep', basis: 'mapped', why: [] } as const;
  return readArtifact({
    path: `${folder}/README.md`,
    text: document,
    kind,
    words,
    resolution,
    sidecar: { path: `${folder}/kep.yaml`, text: yaml },
  });
}

/** What the sidecar says of a field, and the words there. */
function said({ fields, sidecar }: Artifact, id: string): [string, string, string] {
  const reading = fields.find(({ field }) => field?.id === id);
  assert.ok(reading?.inSidecar && sidecar, id);
  return [reading.dialect, reading.value, slice(sidecar.text, reading.inSidecar.valueSpan)];
}

suite('sidecar', () => {
  const yaml = lines(
    'title: In-place resize',
    'kep-number: 1287',
    'status: implementable # since v1.27',
    'authors:',
    '  - "@ana"',
    '  - "@ben"',
    '',
  );

  test('its keys are fields, at the words they stand in there and without width here', () => {
    const artifact = read(yaml);
    assert.deepEqual(said(artifact, 'status'), ['sidecar', 'implementable', 'implementable']);
    assert.deepEqual(said(artifact, 'authors'), ['sidecar', '@ana, @ben', '- "@ana"\n  - "@ben"']);
    const title = artifact.title.span.start;
    for (const { keySpan, valueSpan } of artifact.fields)
      assert.deepEqual([keySpan, valueSpan], Array(2).fill({ start: title, end: title }));
  });

  test('it says status and title; the heading still says where the title stands, and its number', () => {
    const { status, title, closed } = read(yaml);
    assert.deepEqual([status?.status?.id, status?.reading.dialect, closed], ['implementable', 'sidecar', false]);
    assert.equal(slice(yaml, status?.inSidecar ?? { start: 0, end: 0 }), 'implementable');
    assert.deepEqual([title.display, title.source, title.number], ['In-place resize', 'sidecar', 1287]);
    assert.equal(slice(readme, title.span), 'KEP-1287: Resize a pod in place');
  });

  test('it goes before front matter and lines of the text', () => {
    const document = lines('---', 'status: provisional', 'title: Another', '---', '', readme);
    const { status, title, fields } = read(yaml, document);
    assert.deepEqual([status?.status?.id, title.display], ['implementable', 'In-place resize']);
    assert.deepEqual(
      fields.filter(({ field }) => field?.id === 'status').map(({ dialect }) => dialect),
      ['sidecar', 'front-matter'],
    );
  });

  test('it gives the number where the name of the file has none', () => {
    assert.ok(kind);
    const resolution = { kindId: 'kep', basis: 'mapped', why: [] } as const;
    const source = { path: 'keps/resize/README.md', text: readme, kind, words, resolution };
    assert.equal(readArtifact({ ...source, sidecar: { path: 'keps/resize/kep.yaml', text: yaml } }).number, 1287);
    assert.equal(readArtifact(source).number, undefined);
  });

  test('its paths are relations: of files and folders, from the root, a folder or the README’s own', () => {
    const { relations } = read(
      lines(
        'see-also:',
        '  - /keps/sig-apps/12-jobs',
        '  - keps/sig-node/9-probes/README.md',
        '  - ../11-limits',
        '  - KEP-3',
        '  - none',
        '',
      ),
    );
    assert.deepEqual(
      relations.map(({ field, path, prefix, number }) => [field, path ?? `${prefix}-${number}`]),
      [
        ['see-also', 'keps/sig-apps/12-jobs'],
        ['see-also', 'keps/sig-node/9-probes/README.md'],
        ['see-also', 'keps/sig-node/11-limits'],
        ['see-also', 'KEP-3'],
      ],
    );
  });

  for (const [what, mark] of [
    ['a mark at the top', '---\n'],
    ['comments and a mark', '# Released under a licence\n%YAML 1.2\n---\n'],
    ['lines that end as on Windows', '---\r\n'],
  ] as const) {
    test(`${what} is no part of it`, () => {
      const written = mark + (mark.includes('\r') ? yaml.replaceAll('\n', '\r\n') : yaml);
      const artifact = read(written);
      assert.deepEqual(said(artifact, 'kep-number'), ['sidecar', '1287', '1287']);
      assert.deepEqual(artifact.sidecar?.problems, []);
    });
  }

  for (const broken of [
    '',
    '# nothing\n',
    '- a\n- b\n',
    'title: [',
    '{{{',
    '\0',
    'a: b: c\nstatus: implemented\n',
    '---\n---\n---\n',
    '&a [*a]',
  ]) {
    test(`${JSON.stringify(broken)} is no reason to throw`, () => {
      const { sidecar } = read(broken);
      for (const { span } of sidecar?.problems ?? []) assert.ok(span.start <= span.end && span.end <= broken.length);
    });
  }

  test('a field that is there, or nowhere, is written there; the text gets no second one', () => {
    const artifact = read(yaml);
    for (const [id, value, expected] of [
      ['status', 'Implemented', yaml.replace('implementable #', 'implemented #')],
      ['stage', 'beta', `${yaml}stage: beta\n`],
      ['authors', ['@ana', '@ben', '@eve'], yaml.replace('"@ben"\n', '"@ben"\n  - "@eve"\n')],
    ] as const) {
      const { path, text: before, edits } = editsOfField(artifact, id, value);
      assert.deepEqual([path, applyEdits(before, edits)], [`${folder}/kep.yaml`, expected], id);
      assert.deepEqual(setField(artifact, id, value), []);
    }
    assert.deepEqual(editsOfField(artifact, 'status', 'implementable').edits, []);
  });

  test('a field that stands in the text alone is written in the text', () => {
    const document = lines('---', 'stage: alpha', '---', '', readme);
    const { path, text: before, edits } = editsOfField(read(yaml, document), 'stage', 'beta');
    assert.deepEqual([path, applyEdits(before, edits)], [`${folder}/README.md`, document.replace('alpha', 'beta')]);
  });
});
