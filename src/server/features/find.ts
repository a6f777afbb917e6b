import type { Summary } from '../../core/catalog/summary.ts';
import { registerAnswer } from '../answering.ts';
import { artifactItem, citationOf, kindOf, tagsOf } from '../artifact-item.ts';
import type { Root } from '../root.ts';
import type { Session } from '../session.ts';

/** An artifact that a query found, and how well. */
export interface Found {
  readonly root: Root;
  readonly summary: Summary;
  readonly score: number;
}

/** Answer searches for artifacts by number, citation, title or tag. */
export function registerFind(session: Session): void {
  const { connection, workspace } = session;
  registerAnswer(connection, 'docent/find', [], async ({ query, limit }) => {
    await workspace.settled();
    const found = findArtifacts(workspace.roots, String(query ?? ''));
    return found.slice(0, limit > 0 ? limit : 100).map(({ root, summary }) => artifactItem(session, root, summary));
  });
}

/** The artifacts that hold every word of a query, best first; all of them where it is empty. */
export function findArtifacts(roots: readonly Root[], query: string): Found[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found: Found[] = [];
  for (const root of roots) {
    for (const summary of root.engine.catalog.all()) {
      const score = scoreOf(words, root, summary);
      if (score > 0) found.push({ root, summary, score });
    }
  }
  return found.sort(
    (a, b) => b.score - a.score || Number(a.summary.closed) - Number(b.summary.closed) || (b.summary.number ?? 0) - (a.summary.number ?? 0),
  );
}

/** Nothing where a word is nowhere; a number or citation counts most, then how words begin. */
function scoreOf(words: readonly string[], root: Root, summary: Summary): number {
  const title = summary.title.toLowerCase();
  const cited = citationOf(kindOf(root, summary.kind), summary.number).toLowerCase();
  const rest = [...tagsOf(summary), summary.kind, summary.path].join(' ').toLowerCase();
  let score = 1;
  for (const word of words) {
    if (isNumber(word, summary.number) || word === cited) score += 100;
    else if (title.startsWith(word)) score += 20;
    else if (new RegExp(`(?<![\\p{L}\\p{N}])${escapedWord(word)}`, 'u').test(title)) score += 10;
    else if (title.includes(word) || cited.startsWith(word)) score += 5;
    else if (rest.includes(word)) score += 2;
    else return 0;
  }
  return score;
}

const isNumber = (word: string, number: number | undefined): boolean =>
  number !== undefined && /^#?\d+$/.test(word) && Number(word.replace('#', '')) === number;

const escapedWord = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
