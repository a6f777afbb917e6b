import assert from 'node:assert/strict';
import type { Complaint } from '../../../src/core/kinds/complaint.ts';
import { readEvidence } from '../../../src/core/kinds/evidence-form.ts';
import { readKinds } from '../../../src/core/kinds/read-kind.ts';
import { complaintsIn, kindFile } from './support.ts';

function read(lines: readonly string[], sections?: readonly string[]) {
  const text = `---\n${lines.join('\n')}\n---\n`;
  const complaints: Complaint[] = [];
  const rules = readEvidence(text, { start: 4, end: text.length - 5 }, (complaint) => complaints.push(complaint), sections);
  return { rules, said: complaints.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`) };
}

suite('evidence in front matter', () => {
  test('is read with what it leaves out', () => {
    const { rules, said } = read([
      'title: Ours',
      'evidence:',
      "  todos: { added: '\\bTODO\\b', section: purpose }",
      '  size: { measure: size }',
    ]);

    assert.deepEqual(said, []);
    assert.deepEqual(rules, [
      {
        id: 'todos',
        section: 'purpose',
        words: [],
        says: { one: 'Todos', many: 'Todos: {count}' },
        tone: 'look',
        sorts: [],
        files: [],
        except: [],
        added: ['\\bTODO\\b'],
        removed: [],
        absent: false,
        beside: [],
      },
      {
        id: 'size',
        words: [],
        says: { one: 'Size', many: 'Size: {count}' },
        tone: 'look',
        sorts: [],
        files: [],
        except: [],
        added: [],
        removed: [],
        absent: false,
        beside: [],
        measure: 'size',
      },
    ]);
  });

  test('is nothing where there is none', () => {
    assert.deepEqual(read(['title: Ours']), { rules: [], said: [] });
    assert.deepEqual(read(['- a list']), { rules: [], said: [] });
    assert.deepEqual(read(['evidence:']), { rules: [], said: [] });
  });

  test('names what is unknown, and leaves the rule out', () => {
    const { rules, said } = read([
      'evidence:',
      '  a: { sorts: [test], added: x }',
      '  b: { measure: sizes }',
      '  c: { aded: x, files: [y] }',
      '  d: { tone: loud, added: x }',
      '  e: { added: x }',
    ]);

    assert.deepEqual(
      rules.map(({ id }) => id),
      ['e'],
    );
    assert.deepEqual(said, [
      'test: Unknown sort of files “test”; did you mean “tests”',
      'sizes: Unknown measure “sizes”; did you mean “size”',
      'aded: Unknown key “aded”; did you mean “added”',
      'loud: Unknown tone “loud”; known are “look”, “fact”',
    ]);
  });

  test('names a section that is not there, and keeps the rule', () => {
    const { rules, said } = read(['evidence:', '  a: { section: tets, added: x }'], ['tests', 'security']);

    assert.deepEqual(
      rules.map(({ id, section }) => ({ id, section })),
      [{ id: 'a', section: undefined }],
    );
    assert.deepEqual(said, ['tets: Unknown section “tets”; did you mean “tests”']);
  });

  test('leaves out rules with patterns that are broken or slow', () => {
    const { rules, said } = read(['evidence:', "  a: { added: ['(', fine] }", "  b: { removed: '(x+)+y' }"]);

    assert.deepEqual(rules, []);
    assert.match(said[0] ?? '', /^'\(': “\(” is no regular expression: /);
    assert.match(said[1] ?? '', /^'\(x\+\)\+y': “\(x\+\)\+y” repeats what repeats already/);
  });

  test('leaves out rules that look for nothing', () => {
    const { rules, said } = read(['evidence:', '  a: { section: tests, one: Something }']);

    assert.deepEqual(rules, []);
    assert.deepEqual(said, [
      '{ section: tests, one: Something }: This is a map; a map with “added”, “removed”, “sorts”, “files” or “measure” is expected',
    ]);
  });

  test('that is no YAML is said, and nothing thrown', () => {
    assert.match(read(['evidence: [']).said[0] ?? '', /This is not YAML/);
    assert.deepEqual(read(['evidence: { a: { added: ']).rules, []);
  });
});

suite('evidence of a kind', () => {
  const lines = [
    '---',
    'docent: 1',
    'kind: list',
    'governs: true',
    'evidence:',
    '  todo: { section: ways, added: TODO }',
    '---',
    '',
    '# {title}',
    '',
    '## Ways',
    '',
  ];

  test('is part of it', () => {
    const [kind] = readKinds([kindFile(lines)]).kinds;

    assert.deepEqual(
      kind?.evidence?.map(({ id, section }) => [id, section]),
      [['todo', 'ways']],
    );
    assert.equal(kind?.governs, true);
  });

  test('names only its sections', () => {
    const file = kindFile(lines.map((line) => line.replace('section: ways', 'section: way')));

    assert.deepEqual(complaintsIn(readKinds([file]), file), ['way → Unknown section “way”; did you mean “ways”']);
  });
});
