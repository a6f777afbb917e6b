import assert from 'node:assert/strict';
import { check, engineOver, fixed } from './support.ts';

const path = 'docs/story/checkout.md';
const kind = (section: string, fields = '{ owner: people }', more = ''): string =>
  [
    '---',
    'docent: 1',
    'kind: story',
    more,
    'statuses: { open: { next: [over] }, over: { closed: true } }',
    `fields: ${fields}`,
    '---',
    '',
    '# {title}',
    '',
    '## Result',
    `<!-- docent: ${section} -->`,
    '<!-- What came of it? -->',
    '',
  ].join('\n');
const text = (fields: readonly string[], ...lines: readonly string[]): string =>
  ['---', 'kind: story', ...fields, '---', '', '# Checkout', '', '## Result', '', ...lines, ''].join('\n');
const inSection = (rule: string, section: string, ...lines: readonly string[]): Promise<string[]> =>
  check(rule, path, text([], ...lines), { '.docent/kinds/story.md': kind(section) });

suite('content-missing', () => {
  const has = (content: string, ...lines: readonly string[]): Promise<string[]> =>
    inSection('content-missing', `{ has: [${content}] }`, ...lines);

  test('takes digits and words that count for numbers', async () => {
    for (const line of [
      'From 3 weeks to 2 days.',
      '−60 % failures',
      'It fell by 40%.',
      'Two thirds of them.',
      'It was halved.',
      'Nobody noticed.',
      '| Before | After |\n| --- | --- |\n| 12 s | 3 s |',
      'None.',
      'N/A, because nothing was measured.',
      '<!-- What came of it? -->',
      '',
    ])
      assert.deepEqual(await has('number', line), [], line);
  });

  test('takes days, times, years, tickets, versions and names for none', async () => {
    for (const line of [
      'On 2026-11-02 it was faster.',
      'Since 2 November it is faster.',
      'Since Nov 2, 2026 it is faster.',
      'At 14:05 it was faster.',
      'In 2026 it was faster.',
      'See OPS-12, #14 and !15.',
      'With v1.2.3 and 1.10.2 it is faster.',
      'S3 and k8s are faster.',
      '[It is faster](https://example.org/12).',
      'Much faster for many.',
    ])
      assert.deepEqual(await has('number', line), ['7:4 Section “Result” has no number; expected a number'], line);
    assert.equal((await has('number', '1. Faster.', '2. Nicer.')).length, 1, 'numbers of a list');
  });

  test('looks for pictures, links and code', async () => {
    assert.deepEqual(await has('image', '![graph](graph.png)'), []);
    assert.deepEqual(await has('image', '![graph][g]', '', '[g]: graph.png'), []);
    assert.deepEqual(await has('image', '<img src="graph.png">'), []);
    assert.deepEqual(await has('link', 'See <https://example.org>.'), []);
    assert.deepEqual(await has('link', 'See OPS-12.'), []);
    assert.deepEqual(await has('code', 'Run `restart`.'), []);
    assert.deepEqual(await has('image, link, code', 'Faster.'), [
      '7:4 Section “Result” has no image and no link and no code; expected an image and a link and some code',
    ]);
  });
});

suite('section-long', () => {
  test('counts words, and leaves answers alone', async () => {
    const of = (...lines: readonly string[]): Promise<string[]> => inSection('section-long', '{ words: { min: 3, max: 5 } }', ...lines);
    assert.deepEqual(await of('It is 1.5 times faster.'), []);
    assert.deepEqual(await of('Four words are enough.', '', '```', 'a b c d e f g h', '```'), []);
    assert.deepEqual(await of('None.'), []);
    assert.deepEqual(await of('<!-- What came of it? -->'), []);
    assert.deepEqual(await of('このシステムは速い'), []);
    assert.deepEqual(await of('- one two', '- three four', '', '| five | six |', '| --- | --- |'), [
      '7:4 Section “Result” has 6 words; expected 5 or fewer',
    ]);
    assert.deepEqual(await of('Very fast.'), ['7:4 Section “Result” has 2 words; expected 3 or more']);
  });
});

suite('minutes-over', () => {
  const budget = '{ length: { type: duration, budget: true } }';
  const planned = async (length: string, ...headings: readonly string[]): Promise<string[]> =>
    check('minutes-over', path, text([`length: ${length}`], 'x', '', ...headings.flatMap((each) => [each, '', 'x', ''])), {
      '.docent/kinds/story.md': kind('{}', budget),
    });

  test('adds up minutes as people write them', async () => {
    assert.deepEqual(await planned('30 min', '## A (10 min)', '## B (20 minutes)'), []);
    assert.deepEqual(await planned('1h 5m', '## A (1 h)', "## B (5')"), []);
    assert.deepEqual(await planned('PT30M', '## A (~10 min)', '## B (15–25 min)', '## C'), []);
    assert.deepEqual(await planned('half an hour or so', '## A (50 min)'), [], 'no length of time');
    assert.deepEqual(await planned('30 min', '## A (20 min)', '### B (15 min)', '### C (5 min)', '## D (10 min)'), []);
    assert.deepEqual(await planned('30 min', '## A (10 min)', '## B (25 min)'), [
      '3:9 The headings plan 35 minutes and “Length” says 30 min; expected them to fit',
    ]);
  });
});

suite('blame-language', () => {
  const blamed = (...lines: readonly string[]): Promise<string[]> =>
    check('blame-language', path, text([], ...lines), { '.docent/kinds/story.md': kind('{}', '{ owner: people }', 'blameless: true') });

  test('points at the words', async () => {
    assert.deepEqual(await blamed('It was a *careless* change.', '', '- They should’ve', '  known better.'), [
      '9:11 “careless” blames somebody; expected what let it happen',
      '11:8 “should’ve known” blames somebody; expected what let it happen',
    ]);
    assert.equal((await blamed('| Cause |', '| --- |', '| human-error |')).length, 1);
    assert.equal((await blamed('### Cause: operator error', '', 'x')).length, 1);
  });

  test('leaves quotations, code, addresses and what is denied alone', async () => {
    for (const line of [
      'The vendor spoke of “human error”.',
      'The log says "operator error".',
      '> Human error, they said.',
      'The field `negligence` was empty.',
      '```\nhuman error\n```',
      '[The paper](https://example.org/human-error)',
      'This was not human error.',
      'There is no human error in a system that lets it happen.',
      'We look for causes rather than careless people.',
      'This is a blameless review; human error explains nothing.',
      'The idiot-proof switch.',
      'The cache is to blame, and the fault of the network made it worse.',
      '<!-- human error? -->',
    ])
      assert.deepEqual(await blamed(line), [], line);
  });

  test('says nothing of kinds that may blame', async () => {
    assert.deepEqual(await inSection('blame-language', '{}', 'It was human error.'), []);
  });
});

suite('review-overdue', () => {
  const fields =
    '{ status: status, checked: { type: date, within: every }, every: duration, again: { type: date, due: true }, seen: { type: date, within: 30d } }';
  const engineFor = (...lines: readonly string[]) =>
    engineOver({ '.docent/kinds/story.md': kind('{}', fields), [path]: text(lines, 'Faster.') });
  const overdue = async (...lines: readonly string[]): Promise<string[]> =>
    (await engineFor(...lines)).findings(path).flatMap(({ rule, message }) => (rule === 'review-overdue' ? [message] : []));

  test('counts from the day, as long as the kind or the field says', async () => {
    assert.deepEqual(await overdue('checked: 2026-09-01', 'every: 90 days', 'seen: 2026-10-23', 'again: 2026-11-22'), []);
    assert.deepEqual(await overdue('checked: 2026-08-01', 'every: P3M', 'seen: 2026-10-22', 'again: 2026-11-21'), [
      '“Checked” says 2026-08-01, which was good until 2026-11-01; expected a review, and its day',
      '“Seen” says 2026-10-22, which was good until 2026-11-21; expected a review, and its day',
      '“Again” was 2026-11-21 and has passed; expected it done, or a later day',
    ]);
  });

  test('waits for nothing without a length or a day, and of what is closed', async () => {
    assert.deepEqual(await overdue('checked: 2020-01-01'), []);
    assert.deepEqual(await overdue('checked: 2020-01-01', 'every: now and then'), []);
    assert.deepEqual(await overdue('again: soon'), []);
    assert.deepEqual(await overdue('status: over', 'again: 2020-01-01', 'seen: 2020-01-01'), []);
  });

  test('says what the tree says', async () => {
    const engine = await engineFor('seen: 2026-10-22');
    assert.deepEqual(engine.catalog.get(path)?.due, [{ field: 'seen', date: '2026-11-21' }]);
  });

  test('writes today over the day alone', async () => {
    const engine = await engineFor('seen: 2026-01-22 (Ana)');
    assert.match(await fixed(engine, path, 'review-overdue'), /^seen: 2026-11-22 \(Ana\)$/m);
  });
});
