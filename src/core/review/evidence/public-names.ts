/** A name that other code may use. */
export interface PublicName {
  readonly name: string;
  /** What stands between the brackets of a function, without blanks; absent for other things. */
  readonly parameters?: string;
  readonly line: number;
  readonly text: string;
}

/** How a language says that a name is public: patterns with the name in the first group, and an open bracket at the end of those of functions. */
interface Language {
  readonly extensions: string;
  readonly forms: readonly RegExp[];
  /** Folders whose public names are nobody else's. */
  readonly inner?: RegExp;
}

const languages: readonly Language[] = [
  {
    extensions: 'ts tsx mts cts js jsx mjs cjs',
    forms: [
      /^export\s+(?:default\s+)?(?:async\s+)?function\s*\*?\s*([\w$]+)\s*(?:<[^(]*>)?\(/,
      /^export\s+const\s+([\w$]+)\s*=\s*(?:async\s*)?(?:<[^(]*>)?\(/,
      /^export\s+(?:default\s+)?(?:declare\s+)?(?:abstract\s+)?(?:class|const|let|var|interface|type|enum|namespace)\s+([\w$]+)/,
    ],
  },
  {
    extensions: 'py',
    forms: [/^(?:async\s+)?def\s+([A-Za-z]\w*)\s*\(/, /^class\s+([A-Za-z]\w*)/],
    inner: /(?:^|\/)(?:_\w|cli|commands|views|management|scripts)/,
  },
  {
    extensions: 'go',
    forms: [/^func\s+(?:\([^)]*\)\s*)?([A-Z]\w*)\s*(?:\[[^\]]*\])?\(/, /^type\s+([A-Z]\w*)/, /^(?:const|var)\s+([A-Z]\w*)/],
    inner: /(?:^|\/)(?:internal|cmd)\/|(?:^|\/)main\.go$/,
  },
  {
    extensions: 'java kt cs',
    forms: [
      /^\s{0,8}public\s+(?:[\w.]+\s+){0,3}[\w<>[\],.?]+\s+([A-Za-z]\w*)\s*\(/,
      /^\s{0,4}public\s+(?:\w+\s+){0,3}(?:class|interface|enum|record|struct)\s+(\w+)/,
    ],
    inner: /(?:^|\/)(?:internal|impl|Internal)\//,
  },
  {
    extensions: 'rs',
    forms: [
      /^\s*pub\s+(?:(?:async|const|unsafe)\s+){0,3}fn\s+(\w+)\s*(?:<[^(]*>)?\(/,
      /^\s*pub\s+(?:struct|enum|trait|type|const|static)\s+(\w+)/,
    ],
  },
  {
    extensions: 'swift',
    forms: [
      /^\s*(?:public|open)\s+(?:\w+\s+){0,3}func\s+(\w+)\s*(?:<[^(]*>)?\(/,
      /^\s*(?:public|open)\s+(?:final\s+)?(?:class|struct|enum|protocol|actor)\s+(\w+)/,
    ],
  },
];

const byExtension = new Map(languages.flatMap((language) => language.extensions.split(' ').map((extension) => [extension, language])));

/** The public names of a file, as far as its language says by the line which they are; where a name has several forms none of them. */
export function publicNames(path: string, text: string): readonly PublicName[] {
  const language = byExtension.get(/\.(\w+)$/.exec(path)?.[1] ?? '');
  if (!language || language.inner?.test(path) === true) return [];
  const found = new Map<string, PublicName>();
  const several = new Set<string>();
  const lines = text.split('\n');
  for (const [at, line] of lines.entries()) {
    if (line.length > 500) continue;
    const match = firstMatch(language.forms, line);
    const name = match?.[1];
    if (!match || name === undefined) continue;
    if (found.has(name)) several.add(name);
    const parameters = match[0].endsWith('(') ? parametersFrom(lines, at, match[0].length) : undefined;
    found.set(name, { name, line: at + 1, text: line, ...(parameters === undefined ? {} : { parameters }) });
  }
  // Overloads and methods of several classes: which is which cannot be told, only whether the name is there.
  return [...found.values()].map((each) => (several.has(each.name) ? { name: each.name, line: each.line, text: each.text } : each));
}

function firstMatch(forms: readonly RegExp[], line: string): RegExpExecArray | undefined {
  for (const form of forms) {
    const match = form.exec(line);
    if (match) return match;
  }
  return undefined;
}

/** Lines and letters of a list of parameters; whoever has more has generated them. */
const most = { lines: 40, letters: 1000 };

/** From behind the open bracket to the one that closes it, without blanks and a last comma; undefined where it is not closed soon. */
function parametersFrom(lines: readonly string[], at: number, column: number): string | undefined {
  let depth = 1;
  let found = '';
  for (const [index, line] of lines.slice(at, at + most.lines).entries()) {
    for (const letter of (index === 0 ? line.slice(column) : line).slice(0, 500)) {
      if ('([{'.includes(letter)) depth++;
      if (')]}'.includes(letter)) depth--;
      if (depth === 0) return found.replace(/,$/, '');
      if (letter > ' ') found += letter;
      if (found.length > most.letters) return undefined;
    }
  }
  return undefined;
}
