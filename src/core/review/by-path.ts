/**
 * Whether a path has any of some names, which stand in a text with blanks between them: `*.min.js` is a name, `vendor/` a folder anywhere,
 * `spec/*.rb` a name anywhere below a folder. One expression for all: a change may have thousands of files.
 */
export function byPath(names: string): (path: string) => boolean {
  const alternatives = names.split(/\s+/).filter(Boolean).map(sourceOf);
  const pattern = new RegExp(`(?:^|/)(?:${alternatives.join('|')})`);
  return (path) => pattern.test(path);
}

function sourceOf(name: string): string {
  const slash = name.lastIndexOf('/') + 1;
  const folder = escaped(name.slice(0, slash));
  const file = name.slice(slash);
  return file === '' ? folder : `${folder}${slash > 0 ? '(?:.*/)?' : ''}${escaped(file)}$`;
}

const escaped = (text: string): string => text.replace(/[.+^${}()|[\]\\?]/g, '\\$&').replaceAll('*', '[^/]*');
