import type { Summary } from '../core/catalog/summary.ts';
import { citationOf, kindOf } from './artifact-item.ts';
import { escaped } from './markdown-text.ts';
import type { Root } from './root.ts';

/** What somebody wants to know of an artifact that is mentioned: what it is called, where it stands, what it decides. */
export function artifactCard(root: Root, summary: Summary): string {
  const { title, status, date, gist, path } = summary;
  const kind = kindOf(root, summary.kind);
  const facts = [status?.label, date, kind?.name].filter((each) => each !== undefined && each !== '').map((each) => escaped(each ?? ''));
  const name = [citationOf(kind, summary.number), title].filter(Boolean).join(' ');
  return [`**${escaped(name)}**  \n${facts.join(' · ')}`, gist === '' ? '' : `> ${escaped(gist)}`, `*${escaped(path)}*`]
    .filter(Boolean)
    .join('\n\n');
}
