import type { Reported } from '../check/report.ts';
import type { Reporter } from './reporter.ts';

/** One object for programs; its form is promised by `schemas/check.schema.json`. */
export const jsonReport: Reporter = ({ findings, artifacts, counts }) =>
  `${JSON.stringify({ version: 1, findings: findings.map(finding), summary: { artifacts, ...counts } }, null, 2)}\n`;

const finding = ({ path, finding: { rule, severity, kind, basis, place, message, fix } }: Reported): unknown => ({
  path,
  rule,
  severity,
  kind,
  basis,
  line: place.line + 1,
  column: place.column + 1,
  endLine: place.endLine + 1,
  endColumn: place.endColumn + 1,
  message,
  fix,
  help: helpOn(rule),
});

/** The command that prints a rule's page. */
export const helpOn = (rule: string): string => `docent rules ${rule}`;
