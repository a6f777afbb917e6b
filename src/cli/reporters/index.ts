import type { Reading } from '../check/report.ts';
import { jsonReport } from './json.ts';
import type { Reporter } from './reporter.ts';
import { textReport } from './text.ts';

export const formats = ['text', 'json'] as const;
export type Format = (typeof formats)[number];

/** How what a format writes is read; a program at hand is no other reader, a code host is one. */
const readings: Readonly<Record<Format, Reading>> = {
  text: { shows: true, byOthers: false },
  json: { shows: false, byOthers: false },
};

/** How a report in a format will be read. */
export const readingOf = (format: Format): Reading => readings[format];

/** Every format of `docent check`. */
export const reporters: Readonly<Record<Format, Reporter>> = { text: textReport, json: jsonReport };
