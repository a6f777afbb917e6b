import fc from 'fast-check';

const WORDS = [
  'a',
  'word',
  'two words',
  '*em*',
  '`code`',
  '[link](x.md)',
  '[ref]',
  '\\*',
  '&amp;',
  'https://a.b/c',
  '<b>',
  'snake_case',
  '|',
  '日本',
];
const STARTS = [
  '# ',
  '###### ',
  '#',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '2) ',
  '10. ',
  '-',
  '> ',
  '>',
  '- [ ] ',
  '- [x] ',
  '[^1]: ',
  '[a]: ',
  '    ',
  '  ',
  '   ',
  ' ',
  '\t',
  '- - ',
  '1. > ',
];
const LINES = [
  '---',
  '***',
  '- - -',
  '===',
  '-',
  '```',
  '~~~',
  '```js',
  '````',
  '+++',
  '<div>',
  '</div>',
  '<!-- comment',
  '-->',
  '<!-- whole -->',
  '<b>',
  '<a href="x">',
  '<?x',
  '?>',
  '<pre>',
  '</pre>',
  '<![CDATA[',
  ']]>',
  '|a|b|',
  '|-|-|',
  '| c | d\\| |',
  'a | b',
  '-|-',
  ':-',
  '[a]: b "title"',
  '[b]:',
  '<c d> "t"',
  '[^n]: note',
  '    code',
  '\t\tcode',
  'Setext',
];
const ENDINGS = ['\n', '\n', '\n', '\n', '\n', '\n\n', '\n\n', '  \n', '\n \n', '\\\n', ''];

const pick = (values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values);

const line = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.array(pick(STARTS), { maxLength: 3 }), pick(WORDS)).map(([starts, word]) => starts.join('') + word) },
  { weight: 2, arbitrary: fc.tuple(fc.array(pick(STARTS), { maxLength: 2 }), pick(LINES)).map(([starts, rest]) => starts.join('') + rest) },
  { weight: 1, arbitrary: pick(STARTS) },
  { weight: 1, arbitrary: fc.array(pick(WORDS), { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')) },
);

/** Markdown with every block in odd places: mixed prefixes, tabs, unclosed fences, blank lines, text that nearly is something else. */
export const documents: fc.Arbitrary<string> = fc
  .array(fc.tuple(line, pick(ENDINGS)), { minLength: 1, maxLength: 10 })
  .map((lines) => lines.map((parts) => parts.join('')).join(''));
