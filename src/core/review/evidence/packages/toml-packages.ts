import { append } from '../../../text/append.ts';
import { lines, pythonPackage } from './package-lines.ts';

/** Tables whose keys are packages, and those whose lists are. */
const byKey = /^(?:.*\.)?(?:dev-|build-)?dependencies$|^tool\.poetry\.(?:dev-)?dependencies$|^(?:dev-)?packages$|^libraries$/;
const byList = /^project\.optional-dependencies$|^dependency-groups$/;

/** Packages of the manifests that are TOML: Python's, Rust's, and version lists of Gradle. Read by lines: no more is needed of them. */
export function tomlPackages(text: string): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  let table = '';
  let isList = false;
  for (const line of lines(text)) {
    const header = /^\s*\[{1,2}\s*([^\][]+?)\s*\]/.exec(line)?.[1];
    if (header !== undefined && !isList) {
      table = header.replace(/["']/g, '');
      const named = /^(?:.*\.)?(?:dev-|build-)?dependencies\.([^.]+)$/.exec(table)?.[1];
      if (named !== undefined && !table.startsWith('tool.')) found.push([named, '']);
      continue;
    }
    const [, key, value = ''] = /^\s*["']?([\w.-]+)["']?\s*=\s*(.*)$/.exec(line) ?? [];
    if (!isList && key !== undefined && value.startsWith('[') && isListOfPackages(table, key)) isList = true;
    if (isList) {
      for (const [entry] of (key === undefined || !value.startsWith('[') ? line : value).matchAll(/"[^"]+"|'[^']+'/g))
        append(found, pythonPackage(entry.slice(1, -1)));
      if (/\]\s*,?\s*(?:#.*)?$/.test(line)) isList = false;
    } else if (key !== undefined && key !== 'python' && byKey.test(table)) {
      found.push([
        /module\s*=\s*["']([^"']+)/.exec(value)?.[1] ?? key,
        /version\s*=\s*["']([^"']+)/.exec(value)?.[1] ?? /^["']([^"']*)/.exec(value)?.[1] ?? '',
      ]);
    }
  }
  return found;
}

const isListOfPackages = (table: string, key: string): boolean => (table === 'project' && key === 'dependencies') || byList.test(table);
