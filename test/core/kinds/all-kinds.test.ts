import assert from 'node:assert/strict';
import { kindSchema } from '../../../src/core/config/schema.ts';
import { normaliseHeading } from '../../../src/core/kinds/normalise.ts';
import { readKinds } from '../../../src/core/kinds/read-kind.ts';
import { sectionByHeading } from '../../../src/core/kinds/section-by-heading.ts';
import { lookUpStatus } from '../../../src/core/kinds/status.ts';
import { fixtureFiles, shippedFiles, words } from './support.ts';

const { kinds, complaints } = readKinds([...shippedFiles, ...fixtureFiles]);

suite('Every kind', () => {
  test('is read without a complaint', () => assert.deepEqual([...complaints], []));

  test('has an id of its own', () => assert.equal(new Set(kinds.map(({ id }) => id)).size, kinds.length));

  for (const kind of kinds) {
    suite(kind.id, () => {
      test('survives JSON', () => assert.deepEqual(JSON.parse(JSON.stringify(kind)), kind));

      test('leads from statuses to statuses only, and not on from a closed one', () => {
        for (const { next, closed, needs } of kind.statuses) {
          for (const id of next)
            assert.ok(
              kind.statuses.some((status) => status.id === id),
              id,
            );
          if (closed) assert.deepEqual(next, []);
          if (needs !== undefined)
            assert.ok(
              kind.fields.some(({ id }) => id === needs),
              needs,
            );
        }
      });

      test('reads each of its statuses, by label and alias, as itself', () => {
        for (const status of kind.statuses) {
          for (const spelling of [status.label, ...status.aliases])
            assert.equal(lookUpStatus(kind, words, spelling)?.status?.id, status.id, spelling);
        }
      });

      test('has relations with both ends', () => {
        for (const { id, inverse } of kind.fields) {
          if (inverse !== undefined) assert.equal(kind.fields.find((field) => field.id === inverse)?.inverse, id);
        }
      });

      test('has fields that no two keys are fought over', () => {
        const keys = kind.fields.flatMap(({ id, aliases }) => [id, ...aliases].map(normaliseHeading));

        assert.deepEqual(
          keys.filter((key, index) => keys.indexOf(key) !== index),
          [],
        );
      });

      test('has section ids that are unique, and parents that are there', () => {
        const ids = kind.sections.map(({ id }) => id);

        assert.equal(new Set(ids).size, ids.length);
        for (const { parent } of kind.sections) if (parent !== undefined) assert.ok(ids.includes(parent), parent);
      });

      test('reads each heading of its variants as the section it stands for', () => {
        const lookUp = sectionByHeading(kind, words);
        for (const { order, titles } of kind.variants) {
          for (const id of order) {
            const section = kind.sections.find((each) => each.id === id);
            const heading = titles[id] ?? section?.title ?? '';
            if (!section?.pattern) assert.equal(lookUp(normaliseHeading(heading))[0]?.id, id, heading);
          }
        }
      });

      test('repeats no alias within a section', () => {
        for (const { id, aliases, title } of kind.sections) {
          const forms = [title, ...aliases].map(normaliseHeading);
          assert.deepEqual(
            forms.filter((form, index) => forms.indexOf(form) !== index),
            [],
            id,
          );
        }
      });

      test('asks for few sections as core', () => {
        assert.ok(kind.sections.filter(({ demand }) => demand.need === 'core').length <= 2);
      });

      test('starts with its title, guidance under every section that asks for something, and no contract', () => {
        for (const { template } of kind.variants) assert.doesNotMatch(template, /docent:|\n\n\n|[ \t]\n/);
        for (const { id, demand, guidance, field } of kind.sections)
          if (demand.need !== 'optional' && !field) assert.notEqual(guidance, '', id);
      });
    });
  }
});

suite('kindSchema', () => {
  test('names every key a kind file may have', () => {
    const { properties } = kindSchema() as { properties: Record<string, unknown> };

    for (const key of ['docent', 'kind', 'variant', 'detect', 'statuses', 'fields', 'follow-ups']) assert.ok(key in properties, key);
  });
});
