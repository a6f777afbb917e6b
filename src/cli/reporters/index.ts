import { jsonReport } from './json.ts';
import type { Reporter } from './reporter.ts';
import { textReport } from './text.ts';

export const formats = ['text', 'json'] as const;
export type Format = (typeof formats)[number];

/** Whether a format shows the words of a document and what a fix is called. */
export const showsWords = (format: Format): boolean => format === 'text';

/** Every format of `docent check`. */
export const reporters: Readonly<Record<Format, Reporter>> = { text: textReport, json: jsonReport };
