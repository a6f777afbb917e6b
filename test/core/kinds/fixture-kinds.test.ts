import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolveKind } from '../../../src/core/kinds/detect.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import { normaliseHeading } from '../../../src/core/kinds/normalise.ts';
import { readKinds } from '../../../src/core/kinds/read-kind.ts';
import { sectionByHeading } from '../../../src/core/kinds/section-by-heading.ts';
import { lookUpStatus } from '../../../src/core/kinds/status.ts';
import { readFrontMatter } from '../../../src/core/markdown/front-matter.ts';
import { readOutline } from '../../../src/core/markdown/outline.ts';
import { complaintsIn, fixtureFiles, shippedFiles, words } from './support.ts';

const corpora = new URL('../../../../shared/corpora/', import.meta.url);
const { kinds } = readKinds([...shippedFiles, ...fixtureFiles]);

interface Read {
  readonly path: string;
  readonly headings: readonly string[];
  readonly frontMatter: ReadonlyMap<string, unknown>;
}

const kindCalled = (id: string): Kind => kinds.find((kind) => kind.id === id) ?? assert.fail(id);

function filesOf(corpus: string, folder: string): Read[] {
  const base = new URL(`${corpus}/${folder}/`, corpora);
  return readdirSync(base)
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const outline = readOutline(readFileSync(new URL(name, base), 'utf8'));
      const entries = readFrontMatter(outline)?.entries ?? [];
      return {
        path: `${folder}/${name}`,
        headings: outline.headings.map(({ text }) => normaliseHeading(text)),
        frontMatter: new Map(entries.map(({ key, value }) => [key, value])),
      };
    });
}

/** How many of some files have a heading that answers a section. */
function holding(files: readonly Read[], kind: Kind, id: string): number {
  const lookUp = sectionByHeading(kind, words);
  return files.filter(({ headings }) => headings.some((heading) => lookUp(heading).some((section) => section.id === id))).length;
}

suite('The kind language', () => {
  for (const file of fixtureFiles) {
    test(`says what ${file.path} needs to say`, () => assert.deepEqual(complaintsIn(readKinds([file]), file), []));
  }

  test('starts an EIP without a title heading, and a Rust RFC with sections of the first rank', () => {
    assert.match(kindCalled('eip').variants[0]?.template ?? '', /^## Abstract\n/);
    assert.match(kindCalled('rust-rfc').variants[0]?.template ?? '', /^# Summary\n/);
  });
});

suite('EIPs', function () {
  if (!existsSync(new URL('eips/EIPS/', corpora))) {
    test('of the corpus (not here)');
    return;
  }
  const files = filesOf('eips', 'EIPS');
  const standing = files.filter(({ frontMatter }) => frontMatter.get('status') !== 'Moved');
  const eip = kindCalled('eip');

  test('are all of their own kind, whatever else we ship', () => {
    for (const { path, headings } of files) assert.equal(resolveKind({ path, headings, kinds, words })?.kindId, 'eip', path);
  });

  test('have statuses that are all known', () => {
    for (const { path, frontMatter } of files) assert.ok(lookUpStatus(eip, words, String(frontMatter.get('status')))?.status, path);
  });

  test('have no key in their preamble that the kind does not know', () => {
    const keys = new Set(files.flatMap(({ frontMatter }) => [...frontMatter.keys()]));
    const fields = eip.fields.map(({ id }) => id);

    assert.deepEqual(
      [...keys].filter((key) => !fields.includes(key)),
      [],
    );
  });

  test('nearly all have the core sections', () => {
    for (const id of ['abstract', 'specification']) assert.ok(holding(standing, eip, id) / standing.length > 0.9, id);
  });
});

suite('Rust RFCs', function () {
  if (!existsSync(new URL('rust-rfcs/text/', corpora))) {
    test('of the corpus (not here)');
    return;
  }
  const files = filesOf('rust-rfcs', 'text').filter(({ path }) => /\/\d{4}-/.test(path));
  const rust = kindCalled('rust-rfc');

  test('are all of their own kind, whatever else we ship', () => {
    for (const { path, headings } of files) assert.equal(resolveKind({ path, headings, kinds, words })?.kindId, 'rust-rfc', path);
  });

  test('nearly all have the sections that every template of theirs asked for', () => {
    for (const id of ['summary', 'motivation', 'drawbacks', 'alternatives', 'unresolved-questions'])
      assert.ok(holding(files, rust, id) / files.length > 0.85, id);
  });
});
