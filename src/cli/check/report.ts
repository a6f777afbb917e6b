import type { Finding } from '../../core/rules/finding.ts';
import { privateTracked } from '../../core/rules/rules/private-tracked.ts';
import { isAsked, type Asked } from '../roots.ts';
import type { Workspace } from '../workspace.ts';

/** A finding as it is reported: its file as seen from the working directory. */
export interface Reported {
  readonly path: string;
  readonly finding: Finding;
  /** Places that explain it, as seen from the working directory. */
  readonly related: readonly { readonly path: string; readonly line: number; readonly column: number; readonly message: string }[];
}

/** What a run of `check` has to say; reporters turn it into text. */
export interface Report {
  /** By path, then by place. */
  readonly findings: readonly Reported[];
  /** Texts of the files that have findings, by path as shown. */
  readonly texts: ReadonlyMap<string, string>;
  readonly artifacts: number;
  readonly counts: Counts;
}

/** How many findings there are of each severity. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
}

/** A workspace and what of it was asked for. */
export interface Checked {
  readonly workspace: Workspace;
  readonly asked: Pick<Asked, 'paths'>;
}

export function countsOf(findings: readonly Finding[]): Counts {
  const count = (severity: Finding['severity']): number => findings.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info'), hints: count('hint') };
}

/** How a report will be read. */
export interface Reading {
  /** Whether words of the documents are shown. */
  readonly shows: boolean;
  /** Whether others read it: of what is private they learn only that git takes it. */
  readonly byOthers: boolean;
}

/** Gather what is to be reported of several workspaces. */
export async function reportOf(checked: readonly Checked[], { shows, byOthers }: Reading): Promise<Report> {
  const texts = new Map<string, string>();
  const findings: Reported[] = [];
  let artifacts = 0;
  for (const { workspace, asked } of checked) {
    for (const { path } of workspace.engine.catalog.all()) if (isAsked(asked, path)) artifacts++;
    for (const [path, all] of workspace.engine.allFindings()) {
      if (!isAsked(asked, path)) continue;
      const isHidden = byOthers && workspace.engine.catalog.get(path)?.private;
      const found = isHidden ? all.filter(({ rule }) => rule === privateTracked.id) : all;
      findings.push(
        ...(shows ? await withWords(workspace, path, found, texts) : found.map((finding) => bare(workspace.shown(path), finding))),
      );
    }
  }
  const order = (a: Reported, b: Reported): number =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : a.finding.place.start - b.finding.place.start;
  return { findings: findings.sort(order), texts, artifacts, counts: countsOf(findings.map(({ finding }) => finding)) };
}

const bare = (path: string, finding: Finding): Reported => ({ path, finding, related: [] });

async function withWords(
  { engine, shown }: Workspace,
  path: string,
  findings: readonly Finding[],
  texts: Map<string, string>,
): Promise<Reported[]> {
  const text = await engine.text(path);
  if (text !== undefined) texts.set(shown(path), text);
  return findings.map((finding) => ({
    path: shown(path),
    finding,
    related: finding.related.map(({ path: other, place, message }) => ({
      path: shown(other),
      line: place.line + 1,
      column: place.column + 1,
      message,
    })),
  }));
}
