import type { Report } from '../check/report.ts';
import type { Paint } from '../terminal/paint.ts';

/** How a report is to look. */
export interface Look {
  readonly paint: Paint;
  /** Columns there are to write in. */
  readonly columns: number;
  /** Whether nothing is said where nothing was found. */
  readonly quiet: boolean;
}

/** Turns what a check found into text. */
export type Reporter = (report: Report, look: Look) => string;
