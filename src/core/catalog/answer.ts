import type { Kind } from '../kinds/kind.ts';
import type { Catalog } from './catalog.ts';
import { nameable, referenceFrom, writesPaths } from './references.ts';
import type { Statement } from './statements.ts';
import { successionOf } from './succession.ts';
import type { Summary } from './summary.ts';

/** How the target of a statement names the artifact that makes it: in the form in which it is named itself (`ADR-0002`, `[2. X](0002-x.md)`). */
export function answerTo(
  { from, to, relation: { target } }: Statement,
  fieldId: string,
  catalog: Catalog,
): { readonly bare: string; readonly linked: string } {
  const named = nameable(from, catalog);
  if (target.startsWith('/')) return inRoot(target, from);
  const byPath = writesPaths(catalog, fieldId);
  const plain = {
    bare: referenceFrom(to.path, named, { byPath, inText: false }),
    linked: referenceFrom(to.path, named, { byPath, inText: true }),
  };
  const words = from.number === undefined ? undefined : alike(target, from.number, from.title);
  if (words === undefined) return plain;
  const bare = named.citation !== undefined && plain.bare === named.citation && /^\p{L}/u.test(words) ? words : plain.bare;
  return { bare, linked: plain.linked.replace(/^\[(?:[^\]\\]|\\.)*\]/, () => `[${words.replace(/[[\]]/g, '\\$&')}]`) };
}

/** “/docs/adr/0001-x.md” and “/keps/12-x” are counted from the root; a folder stands for the README in it. */
function inRoot(target: string, { path }: Summary): { readonly bare: string; readonly linked: string } {
  const way = `/${/\.md\b/i.test(target) ? path : path.replace(/\/README\.md$/i, '')}`;
  return { bare: way, linked: way };
}

/** “ADR-0001” is answered by “ADR-0002”, “1. X” by “2. Y”. */
function alike(target: string, number: number, title: string): string | undefined {
  if (/^\d{1,5}\. \S/.test(target)) return `${number}. ${title}`;
  const [, before, digits = ''] = /^(\p{L}{2,12}[-_ #]?)(\d+)$/u.exec(target) ?? [];
  return before === undefined ? undefined : before + String(number).padStart(digits.startsWith('0') ? digits.length : 1, '0');
}

/** Whether artifacts of a kind say in their status what took their place; where none does yet, all do but those whose fields stand in front matter of ours. */
export function saysInStatus(kind: Kind, old: Summary, catalog: Catalog): boolean {
  const field = successionOf(kind)?.field.id;
  let balance = 0;
  for (const summary of catalog.all())
    if (summary.kind === kind.id) for (const each of summary.relations) if (each.field === field) balance += each.inStatus ? 1 : -1;
  return balance === 0 ? old.dialect !== 'front-matter' || old.basis !== 'declared' : balance > 0;
}
