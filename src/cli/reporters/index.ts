import { jsonReport } from './json.ts';
import type { Reporter } from './reporter.ts';
import { textReport } from './text.ts';

export const formats = ['text', 'json'] as const;
export type Format = (typeof formats)[number];

/** Every format of `docent check`. */
export const reporters: Readonly<Record<Format, Reporter>> = { text: textReport, json: jsonReport };
