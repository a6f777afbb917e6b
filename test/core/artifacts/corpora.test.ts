import assert from 'node:assert/strict';
import type { Artifact, FieldReading } from '../../../src/core/artifacts/artifact.ts';
import { dateOf } from '../../../src/core/artifacts/demand.ts';
import { insertMissing, insertSection } from '../../../src/core/artifacts/insert-section.ts';
import { sectionOf } from '../../../src/core/artifacts/sections.ts';
import { setField } from '../../../src/core/artifacts/write-field.ts';
import type { Section } from '../../../src/core/kinds/kind.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { slice, type Span } from '../../../src/core/text/span.ts';
import { corpusFiles, type CorpusFile } from './corpora.ts';
import { artifactOf } from './support.ts';

const rfcs = ['buildpacks-rfcs', 'rust-rfcs', 'eips'];
const kindFor = ({ corpus }: CorpusFile): string => (rfcs.includes(corpus) ? 'rfc' : 'adr');
const readAs = (file: CorpusFile, text: string, kind = kindFor(file)): Artifact => artifactOf(text, { kind, path: file.path });
const isWritable = ({ dialect }: FieldReading): boolean => !['toml', 'sidecar', 'folder'].includes(dialect);

suite('artifacts of public repositories', function () {
  this.timeout(120_000);

  setup(function () {
    if (corpusFiles.length === 0) this.skip();
  });

  const everyArtifact = function* (
    files = corpusFiles,
  ): Iterable<{ readonly file: CorpusFile; readonly artifact: Artifact; readonly where: string }> {
    for (const file of files) yield { file, artifact: readAs(file, file.text), where: `${file.corpus}/${file.path}` };
  };

  test('are read as whatever kind, with spans inside the text', () => {
    for (const file of corpusFiles) {
      for (const kind of ['adr', 'rfc']) {
        const artifact = readAs(file, file.text, kind);
        const where = `${file.corpus}/${file.path} as ${kind}`;
        const isInside = ({ start, end }: Span): boolean => 0 <= start && start <= end && end <= file.text.length;
        assert.ok(isInside(artifact.title.span), where);
        for (const { key, keySpan, valueSpan, items, dialect } of artifact.fields) {
          if (dialect !== 'section' && dialect !== 'heading') assert.equal(slice(file.text, keySpan).trim(), key, where);
          assert.ok(isInside(valueSpan) && keySpan.start <= valueSpan.end, `${where} ${key}`);
          assert.ok(
            items.every(({ span }) => isInside(span) && valueSpan.start <= span.start && span.end <= valueSpan.end),
            `${where} ${key}`,
          );
        }
        if (artifact.status)
          assert.equal(slice(file.text, artifact.status.wordSpan).toLowerCase(), artifact.status.word.toLowerCase(), where);
        for (const { headingSpan, wordsSpan, bodySpan, parent } of artifact.sections) {
          assert.ok(isInside(headingSpan) && isInside(wordsSpan) && isInside(bodySpan) && headingSpan.start <= bodySpan.start, where);
          assert.ok(parent === undefined || artifact.sections[parent] !== undefined, where);
        }
        assert.ok(
          artifact.relations.every(({ span }) => isInside(span)),
          where,
        );
      }
    }
  });

  test('have a title, and most their status and date', () => {
    const shares: Record<string, { files: number; status: number; date: number }> = {};
    for (const { file, artifact } of everyArtifact()) {
      assert.notEqual(artifact.title.display, '', `${file.corpus}/${file.path}`);
      if (!/(?:decisions|text|EIPS)\/[^/]*\d/.test(file.path)) continue;
      const share = (shares[file.corpus] ??= { files: 0, status: 0, date: 0 });
      share.files++;
      if (artifact.status) share.status++;
      if (dateOf(artifact)) share.date++;
    }
    const expected: Record<string, readonly [number, number]> = {
      'govuk-aws': [1, 1],
      'manage-get-gov': [1, 0.9],
      fac: [1, 0.8],
      kuma: [0.98, 0],
      'buildpacks-rfcs': [1, 0.95],
      'rust-rfcs': [0, 0.95],
      eips: [1, 0.6],
    };
    for (const [corpus, [status, date]] of Object.entries(expected)) {
      const share = shares[corpus];
      assert.ok(share && share.status >= status * share.files && share.date >= date * share.files, `${corpus} ${JSON.stringify(share)}`);
    }
  });

  test('stay as they are when a field gets the value it has', () => {
    for (const { artifact, where } of everyArtifact()) {
      const seen = new Set<string>();
      for (const reading of artifact.fields.filter(isWritable)) {
        if (!reading.field || reading.items.length === 0 || seen.has(reading.field.id)) continue;
        seen.add(reading.field.id);
        const several = ['people', 'list', 'artifacts'].includes(reading.field.type);
        const value = several ? reading.items.map(({ text }) => text) : reading.value;
        assert.deepEqual(setField(artifact, reading.field.id, value), [], `${where} ${reading.key}`);
      }
    }
  });

  test('change in the value alone when a field gets another, and are read with it', () => {
    for (const { file, artifact, where } of everyArtifact()) {
      for (const [id, value] of [
        ['status', 'rejected'],
        ['status', 'superseded by ADR-0099'],
        ['date', '2031-07-09'],
      ] as const) {
        const reading =
          id === 'status' ? artifact.status?.reading : artifact.fields.find((each) => each.field?.id === 'date' && each.value !== '');
        if (!reading || !isWritable(reading)) continue;
        const edits = setField(artifact, id, value);
        const text = applyEdits(file.text, edits);
        const { start, end } = reading.valueSpan;
        assert.equal(text.slice(0, start), file.text.slice(0, start), where);
        assert.equal(text.slice(text.length - (file.text.length - end)), file.text.slice(end), where);
        const again = readAs(file, text);
        if (id === 'date') assert.equal(again.fields.find(({ keySpan }) => keySpan.start === reading.keySpan.start)?.value, value, where);
        else assert.equal(again.status?.status?.id, value.split(' ')[0], `${where} ${again.status?.word}`);
      }
    }
  });

  test('get a missing section where their variant has it', () => {
    const some = corpusFiles.filter((_, index) => index % 4 === 0);
    for (const { file, artifact, where } of everyArtifact(some)) {
      if (endsOpen(artifact)) continue;
      for (const id of artifact.variant.order) {
        const section = artifact.kind.sections.find((each) => each.id === id);
        if (!section || section.pattern || section.field || sectionOf(artifact, id)) continue;
        const again = readAs(file, applyEdits(file.text, [insertSection(artifact, section)]));
        const found = again.sections.find((each) => each.section?.id === id && each.form === 'heading');
        assert.ok(found, `${where} ${id}`);
        assert.equal(again.outline.headings.length, artifact.outline.headings.length + 1, `${where} ${id}`);
      }
    }
  });

  test('get all missing sections in order', () => {
    for (const { file, artifact, where } of everyArtifact()) {
      if (endsOpen(artifact)) continue;
      const { order } = artifact.variant;
      const missing = artifact.kind.sections.filter(
        ({ id, pattern, field }) => order.includes(id) && !pattern && !field && !sectionOf(artifact, id),
      );
      const again = readAs(file, applyEdits(file.text, insertMissing(artifact, missing)));
      const added = again.sections.flatMap(({ section }) => (section && missing.includes(section) ? [section.id] : []));
      assert.deepEqual([...added].sort(), missing.map(({ id }) => id).sort(), where);
      const parentOf = ({ id, parent }: Section): string | undefined =>
        artifact.variant.bodies[id] ? artifact.variant.bodies[id].parent : parent;
      for (const parent of new Set(missing.map(parentOf))) {
        const siblings = artifact.kind.sections.filter((section) => parentOf(section) === parent).map(({ id }) => id);
        const ranks = (ids: readonly (string | undefined)[]): number[] =>
          ids.flatMap((id) => (id !== undefined && siblings.includes(id) ? [order.indexOf(id)] : []));
        const present = artifact.sections.map(({ section, form }) => (form === 'heading' ? section?.id : undefined));
        if (isAscending(ranks(present))) assert.ok(isAscending(ranks(added)), `${where} ${added.join()}`);
      }
    }
  });
});

/** What follows a fence or tag that nobody closed is part of it. */
const endsOpen = ({ outline }: Artifact): boolean => ['code', 'html'].includes(outline.blocks.at(-1)?.type ?? '');

const isAscending = (numbers: readonly number[]): boolean =>
  numbers.every((each, index) => index === 0 || (numbers[index - 1] ?? 0) <= each);
