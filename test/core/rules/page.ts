/** A fence of a page that stands for a file. */
export interface PageFile {
  readonly kind: string | undefined;
  readonly path: string;
  readonly text: string;
}

/** What a fix changes in a file: lines that go begin with “- ”, lines that come with “+ ”. */
export interface Repair {
  readonly line: number;
  readonly path: string;
  readonly changes: string;
}

/** Files that stand together, and what the rule says of them; nothing where no `text` fence follows. */
export interface Example {
  readonly line: number;
  readonly files: readonly PageFile[];
  readonly findings: readonly string[];
}

/** A rule's page, taken apart. */
export interface Page {
  readonly heading: string;
  readonly summary: string;
  readonly sections: readonly string[];
  readonly refused: readonly Example[];
  readonly accepted: readonly Example[];
  readonly fixed: readonly Repair[];
}

/** Read a rule's page: fences that name a path are files, a `text` fence after them lists findings. */
export function readPage(text: string): Page {
  const examples: Record<string, Example[]> = {};
  const fixed: Repair[] = [];
  let section = '';
  let files: PageFile[] = [];
  const headings: string[] = [];
  const lines = text.split('\n');
  const close = (line: number, findings: readonly string[]): void => {
    if (files.length > 0) (examples[section] ??= []).push({ line, files, findings });
    files = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const fence = /^(`{3,})(\w+)\s*(.*)$/.exec(line);
    if (!fence) {
      if (line.trim() !== '') close(at, []);
      if (line.startsWith('## ')) headings.push((section = line.slice(3).trim()));
      continue;
    }
    const end = lines.indexOf(fence[1] ?? '', at + 1);
    if (end < 0) throw new Error(`The fence of line ${at + 1} is never closed`);
    const body = lines.slice(at + 1, end).join('\n');
    at = end;
    const words = (fence[3] ?? '').split(' ').filter(Boolean);
    const path = words.at(-1);
    if (fence[2] === 'diff') fixed.push({ line: at + 1, path: path ?? '', changes: body });
    else if (fence[2] === 'text') close(at, body.split('\n').filter(Boolean));
    else if (path?.includes('.')) files.push({ kind: words.length > 1 ? words[0] : undefined, path, text: `${body}\n` });
  }
  close(lines.length, []);
  return {
    heading: /^# (.*)$/m.exec(text)?.[1] ?? '',
    summary: text.split('\n\n')[1]?.trim() ?? '',
    sections: headings,
    refused: examples['Refused'] ?? [],
    accepted: examples['Accepted'] ?? [],
    fixed,
  };
}

/** The texts of an example, by path. */
export const textsOf = ({ files }: Example): Record<string, string> => Object.fromEntries(files.map(({ path, text }) => [path, text]));

/** Which lines go and which come, in order. */
export function changesBetween(before: string, after: string): string {
  const [a, b] = [before.split('\n'), after.split('\n')];
  const common = a.map(() => b.map(() => 0)).concat([b.map(() => 0)]);
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      (common[i] ?? [])[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const lines: string[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && a[i] === b[j]) [i, j] = [i + 1, j + 1];
    else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) lines.push(`- ${a[i++]}`.trimEnd());
    else lines.push(`+ ${b[j++]}`.trimEnd());
  }
  return lines.join('\n');
}
