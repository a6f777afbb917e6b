import type { Face } from '../config/config.ts';
import type { Complaint } from '../kinds/complaint.ts';
import type { Finding } from '../rules/finding.ts';
import type { Change } from '../text/change.ts';
import type { Edit } from '../text/edit.ts';
import { hashText } from '../text/hash.ts';
import { lineStarts, placeOf } from '../text/lines.ts';
import { keptFix } from './examine.ts';
import type { FixOffer } from './fixes.ts';
import { configPath, type Setup, type WorkspaceTexts } from './setup.ts';

/** Complaints about a config or kind file, as findings in that file. */
export function setupFindings(path: string, texts: WorkspaceTexts, { complaints, config }: Setup, face: Face): Finding[] {
  const rule = path === configPath ? 'config-invalid' : 'kind-invalid';
  const own = complaintsOf(path, complaints);
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
    ...keptFix(complaint.replacement === undefined ? undefined : { kind: 'safe', title: titleOf(complaint.replacement) }),
    related: [],
  }));
}

/** The fixes of complaints that one word mends. */
export function setupFixes(path: string, texts: WorkspaceTexts, setup: Setup, face: Face): FixOffer[] {
  const complaints = complaintsOf(path, setup.complaints);
  const text = textOf(path, texts);
  return setupFindings(path, texts, setup, face).flatMap((finding, index): FixOffer[] => {
    const { span, replacement } = complaints[index] ?? {};
    if (span === undefined || replacement === undefined) return [];
    const edits = (): readonly Edit[] => [{ span, text: replacement }];
    const changes = (): readonly Change[] => [{ type: 'edit', path, hash: hashText(text), edits: edits() }];
    return [{ finding, title: titleOf(replacement), kind: 'safe', edits, changes }];
  });
}

const titleOf = (replacement: string): string => `Change to “${replacement}”`;

/** In the order of the text. */
const complaintsOf = (path: string, complaints: Setup['complaints']): readonly Complaint[] =>
  [...(complaints[path] ?? [])].sort((a, b) => a.span.start - b.span.start);

const severityOf = ({ broken }: Complaint): 'error' | 'warning' => (broken === true ? 'error' : 'warning');

const textOf = (path: string, { config, kinds, templates }: WorkspaceTexts): string =>
  path === configPath ? (config ?? '') : (kinds[path] ?? templates[path] ?? '');
