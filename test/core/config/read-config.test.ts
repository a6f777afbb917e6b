import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultConfig, readConfig } from '../../../src/core/config/read-config.ts';

const known = { kinds: ['adr', 'runbook', 'roadmap'], rules: ['section-order', 'item-unowned'] };

const said = (text: string): string[] =>
  readConfig(text, known).complaints.map(({ span, message }) => `${text.slice(span.start, span.end)} → ${message}`);

suite('readConfig', () => {
  test('reads all a workspace may say', () => {
    const { config, complaints } = readConfig(
      [
        'profile: strict',
        'kinds:',
        '  adr: { home: ./docs/decisions/, variant: madr, since: 2026-01-01 }',
        '  runbook: { files: "ops/**/runbook-*.md", home: [a, b] }',
        '  kep: { template: keps/NNNN-kep-template/README.md, files: ["keps/**/README.md"], short: KEP }',
        '  roadmap: off',
        'rules:',
        '  section-order: off',
        '  item-unowned: { editor: info, ci: warning }',
        'words: { status: { accepted: [angenommen] }, sections: { adr.decision: [Entscheidung] }, content: { pros: Vorteile } }',
        'index: [{ file: docs/decisions/README.md, kind: adr }]',
        'exclude: ["third_party/**"]',
        'not-artifacts: [docs/x.md]',
        'review: { checklist: ./docs/reviews/list.md, base: origin/develop }',
      ].join('\n'),
      known,
    );

    assert.deepEqual(complaints, []);
    assert.deepEqual(config, {
      profile: 'strict',
      kinds: {
        adr: { homes: ['docs/decisions'], files: [], variant: 'madr', since: '2026-01-01', off: false },
        runbook: { homes: ['a', 'b'], files: ['ops/**/runbook-*.md'], off: false },
        kep: { homes: [], files: ['keps/**/README.md'], template: 'keps/NNNN-kep-template/README.md', short: 'KEP', off: false },
        roadmap: { homes: [], files: [], off: true },
      },
      rules: { 'section-order': { editor: 'off', ci: 'off' }, 'item-unowned': { editor: 'info', ci: 'warning' } },
      words: { status: { accepted: ['angenommen'] }, sections: { 'adr.decision': ['Entscheidung'] }, content: { pros: ['Vorteile'] } },
      index: [{ file: 'docs/decisions/README.md', kind: 'adr' }],
      exclude: ['third_party/**'],
      notArtifacts: ['docs/x.md'],
      review: { checklist: 'docs/reviews/list.md', base: 'origin/develop' },
    });
  });

  for (const [what, text] of [
    ['nothing', ''],
    ['a comment', '# later\n'],
    ['keys with nothing behind them', 'kinds:\nrules:\n'],
  ] as const) {
    test(`takes ${what} for the defaults`, () => assert.deepEqual(readConfig(text, known), { config: defaultConfig, complaints: [] }));
  }

  test('takes `false` for `off`', () => {
    assert.equal(readConfig('kinds: { adr: false }', known).config.kinds['adr']?.off, true);
    assert.equal(readConfig('rules: { section-order: false }', known).config.rules['section-order']?.ci, 'off');
  });

  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['a key', 'profil: strict', ['profil → Unknown key “profil”; did you mean “profile”']],
    ['a profile', 'profile: strikt', ['strikt → Unknown profile “strikt”; did you mean “strict”']],
    ['a kind', 'kinds: { ard: off }', ['ard → Unknown kind “ard”; did you mean “adr”']],
    ['a key of a kind', 'kinds: { adr: { hom: x } }', ['hom → Unknown key “hom”; did you mean “home”']],
    ['a home outside', 'kinds: { adr: { home: ../x } }', ['../x → This is “../x”; a folder inside the workspace is expected']],
    ['a rule', 'rules: { section-oder: off }', ['section-oder → Unknown rule “section-oder”; did you mean “section-order”']],
    [
      'a severity',
      'rules: { section-order: warn }',
      ['warn → Unknown severity “warn”; known are “error”, “warning”, “info”, “hint”, “off”'],
    ],
    ['a severity of one face', 'rules:\n  section-order:\n    ci: errror', ['errror → Unknown severity “errror”; did you mean “error”']],
    ['a status', 'words: { status: { acepted: [ja] } }', ['acepted → Unknown canonical status “acepted”; did you mean “accepted”']],
    ['a kind of a section', 'words: { sections: { ard.decision: [x] } }', ['ard → Unknown kind “ard”; did you mean “adr”']],
    [
      'a section',
      'words: { sections: { decision: [x] } }',
      ['decision → “decision” names no section; a kind and a section such as “adr.decision” are expected'],
    ],
    ['a kind of an index page', 'index: [{ file: x.md, kind: ard }]', ['ard → Unknown kind “ard”; did you mean “adr”']],
    ['a list where a map stands', 'kinds: [adr]', ['[adr] → This is a list; a map of kinds is expected']],
    ['something else altogether', '- x', ['- x → This is a list; a map of settings is expected']],
  ];
  for (const [what, text, expected] of cases) test(`complains of ${what} it does not know`, () => assert.deepEqual(said(text), expected));

  test('offers the word that was meant', () => {
    assert.equal(readConfig('kinds: { ard: off }', known).complaints[0]?.replacement, 'adr');
  });

  test('reads what it can of a file that is not YAML to its end', () => {
    const { config, complaints } = readConfig('profile: strict\nkinds: {', known);

    assert.equal(config.profile, 'strict');
    assert.ok(complaints.every(({ broken }) => broken));
  });

  test('never throws, whatever the text', () => {
    const words = fc.constantFrom(
      'kinds:',
      ' adr: ',
      '{',
      '}',
      '[',
      ']',
      '\n',
      '  ',
      '- ',
      '&a',
      '*a',
      'rules: ',
      '? ',
      '"',
      "'",
      '|\n',
      '!!x ',
      '\t',
      '%YAML',
      '---',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        for (const { span } of readConfig(text, known).complaints)
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
      }),
      { numRuns: 500 },
    );
  });
});
