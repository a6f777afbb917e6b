import type { Fact, FactPlace } from '../../core/review/fact.ts';
import { greatest } from '../../core/text/numbers.ts';
import { cutTo, padTo, visible, widthOf } from '../terminal/cells.ts';
import { hung } from './hung.ts';
import type { ReviewLook } from './text.ts';
import { grouped } from './told.ts';

/** More of one fact would push the next question out of sight; other formats have them all. */
const mostPlaces = 5;
/** Fewer columns of an excerpt say nothing. */
const leastExcerpt = 16;

/** A fact and its places below each other: `!` is worth a look, `·` only to be known. */
export function factLines({ text, tone, places, more }: Fact, indent: string, shown: (path: string) => string, look: ReviewLook): string[] {
  const { paint, columns } = look;
  const mark = tone === 'look' ? '!' : '·';
  const toned = tone === 'look' ? paint.yellow : (said: string): string => said;
  const inner = `${indent}  `;
  const [first = '', ...rest] = hung(text, columns, inner);
  const untold = places.filter((place) => !isTold(place, text, shown));
  const left = more + Math.max(0, untold.length - mostPlaces);
  return [
    `${indent}${toned(`${mark} ${first.slice(inner.length)}`)}`,
    ...rest.map(toned),
    ...placeLines(untold.slice(0, mostPlaces), inner, shown, look),
    ...(left > 0 ? [paint.dim(`${inner}and ${grouped(left)} more`)] : []),
  ];
}

/** “1 migration: db/2.sql” says where, as well as a line with the path would. */
const isTold = ({ path, line, side, excerpt }: FactPlace, text: string, shown: (path: string) => string): boolean =>
  line === undefined && excerpt === undefined && side === 'new' && shown(path) === path && text.includes(path);

/** Paths are never cut, so that a terminal can open them; excerpts are, or left out where there is no room. */
function placeLines(
  places: readonly FactPlace[],
  indent: string,
  shown: (path: string) => string,
  { paint, columns }: ReviewLook,
): string[] {
  const wheres = places.map((place) => whereOf(place, shown));
  const widest = greatest(wheres.map(widthOf));
  const aligned = widest <= columns / 2 ? widest : 0;
  return places.map(({ excerpt }, at) => {
    const where = padTo(wheres[at] ?? '', aligned);
    const room = columns - indent.length - widthOf(where) - 2;
    const words = excerpt === undefined || room < leastExcerpt ? '' : cutTo(excerpt.trim().slice(0, 4 * room), room);
    return `${indent}${paint.cyan(where.trimEnd())}${words === '' ? '' : `${where.slice(where.trimEnd().length)}  ${paint.dim(words)}`}`;
  });
}

function whereOf({ path, line, side }: FactPlace, shown: (path: string) => string): string {
  const where = `${visible(shown(path))}${line === undefined ? '' : `:${line}`}`;
  return side === 'old' ? `${where} (before)` : where;
}
