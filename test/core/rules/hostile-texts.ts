const filled = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length));
const items = (words: string, size: number): string => filled(`- ${words}\n`, size);
const line = (words: string, size: number): string => `- ${filled(words, size)}\n`;
const table = (header: string, row: string, size: number): string =>
  `${header}\n${header.replace(/[^|]+/g, '---')}\n${filled(`${row}\n`, size)}`;
const register = '| ID | Risk | Likelihood | Impact | Score | Owner | Due | Target | Review | Weight |';

/** What may stand in a section, so many characters of it: texts that a careless reader takes the square of their length for, or falls over. */
export const hostileTexts: Readonly<Record<string, (size: number) => string>> = {
  'a huge list': (size) => items('Fix it — owner: Ana, due: 2024-12-01', size),
  'the shortest items': (size) => items('a', size),
  'check-boxes': (size) => items('[ ] Fix it (due 2024-01-01)', size),
  'numbered steps': (size) => filled('1. do `rm -rf /x`\n', size),
  'steps with code': (size) => filled('1. Do it\n\n```sh\nkubectl delete pod x\n```\n\n', size),
  'commands in one block': (size) => `\`\`\`sh\n${filled('kubectl delete pod x && rm -rf / | less ; a=b \n', size)}\`\`\`\n`,
  'a long table': (size) => table(register, '| R1 | a | 3 | 4 | 5 | | 2024-01-01 | 2024-01-01 | 2024-01-01 | 3 |', size),
  'a wide table': (size) => filled('|a', size / 3) + '\n' + filled('|-', size / 3) + '\n' + filled('|b', size / 3) + '\n',
  'a wide header over short rows': (size) => filled('|a', size / 4) + '\n' + filled('|-', size / 4) + '\n' + filled('b\n', size / 2),
  'rows without pipes': (size) => `Time | What\n--- | ---\n${filled('a\n', size)}`,
  'many tables': (size) => filled('| a | Owner |\n|--|--|\n| c | d |\n\n', size),
  'a timeline': (size) => items('10:00 a', size),
  'a timeline from the end': (size) =>
    Array.from({ length: Math.ceil(size / 16) }, (_, at) => `- ${new Date((size - at) * 6e7).toISOString().slice(0, 16)}\n`).join(''),
  'a timeline of headings': (size) => filled('### 10:00 a\n\nb\n\n', size),
  'a timeline of paragraphs': (size) => filled('10:00 a\n\n', size),
  'lists in lists': (size) => Array.from({ length: Math.ceil(size / 90) }, (_, at) => `${'  '.repeat(at % 80)}- [ ] a\n`).join(''),
  subheadings: (size) => filled('### Thing (10 min)\n\nOwner: Ana\n\n', size),
  'bare subheadings': (size) => filled('### Thing\n#### Part\n', size),
  labels: (size) => filled('- **Owner**: Ana\n', size),
  'a line without blanks': (size) => line('a', size),
  'a line of blanks': (size) => `- a${' '.repeat(size)}b\n`,
  brackets: (size) => line('(', size),
  'square brackets': (size) => line('[a', size),
  'labels on one line': (size) => line('owner: ', size),
  'labels without end': (size) => line('due review target by ', size),
  dashes: (size) => line('— — — by Ana ', size),
  names: (size) => line('Ana Bo ', size),
  digits: (size) => line('1', size),
  'digits and dashes': (size) => line('2026-1', size),
  colons: (size) => line('1:', size),
  times: (size) => line('10:00', size),
  months: (size) => line('january 2026 ', size),
  openings: (size) => line('at about ~', size),
  asterisks: (size) => line('*a_', size),
  backticks: (size) => Array.from({ length: Math.ceil(Math.sqrt(size * 2)) }, (_, at) => '`'.repeat(at)).join(' '),
  tags: (size) => line('<a b="c" <!-- <?', size),
  links: (size) => line('[a](b) ', size),
  quotations: (size) => line('"“‘a', size),
  blame: (size) => filled('nobody was careless and not to blame, ', size),
  tickets: (size) => line('ABC-', size),
  emoji: (size) => line('👩‍👩‍👧✅', size),
  NUL: (size) => items('a\0b', size),
  tabs: (size) => filled('\t-\ta\t|\n', size),
  'the lone carriage return': (size) => filled('- a\r', size),
  'a byte-order mark in each line': (size) => items('\ufeff10:00 a', size),
};
