import assert from 'node:assert/strict';
import { publicNames } from '../../../src/core/review/evidence/public-names.ts';
import { changeOf } from './diff.ts';
import { said, shippedFacts } from './said.ts';

const between = (path: string, before: string, after: string): string[] =>
  said('exports', changeOf(`=== ${path}\n+x\n`, { [path]: { before, after } })).filter((line) => !line.startsWith('  '));

suite('public names', () => {
  for (const [path, text, expected] of [
    [
      'a.ts',
      'export async function one(a: string,\n  b = 2,\n): void {\nexport const two = (c) => 1;\nexport class Three {}\nfunction four() {}\nexport type Five = 1;',
      ['one(a:string,b=2)', 'two(c)', 'Three', 'Five'],
    ],
    ['a.py', 'def one(a, b=1):\n    def inner(): pass\ndef _two(): pass\nclass Three(Base):\n', ['one(a,b=1)', 'Three']],
    ['a/a.go', 'func One(a int) error {\nfunc (s *S) Two() {\nfunc three() {\ntype Four struct {\n', ['One(aint)', 'Two()', 'Four']],
    [
      'A.java',
      'public class A {\n    public static List<String> one(int a) {\n    private void two() {\n    public void same(int a) {}\n    public void same(String a) {}\n',
      ['A', 'one(inta)', 'same'],
    ],
    ['A.cs', 'public sealed class A\n    public async Task<int> One(string a)\n    internal void Two()\n', ['A', 'One(stringa)']],
    ['a.rs', 'pub fn one(a: u8) -> u8 {\nfn two() {\npub(crate) fn three() {\npub struct Four;\n', ['one(a:u8)', 'Four']],
    ['a/internal/a.go', 'func One() {\n', []],
    ['a.rb', 'def one\nend\n', []],
  ] as const)
    test(`of ${path}`, () => {
      assert.deepEqual(
        publicNames(path, text).map(({ name, parameters }) => (parameters === undefined ? name : `${name}(${parameters})`)),
        expected,
      );
    });

  test('are read in time, whatever the text', () => {
    const start = performance.now();
    for (const path of ['a.ts', 'a.py', 'a/a.go', 'A.java', 'a.rs', 'a.swift'])
      for (const piece of ['export function a(\n', 'public ', 'pub fn a<', 'func A(\n', '(', '\n']) publicNames(path, piece.repeat(30_000));
    assert.ok(performance.now() - start < 5000, `${performance.now() - start} ms`);
  });
});

suite('what others use', () => {
  test('is gone, or takes other parameters', () => {
    assert.deepEqual(between('src/a.ts', 'export function one(a) {}\nexport function two(a) {}\n', 'export function two(a, b) {}\n'), [
      '1 public name is gone: one',
      '1 public function takes other parameters: two',
    ]);
  });

  test('is not broken by what may be left out, moved, new, or written otherwise', () => {
    assert.deepEqual(
      between(
        'src/a.ts',
        'export function two(a) {}\n',
        'export function two(\n  a, b?: string, c = 1\n) {}\nexport function three() {}\n',
      ),
      [],
    );
    const moved = changeOf('=== a.ts\n+x\n+++ b.ts\n+x\n', {
      'a.ts': { before: 'export const one = 1;\n', after: '' },
      'b.ts': { after: 'export const one = 1;\n' },
    });
    assert.deepEqual(said('exports', moved), []);
    assert.deepEqual(said('exports', changeOf('=== a.ts\n+x\n')), []);
  });

  test('is worth a look where others come in', () => {
    const tone = (path: string): string | undefined =>
      shippedFacts(changeOf(`=== ${path}\n+x\n`, { [path]: { before: 'export const one = 1;', after: '' } })).find(
        ({ rule }) => rule === 'exports',
      )?.tone;

    assert.deepEqual(['src/inner.ts', 'src/index.ts', 'src/api/users.ts', 'types/a.d.ts'].map(tone), ['fact', 'look', 'look', 'look']);
  });

  test('is described by schemas', () => {
    assert.deepEqual(said('exports', '=== api/openapi.yaml\n@@ 4\n-  /users:\n+  /people:\n'), [
      '1 schema changed: api/openapi.yaml; one loses or changes lines',
      '  api/openapi.yaml:4',
    ]);
    assert.deepEqual(said('exports', '=== a.proto\n-// old words\n+// new words\n+string b = 2;\n'), [
      '1 schema changed: a.proto, nothing taken away',
      '  a.proto',
    ]);
    assert.deepEqual(said('exports', '+++ a.proto\n+string b = 2;\n'), []);
  });
});
