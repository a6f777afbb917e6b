import type { Summary } from '../../core/catalog/summary.ts';
import type { Workspace } from '../workspace.ts';
import { statusWord } from './json.ts';

const columns = ['path', 'kind', 'basis', 'number', 'title', 'status', 'date'] as const;

/** A table for spreadsheets, as RFC 4180 has it but for the line ends: they are `\n`. */
export function artifactsAsCsv(found: readonly Summary[], { shown }: Workspace): string {
  const rows = found.map(({ path, kind, basis, number, title, status, date }) => [
    shown(path),
    kind,
    basis,
    number,
    title,
    statusWord(status),
    date,
  ]);
  return [columns, ...rows].map((row) => `${row.map(quoted).join(',')}\n`).join('');
}

function quoted(value: string | number | null | undefined): string {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
