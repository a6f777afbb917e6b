import { daysBetween } from '../dates.ts';
import { offsetOf } from './clocks.ts';
import type { EntryReading } from './entry.ts';
import { append } from '../../text/append.ts';

/** An entry that cannot stand where it does, and the one it should stand on the other side of. */
export interface Misplaced {
  readonly entry: EntryReading;
  readonly other: EntryReading;
}

/** What is sure of an entry: its day, counted from some day, and the minute of that day. */
interface Point {
  readonly entry: EntryReading;
  readonly day: number | undefined;
  readonly minutes: number | undefined;
}

/** More entries than any timeline has. */
const most = 500;

/**
 * Entries that are surely out of order, the earliest being expected first. A time that is lower than the one before may be of the
 * next day: it is out of order only where the days around it leave no room for that, or where it is one small step back among times
 * that all go forward.
 */
export function misplacedIn(run: readonly EntryReading[]): readonly Misplaced[] {
  const entries = run.slice(0, most);
  const stretches = stretchesOf(pointsOf(entries));
  const days = stretches.flat().flatMap(({ entry, day }) => (day === undefined ? [] : [{ entry, value: day }]));
  const counted = entries.flatMap((entry) => (entry.time?.relative === undefined ? [] : [{ entry, value: entry.time.relative }]));
  const wrong = [...fallenIn(days), ...fallenIn(counted)];
  const isWrong = new Set(wrong.map(({ entry }) => entry));
  return [...wrong, ...stretches.flatMap((stretch) => misplacedClocks(stretch.filter(({ entry }) => !isWrong.has(entry))))];
}

/** Where several zones are named, only days and times that can be turned into one zone are sure. */
function pointsOf(run: readonly EntryReading[]): readonly Point[] {
  const times = run.flatMap(({ time }) => time ?? []);
  const clocks = times.flatMap(({ clock }) => clock ?? []);
  const severalZones = new Set(clocks.flatMap(({ zone }) => (zone === undefined ? [] : (offsetOf(zone) ?? zone)))).size > 1;
  const isWhole = clocks.some(({ minutes, halved }) => minutes >= 780 && !halved) && !clocks.some(({ halved }) => halved);
  const isDotted = clocks.filter(({ dotted }) => dotted).length * 2 > clocks.length;
  let near = dayNumber(times.find(({ date }) => date !== undefined)?.date ?? '2000-07-01');
  return run.map((entry): Point => {
    const { date, monthDay, clock, loose = true } = entry.time ?? {};
    const day = date === undefined ? nearestDay(monthDay, near) : dayNumber(date);
    near = day ?? near;
    const isSure = clock && !loose && (!clock.twelve || isWhole) && (!clock.dotted || isDotted);
    if (!severalZones) return { entry, day, minutes: isSure ? clock.minutes : undefined };
    const shift = clock?.zone === undefined ? undefined : offsetOf(clock.zone);
    if (!isSure || day === undefined || shift === undefined) return { entry, day: undefined, minutes: undefined };
    const utc = clock.minutes - shift;
    const over = Math.floor(utc / 1440);
    return { entry, day: day + over, minutes: utc - over * 1440 };
  });
}

/** Points that follow each other: where nobody can tell which day it was, or there is no time, nothing does. */
function stretchesOf(points: readonly Point[]): readonly (readonly Point[])[] {
  const stretches: Point[][] = [[]];
  for (const point of points) {
    if (point.entry.time?.someDay) stretches.push([]);
    else if (point.day !== undefined || point.minutes !== undefined) stretches.at(-1)?.push(point);
  }
  return stretches;
}

interface Valued {
  readonly entry: EntryReading;
  readonly value: number;
}

/** Those that have to go for the rest to rise: as few as will do, the last ones where it is a tie. */
function fallenIn(all: readonly Valued[]): readonly Misplaced[] {
  const lengths: number[] = [];
  const before: number[] = [];
  all.forEach(({ value }, at) => {
    const fitting = all.slice(0, at).map((earlier, index) => (earlier.value <= value ? (lengths[index] ?? 0) : 0));
    const longest = fitting.reduce((a, b) => Math.max(a, b), 0);
    lengths.push(longest + 1);
    before.push(longest > 0 ? fitting.indexOf(longest) : -1);
  });
  const kept = new Set<number>();
  for (let at = lengths.indexOf(lengths.reduce((a, b) => Math.max(a, b), 0)); at >= 0; at = before[at] ?? -1) kept.add(at);
  return all.flatMap(({ entry, value }, at) => {
    if (kept.has(at)) return [];
    const later = all.findLast((each, index) => index < at && kept.has(index) && each.value > value);
    const other = later ?? all.find((each, index) => index > at && kept.has(index) && each.value < value);
    return other ? [{ entry, other: other.entry }] : [];
  });
}

/** Times of day between two days that are known, and those outside of them. */
function misplacedClocks(stretch: readonly Point[]): readonly Misplaced[] {
  const found: Misplaced[] = [];
  let from: Point | undefined;
  let between: Point[] = [];
  for (const point of stretch) {
    // A day that says no time and that we are in already bounds nothing.
    if (point.day === undefined) between.push(point);
    else if (point.day !== from?.day || point.minutes !== undefined) {
      append(found, steps(from, between, point));
      [from, between] = [point, []];
    }
  }
  return [...found, ...steps(from, between, undefined)];
}

interface Step extends Misplaced {
  readonly back: number;
  readonly next: number | undefined;
}

function steps(from: Point | undefined, between: readonly Point[], to: Point | undefined): readonly Misplaced[] {
  const clocks = [from, ...between, to].flatMap((point) => (point?.minutes === undefined ? [] : [{ ...point, minutes: point.minutes }]));
  const back = clocks.flatMap(({ entry, minutes }, at): readonly Step[] => {
    const last = clocks[at - 1];
    if (!last || last.minutes <= minutes) return [];
    const following = clocks[at + 1]?.minutes;
    return [
      { entry, other: last.entry, back: last.minutes - minutes, next: following === undefined ? undefined : following - last.minutes },
    ];
  });
  if (from?.day !== undefined && to?.day !== undefined) {
    const room = Math.max(0, to.day - from.day);
    return [...back].sort((a, b) => a.back - b.back).slice(0, Math.max(0, back.length - room));
  }
  const isOneDay = clocks.length > 3 && back.every((step) => step.back <= 60 && step.next !== undefined && step.next >= 0);
  return isOneDay ? back : [];
}

const dayNumber = (iso: string): number => daysBetween('2000-01-01', iso);

/** A day without a year is that of the year which brings it nearest to another day. */
function nearestDay(monthDay: string | undefined, near: number): number | undefined {
  if (monthDay === undefined) return undefined;
  const year = new Date(Date.UTC(2000, 0, 1 + near)).getUTCFullYear();
  const days = [year - 1, year, year + 1].map((each) => dayNumber(`${each}-${monthDay}`)).filter((each) => !Number.isNaN(each));
  return days.sort((a, b) => Math.abs(a - near) - Math.abs(b - near))[0];
}
