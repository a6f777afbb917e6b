import assert from 'node:assert/strict';
import { check, engineOver } from './support.ts';

const path = 'docs/incident/1-down.md';
const kind = (order: string): string =>
  [
    '---',
    'docent: 1',
    'kind: incident',
    'statuses: { open: { next: [over] }, over: { closed: true } }',
    'fields:',
    '  status: status',
    '  started: datetime',
    '  detected: { type: datetime, after: [started], aliases: [first detected] }',
    '  repaired: { type: datetime, after: [started, detected] }',
    '  resolved: { type: datetime, after: [started, detected, repaired] }',
    '---',
    '',
    '# {title}',
    '',
    '## Timeline',
    `<!-- docent: { need: core, aliases: [Key events], entries: { timed: true, order: ${order} } } -->`,
    '<!-- What happened when? -->',
    '',
    '- {HH:MM} {What set it off}',
    '',
  ].join('\n');
const text = (fields: readonly string[], ...lines: readonly string[]): string =>
  ['---', 'kind: incident', ...fields, '---', '', '# Down', '', '## Timeline', '', ...lines, ''].join('\n');
const of = (rule: string, lines: readonly string[], order = 'forward', fields: readonly string[] = []): Promise<string[]> =>
  check(rule, path, text(fields, ...lines), { '.docent/kinds/incident.md': kind(order) });
const untimed = (...lines: readonly string[]): Promise<string[]> => of('entry-untimed', lines);
const disordered = async (lines: readonly string[], order?: string): Promise<string[]> =>
  (await of('times-out-of-order', lines, order)).map((each) => each.replace(/^\d+:\d+ /, ''));
const items = (...times: readonly string[]): string[] => times.map((time) => `- ${time}: something`);

suite('entry-untimed', () => {
  test('finds the entries of a timeline in every form', async () => {
    const forms = [
      ['- 14:05 one', '- two'],
      ['* **14:05** one', '* **Two** happened'],
      ['1. 14:05 one', '2. two'],
      ['| Time | What |', '| --- | --- |', '| 14:05 | one |', '|  | two |'],
      ['| What | When |', '| --- | --- |', '| one | 14:05 |', '| two | — |'],
      ['### 14:05', '', 'One.', '', '### Two', '', 'Two.'],
      ['- 2026-11-02', '  - 14:05 one', '  - two'],
      ['### 2026-11-02', '', '- 14:05 one', '- two'],
    ];
    for (const lines of forms) assert.equal((await untimed(...lines)).length, 1, lines.join('\n'));
  });

  test('lets sentences, details and other lists be', async () => {
    const forms = [
      ['At 14:05 it began. At 15:00 it was over.'],
      ['14:05 It began.', '', 'We looked at the graphs.', '', '15:00 It was over.'],
      ['- 14:05 one', '  - a detail', '- 15:00 two', '', 'See also:', '', '- the graph', '- the log'],
      ['### 14:05', '', '- one', '- two', '', '### 15:00', '', 'Over.'],
      ['### First day', '', '#### 14:05', '', 'One.', '', '#### 15:00', '', 'Two.'],
      ['- Ana paged Sam (14:05)', '- 15:00 Over'],
      ['We began at 14:05 and did:', '', '- this', '- that'],
      ['None.'],
      ['The log is [here](https://example.org).'],
    ];
    for (const lines of forms) assert.deepEqual(await untimed(...lines), [], lines.join('\n'));
  });

  test('says once that there is no time at all', async () => {
    assert.deepEqual(await untimed('- one', '- two', '- three'), [
      '7:4 Section “Timeline” names no time; expected each entry to begin with one',
    ]);
  });

  test('leaves what the template says to placeholder-left', async () => {
    assert.deepEqual(await untimed('- {HH:MM} {What set it off}'), []);
    assert.deepEqual(await untimed('- 14:05 one', '- {HH:MM} {What set it off}'), []);
  });

  test('reads a timeline under two of its names once', async () => {
    assert.equal((await untimed('### Key events', '', '- 14:05 one', '- two')).length, 1);
  });

  test('asks nothing of what is closed', async () => {
    assert.deepEqual(await of('entry-untimed', ['- 14:05 one', '- two'], 'forward', ['status: over']), []);
  });
});

suite('times-out-of-order, in a timeline', () => {
  test('takes a lower time for one of the next day', async () => {
    for (const times of [
      ['22:00', '23:50', '00:05', '01:00'],
      ['2026-11-02 22:00', '23:50', '00:05', '2026-11-03 01:00'],
      ['2026-11-02', '22:00', '23:50', '00:05', '2026-11-03 01:00'],
      ['14:49', '14:43'],
      ['14:00', '14:49', '14:43 (next day)', '15:00', '16:00'],
      ['Monday 14:00', 'Monday 14:49', 'Tuesday 14:43', 'Tuesday 15:00'],
      ['09:00', '17:00', '09:30', '16:00', '08:00'],
    ])
      assert.deepEqual(await disordered(items(...times)), [], times.join(', '));
  });

  test('takes what is not sure for no proof', async () => {
    for (const times of [
      ['11:50', '12:10', '1:05', '2:30'],
      ['2026-11-02 11:50', '12:10', '1:05', '2026-11-02 2:30'],
      ['2026-11-02 11:50am', '12:10pm', '1:05', '2026-11-02 2:30pm'],
      ['2026-11-02 14:00', 'around 14:30', '14:20', '2026-11-02 15:00'],
      ['2026-11-02 14:00 CEST', '2026-11-02 12:30 UTC', '2026-11-02 15:00 CEST'],
      ['14:00 CEST', '12:30 UTC', '15:00 CEST', '13:30 UTC'],
      ['2026-11-02 14:00', '12.04 images', '2026-11-02 15:00'],
      ['2026-11-02 14:00–15:00', '2026-11-02 14:30', '2026-11-02 14:30'],
      ['30 Dec', '31 Dec', '1 Jan', '2 Jan'],
      ['T-5m', 'T0', 'T+5m'],
      ['04/05/2026 14:00', '03/06/2026 12:00'],
    ])
      assert.deepEqual(await disordered(items(...times)), [], times.join(', '));
  });

  test('tells what the days around it leave no room for', async () => {
    assert.deepEqual(await disordered(items('2026-11-02 14:00', '15:00', '14:30', '2026-11-02 16:00')), [
      '“14:30” stands after “15:00”; expected the oldest first',
    ]);
    assert.deepEqual(await disordered(items('2026-11-02 22:00', '22:40', '22:30', '23:50', '00:10', '2026-11-03 01:00')), [
      '“22:30” stands after “22:40”; expected the oldest first',
    ]);
    assert.deepEqual(await disordered(items('2026-11-02 14:00 CEST', '2026-11-02 11:30 UTC', '2026-11-02 15:00 CEST')), [
      '“2026-11-02 11:30 UTC” stands after “2026-11-02 14:00 CEST”; expected the oldest first',
    ]);
  });

  test('tells the one day that does not fit, be it too late or too early', async () => {
    assert.deepEqual(await disordered(items('2026-11-02 14:00', '2025-11-02 14:05', '2026-11-02 14:10')), [
      '“2025-11-02 14:05” stands after “2026-11-02 14:00”; expected the oldest first',
    ]);
    assert.deepEqual(await disordered(items('2027-11-02 14:00', '2026-11-02 14:05', '2026-11-02 14:10')), [
      '“2027-11-02 14:00” stands before “2026-11-02 14:05”; expected the oldest first',
    ]);
    assert.deepEqual(await disordered(items('2026-11-02', 'Nov 4', 'Nov 3', 'Nov 5')), [
      '“Nov 3” stands after “Nov 4”; expected the oldest first',
    ]);
  });

  test('tells one small step back among times that all go forward', async () => {
    assert.deepEqual(await disordered(items('12:35', '14:49', '14:43', '14:55', '15:36')), [
      '“14:43” stands after “14:49”; expected the oldest first',
    ]);
    assert.deepEqual(await disordered(items('T-5m', 'T+10m', 'T+5m', 'T+20m')), ['“T+5m” stands after “T+10m”; expected the oldest first']);
  });

  test('reads rows, headings and lines alike', async () => {
    const times = ['2026-11-02 14:00', '15:00', '14:30', '2026-11-02 16:00'];
    for (const lines of [
      ['| Time | What |', '| --- | --- |', ...times.map((time) => `| ${time} | something |`)],
      times.flatMap((time) => [`### ${time}`, '', 'Something.', '']),
      times.flatMap((time) => [`${time} something`, '', 'And more.', '']),
      times.map((time) => `${time} something`),
      [
        '| Day | Time | What |',
        '| --- | --- | --- |',
        '| 2026-11-02 | 14:00 | a |',
        '|  | 15:00 | b |',
        '|  | 14:30 | c |',
        '| 2026-11-02 | 16:00 | d |',
      ],
    ])
      assert.deepEqual(await disordered(lines), ['“14:30” stands after “15:00”; expected the oldest first'], lines.join('\n'));
  });

  test('compares only what follows each other', async () => {
    assert.deepEqual(
      await disordered([
        '**Database team:**',
        '',
        ...items('14:00', '15:00', '16:00', '17:00'),
        '',
        '**Web team:**',
        '',
        ...items('16:30', '16:40', '17:10'),
      ]),
      [],
    );
    assert.deepEqual(
      await disordered([
        '### Database',
        '',
        ...items('2026-11-02 14:00', '2026-11-02 16:00'),
        '',
        '### Web',
        '',
        ...items('15:00', '2026-11-02 17:00'),
      ]),
      [],
    );
  });

  test('runs the way its kind says', async () => {
    const newestFirst = items('2026-11-02 16:00', '2026-11-02 15:00', '2026-11-02 14:00');
    assert.deepEqual(await disordered(newestFirst, 'backward'), []);
    assert.deepEqual(await disordered(newestFirst, 'any'), []);
    assert.deepEqual(await disordered(newestFirst), ['The times run from the newest to the oldest; expected the oldest first']);
    assert.deepEqual(await disordered(items('2026-11-02 01:00', '23:50', '23:00', '2026-11-01 22:00'), 'backward'), []);
    assert.deepEqual(await disordered(items('2026-11-02 16:00', '14:30', '15:00', '2026-11-02 14:00'), 'backward'), [
      '“14:30” stands before “15:00”; expected the newest first',
    ]);
  });
});

suite('times-out-of-order, in fields', () => {
  const clashes = (...fields: readonly string[]): Promise<string[]> => of('times-out-of-order', ['- 14:05 one'], 'forward', fields);

  test('tells a slip once, at the field that all others contradict', async () => {
    const good = [
      'started: 2026-11-02 14:00Z',
      'detected: 2026-11-02 14:05Z',
      'repaired: 2026-11-02 15:00Z',
      'resolved: 2026-11-02 16:00Z',
    ];
    assert.deepEqual(await clashes(...good), []);
    for (const [at, message] of [
      [0, '3:10 “Started” is 2027-11-02 14:00Z, after “Detected” at 2026-11-02 14:05Z; expected it no later'],
      [1, '4:11 “Detected” is 2025-11-02 14:05Z, before “Started” at 2026-11-02 14:00Z; expected it no earlier'],
      [2, '5:11 “Repaired” is 2025-11-02 15:00Z, before “Started” at 2026-11-02 14:00Z; expected it no earlier'],
      [3, '6:11 “Resolved” is 2025-11-02 16:00Z, before “Started” at 2026-11-02 14:00Z; expected it no earlier'],
    ] as const)
      assert.deepEqual(
        await clashes(...good.map((each, index) => (index === at ? each.replace('2026', at === 0 ? '2027' : '2025') : each))),
        [message],
      );
  });

  test('reads what the timeline names as the fields do', async () => {
    const moments = ['- First detected: 2026-11-02 14:05', '- **Repaired** 2026-11-02 14:50', '- Resolved 2025-11-02 15:00 (Ana)'];
    const text = await of('times-out-of-order', moments);
    assert.deepEqual(text, ['11:12 “Resolved” is 2025-11-02 15:00 (Ana), before “Detected” at 2026-11-02 14:05; expected it no earlier']);
    assert.deepEqual(await of('times-out-of-order', ['- Resolved a ticket of 2025-11-02', '- Detected on 2026-11-02']), []);
  });

  test('is a warning, of what is closed too', async () => {
    const engine = await engineOver({
      '.docent/kinds/incident.md': kind('forward'),
      [path]: text(['status: over', 'started: 2026-11-02', 'resolved: 2026-11-01'], '- 14:05 one'),
    });
    assert.deepEqual(
      engine
        .findings(path)
        .filter(({ rule }) => rule === 'times-out-of-order')
        .map(({ severity }) => severity),
      ['warning'],
    );
  });
});
