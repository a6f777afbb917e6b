import { daysBetween } from '../dates.ts';
import { offsetOf } from './clocks.ts';
import { readTime } from './times.ts';

/** When something was, as far as a value says: the first and the last minute it may have been. */
export interface Moment {
  readonly from: number;
  readonly to: number;
  /** The zone its minutes are of; absent where it names none. */
  readonly zone?: string;
}

/** The day, and the time where it has one, with which a value begins; undefined where there is no day to be sure of. */
export function readMoment(value: string): Moment | undefined {
  const time = readTime(value);
  if (time?.date === undefined) return undefined;
  const { clock, loose } = time;
  const day = daysBetween('2000-01-01', time.date) * 1440;
  if (!clock || loose) return { from: day, to: day + 1439, ...(clock?.zone === undefined ? {} : { zone: clock.zone }) };
  const from = day + clock.minutes;
  return { from, to: clock.twelve && clock.minutes < 720 ? from + 720 : from, ...(clock.zone === undefined ? {} : { zone: clock.zone }) };
}

/** Whether something was earlier than something else, wherever on earth they were if they do not say. */
export function isEarlier(one: Moment, other: Moment): boolean {
  if (one.zone === other.zone) return one.to < other.from;
  return inUtc(one).to < inUtc(other).from;
}

/** Zones reach from twelve hours behind to fourteen ahead. */
function inUtc({ from, to, zone }: Moment): Pick<Moment, 'from' | 'to'> {
  const offset = zone === undefined ? undefined : offsetOf(zone);
  return offset === undefined ? { from: from - 840, to: to + 720 } : { from: from - offset, to: to - offset };
}
