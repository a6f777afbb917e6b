import type { Face } from '../config/config.ts';
import type { Complaint } from '../kinds/complaint.ts';
import type { Finding } from '../rules/finding.ts';
import { lineStarts, placeOf } from '../text/lines.ts';
import { configPath, type Setup, type WorkspaceTexts } from './setup.ts';

/** Complaints about a config or kind file, as findings in that file. */
export function setupFindings(path: string, texts: WorkspaceTexts, { complaints, config }: Setup, face: Face): Finding[] {
  const rule = path === configPath ? 'config-invalid' : 'kind-invalid';
  const own = complaints[path] ?? [];
  const severity = config.rules[rule]?.[face];
  if (own.length === 0 || severity === 'off') return [];
  const starts = lineStarts(textOf(path, texts));
  return own.map((complaint) => ({
    path,
    rule,
    severity: severity ?? severityOf(complaint),
    message: complaint.message,
    place: placeOf(starts, complaint.span),
    kind: null,
    basis: null,
    fix: complaint.replacement === undefined ? null : ('safe' as const),
    related: [],
  }));
}

const severityOf = ({ broken }: Complaint): 'error' | 'warning' => (broken === true ? 'error' : 'warning');

const textOf = (path: string, { config, kinds, templates }: WorkspaceTexts): string =>
  path === configPath ? (config ?? '') : (kinds[path] ?? templates[path] ?? '');
