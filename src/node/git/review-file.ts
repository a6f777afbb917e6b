import { createHash } from 'node:crypto';

/**
 * The name of the file a review is kept in. People find a branch by its first part; the second tells branches apart whose names differ
 * only in what some file systems cannot hold or do not see: slashes, capitals, a last dot, names of Windows' devices.
 */
export function reviewFile(review: string): string {
  const readable = review
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const exact = createHash('sha256').update(review).digest('hex').slice(0, 16);
  return `${readable === '' ? 'review' : readable}-${exact}.json`;
}
