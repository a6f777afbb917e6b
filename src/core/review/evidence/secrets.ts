import type { FileSort } from '../../kinds/evidence.ts';
import type { FactPlace } from '../fact.ts';
import { counted, factOf } from './fact-of.ts';
import { movedLines, sortedFiles } from './ground.ts';
import { maskedToken } from './masked.ts';
import type { Measure } from './measure.ts';
import { secretIn } from './secret-in.ts';

/** Lines that look like a secret somebody wrote down. Tokens count everywhere, names with a likely value only where programs read them. */
export const secrets: Measure = ({ rule, change }) => {
  const places: FactPlace[] = [];
  const basis: string[] = [];
  for (const { file, sort } of sortedFiles(change)) {
    if (sort === 'generated') continue;
    for (const { line, text } of file.lines?.added ?? []) {
      const secret = secretIn(text.slice(0, 1000), namesCount(sort));
      if (secret === undefined || movedLines(change).has(text.trim())) continue;
      places.push({ path: file.path, line, side: 'new', excerpt: shown(text, secret) });
      basis.push(`${file.path} ${secret}`);
    }
  }
  if (places.length === 0) return [];
  const text = places.length === 1 ? '1 line looks like a secret' : `${counted(places.length, 'line')} look like secrets`;
  return [factOf({ rule, text, places, basis })];
};

const namesCount = (sort: FileSort | undefined): boolean => sort !== 'tests' && sort !== 'docs' && sort !== 'schemas';

/** What stands before the secret and how it begins, nothing behind: there may be more of it. */
function shown(text: string, secret: string): string {
  const before = text.slice(0, text.indexOf(secret)).replace(/\s+/g, ' ').trimStart().slice(-60);
  return before + (secret.startsWith('-----') ? secret : maskedToken(secret));
}
