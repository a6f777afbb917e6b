import assert from 'node:assert/strict';
import { mapFolder, markNotArtifact } from '../../../src/core/config/edit-config.ts';
import { readConfig } from '../../../src/core/config/read-config.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';

const known = { kinds: ['adr', 'rfc'], rules: [] };

const marked = (text: string): string => applyEdits(text, markNotArtifact(text, 'docs/a.md'));
const mapped = (text: string): string => applyEdits(text, mapFolder(text, 'adr', 'docs/log'));

const configs: readonly (readonly [string, string, string, string])[] = [
  ['an empty config', '', 'not-artifacts: [docs/a.md]\n', 'kinds:\n  adr:\n    home: [docs/log]\n'],
  ['one that is a comment', '# Ours\n', '# Ours\nnot-artifacts: [docs/a.md]\n', '# Ours\nkinds:\n  adr:\n    home: [docs/log]\n'],
  [
    'one with other keys, a comment and no last line end',
    'profile: strict # yes',
    'profile: strict # yes\nnot-artifacts: [docs/a.md]\n',
    'profile: strict # yes\nkinds:\n  adr:\n    home: [docs/log]\n',
  ],
  [
    'one with other kinds',
    'kinds:\n  # ours\n  rfc: { home: x } # here\n\n# end\n',
    'kinds:\n  # ours\n  rfc: { home: x } # here\nnot-artifacts: [docs/a.md]\n\n# end\n',
    'kinds:\n  # ours\n  rfc: { home: x } # here\n  adr:\n    home: [docs/log]\n\n# end\n',
  ],
  [
    'one with the kind in a flow map',
    'kinds: { adr: { variant: madr } }\n',
    'kinds: { adr: { variant: madr } }\nnot-artifacts: [docs/a.md]\n',
    'kinds: { adr: { variant: madr, home: [docs/log] } }\n',
  ],
  ['one with an empty flow map', 'kinds: {}\n', 'kinds: {}\nnot-artifacts: [docs/a.md]\n', 'kinds: { adr: { home: [docs/log] } }\n'],
  [
    'one with a home',
    'kinds:\n  adr:\n    home: x # there\n',
    'kinds:\n  adr:\n    home: x # there\nnot-artifacts: [docs/a.md]\n',
    'kinds:\n  adr:\n    home: [x, docs/log] # there\n',
  ],
  [
    'one with lists',
    'not-artifacts:\n  - b.md # no\nkinds: { adr: { home: [x] } }\n',
    'not-artifacts:\n  - b.md # no\n  - docs/a.md\nkinds: { adr: { home: [x] } }\n',
    'not-artifacts:\n  - b.md # no\nkinds: { adr: { home: [x, docs/log] } }\n',
  ],
  [
    'one with keys that have nothing',
    'kinds:\n  adr:\nnot-artifacts:\n',
    'kinds:\n  adr:\nnot-artifacts: [docs/a.md]\n',
    'kinds:\n  adr:\n    home: [docs/log]\nnot-artifacts:\n',
  ],
];

suite('markNotArtifact', () => {
  for (const [what, text, expected] of configs) {
    test(`adds the path to ${what}`, () => {
      assert.equal(marked(text), expected);
      assert.ok(readConfig(marked(text), known).config.notArtifacts.includes('docs/a.md'));
    });
    test(`adds it to ${what} once`, () => assert.equal(marked(marked(text)), marked(text)));
  }

  test('quotes what YAML would read as something else', () => {
    const path = 'docs/a, b: [c] #1.md';

    assert.deepEqual(readConfig(applyEdits('', markNotArtifact(undefined, path)), known).config.notArtifacts, [path]);
  });
});

suite('mapFolder', () => {
  for (const [what, text, , expected] of configs) {
    test(`adds the folder to ${what}`, () => {
      assert.equal(mapped(text), expected);
      assert.ok(readConfig(mapped(text), known).config.kinds['adr']?.homes.includes('docs/log'));
    });
    test(`adds it to ${what} once`, () => assert.equal(mapped(mapped(text)), mapped(text)));
  }

  test('leaves alone what it cannot edit safely', () => {
    for (const text of ['kinds: [', '- x\n', 'kinds: { adr: off }\n']) assert.deepEqual(mapFolder(text, 'adr', 'docs'), []);
  });
});
