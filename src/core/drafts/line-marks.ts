import type { Artifact, Dialect } from '../artifacts/artifact.ts';

/** What stands around keys and values of metadata lines. */
export interface LineMarks {
  readonly before: string;
  readonly open: string;
  readonly middle: string;
  readonly close: string;
  readonly between: string;
  readonly after: string;
}

const plain: LineMarks = { before: '', open: '', middle: ': ', close: '', between: '\n\n', after: '' };

const usual: Readonly<Partial<Record<Dialect, LineMarks>>> = {
  bullet: { ...plain, open: '- ', between: '\n' },
  bold: { ...plain, open: '**', middle: ':** ' },
  quote: { ...plain, open: '> **', middle: ':** ', between: '\\\n' },
  table: { ...plain, before: '| Field | Value |\n| --- | --- |\n', open: '| ', middle: ' | ', close: ' |', between: '\n' },
};

/** The marks of a dialect, as a neighbour writes them where there is one. */
export function marksOf(dialect: Dialect, like: Artifact | undefined): LineMarks {
  const base = usual[dialect] ?? plain;
  const [first, second] = like?.fields.filter((reading) => reading.dialect === dialect && reading.field && reading.items.length > 0) ?? [];
  if (!like || !first || dialect === 'table') return base;
  const { text } = like;
  const open = text.slice(text.lastIndexOf('\n', first.keySpan.start - 1) + 1, first.keySpan.start);
  const middle = text.slice(first.keySpan.end, first.valueSpan.start);
  if (/[\p{L}\p{N}\n]/u.test(open + middle)) return base;
  const gap = second ? text.slice(first.valueSpan.end, second.keySpan.start) : '';
  const between =
    gap.endsWith(open) && /^[^\p{L}\p{N}]*\n[^\p{L}\p{N}]*$/u.test(gap)
      ? gap.slice(0, gap.length - open.length).replaceAll('\r', '')
      : base.between;
  return { ...base, open, middle, between };
}
