import type { Finding } from '../../core/rules/finding.ts';
import { lineStarts, type LineStarts } from '../../core/text/lines.ts';
import { countsOf, type Counts, type Report, type Reported } from '../check/report.ts';
import { visible } from '../terminal/cells.ts';
import { excerptOf } from '../terminal/excerpt.ts';
import type { Paint } from '../terminal/paint.ts';
import type { Look, Reporter } from './reporter.ts';

const severityPaint = { error: 'red', warning: 'yellow', info: 'blue', hint: 'cyan' } as const;
const severityName = { error: 'error', warning: 'warning', info: 'information', hint: 'hint' } as const;

/** Findings for a person: where, what, the very words, and the way out. */
export const textReport: Reporter = (report, look) => {
  const lines = new Map<string, { readonly text: string; readonly starts: LineStarts }>();
  for (const [path, text] of report.texts) lines.set(path, { text, starts: lineStarts(text) });
  const blocks = report.findings.map((reported) => findingText(reported, lines.get(reported.path), look));
  const last = report.findings.length === 0 && look.quiet ? '' : summary(report, look.paint);
  return [...blocks.map((block) => `${block}\n`), last].join('');
};

function findingText(
  reported: Reported,
  source: { readonly text: string; readonly starts: LineStarts } | undefined,
  { paint, columns }: Look,
): string {
  const { path, finding, related } = reported;
  const { place, severity, rule, message, fixTitle } = finding;
  const colour = paint[severityPaint[severity]];
  const where = `${paint.bold(visible(path))}:${place.line + 1}:${place.column + 1}`;
  return [
    `${where}  ${colour(severityName[severity])}  ${paint.dim(rule)}`,
    `  ${visible(message)}`,
    ...(source ? excerptLines(finding, source.text, source.starts, paint, columns) : []),
    ...(fixTitle === undefined ? [] : [`  ${paint.green('fix:')} ${visible(fixTitle)}`]),
    ...related.map((each) => paint.dim(`  see ${visible(each.path)}:${each.line}:${each.column} ${visible(each.message)}`)),
    '',
  ].join('\n');
}

function excerptLines({ place, severity }: Finding, text: string, starts: LineStarts, paint: Paint, columns: number): string[] {
  const start = starts[place.line];
  if (start === undefined) return [];
  const line = text.slice(start, starts[place.line + 1]).replace(/[\r\n]+$/, '');
  if (line.trim() === '' && place.start === place.end) return [];
  const number = String(place.line + 1);
  const to = place.endLine > place.line ? line.length : place.endColumn;
  const { before, marked, after, indent, width } = excerptOf(line, place.column, to, Math.max(20, columns - number.length - 6));
  const colour = paint[severityPaint[severity]];
  const more = place.endLine > place.line ? paint.dim(` … to line ${place.endLine + 1}`) : '';
  return [
    `  ${paint.dim(`${number} │`)} ${before}${colour(marked)}${after}`.trimEnd(),
    `  ${paint.dim(`${' '.repeat(number.length)} │`)} ${' '.repeat(indent)}${colour('^'.repeat(width))}${more}`,
  ];
}

function summary({ findings, artifacts }: Report, paint: Paint): string {
  const counts = countsOf(findings.map(({ finding }) => finding));
  const among = counted(artifacts, 'artifact');
  if (findings.length === 0) return `${paint.green(artifacts === 0 ? 'No artifacts, no findings' : `No findings in ${among}`)}\n`;
  const files = new Set(findings.map(({ path }) => path)).size;
  const safe = findings.filter(({ finding }) => finding.fix === 'safe').length;
  const loudest = paint[counts.errors > 0 ? 'red' : counts.warnings > 0 ? 'yellow' : 'blue'];
  return [
    `${loudest(paint.bold(counted(findings.length, 'finding')))} in ${counted(files, 'file')} (${among} checked): ${spelledOut(counts)}\n`,
    safe > 0 ? paint.dim(`${safe === 1 ? 'One has' : `${safe} have`} a safe fix: “docent check --fix” makes it\n`) : '',
    paint.dim('“docent rules RULE” says why a rule is there\n'),
  ].join('');
}

/** “1 error, 2 warnings”: only what there is. */
export function spelledOut({ errors, warnings, infos, hints }: Counts): string {
  const said = [
    errors > 0 ? counted(errors, 'error') : '',
    warnings > 0 ? counted(warnings, 'warning') : '',
    infos > 0 ? `${infos} for information` : '',
    hints > 0 ? counted(hints, 'hint') : '',
  ];
  return said.filter(Boolean).join(', ');
}

/** “1 file”, “2 files”. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
