import picomatch from 'picomatch';

/** Whether any of some globs matches a path; hidden names count like others, and none matches nothing. */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  return globs.length === 0 ? () => false : picomatch([...globs], { dot: true });
}
