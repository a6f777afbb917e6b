import { progressWords } from '../../core/review/progress.ts';
import type { Review } from '../../core/review/review.ts';
import type { Paint } from '../terminal/paint.ts';

/** How far a review is, in one line; green once nothing mandatory is open. */
export function progressLine({ progress }: Pick<Review, 'progress'>, { green, bold }: Paint): string {
  const words = bold(progressWords(progress) || 'Nothing is asked of this change');
  return `${progress.answered === progress.total ? green(words) : words}\n`;
}
