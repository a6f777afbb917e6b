import { lines, pythonPackage } from './package-lines.ts';
import { tomlPackages } from './toml-packages.ts';

/** Packages by name, with the version asked for; empty where none is. */
export type Packages = ReadonlyMap<string, string>;

type Reader = (text: string) => Iterable<readonly [name: string, version: string]>;

const readers: readonly (readonly [RegExp, Reader])[] = [
  [/^package\.json$/, (text) => fromJson(text, ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'])],
  [/^composer\.json$/, (text) => [...fromJson(text, ['require', 'require-dev'])].filter(([name]) => name.includes('/'))],
  [/requirements.*\.(?:txt|in)$|^(?:base|dev|prod|test|production)\.(?:txt|in)$/, (text) => lines(text).flatMap(pythonPackage)],
  [/^pyproject\.toml$|^Cargo\.toml$|^libs\.versions\.toml$|^Pipfile$/, tomlPackages],
  [/^go\.mod$/, goModules],
  [/^pom\.xml$/, (text) => mavenPackages(text)],
  [/^build\.gradle(?:\.kts)?$/, gradlePackages],
  [/^Gemfile$|^gems\.rb$|\.gemspec$/, gems],
  [/\.(?:cs|fs|vb)proj$|^Directory\.Packages\.props$|^packages\.config$/, nugets],
];

/** The packages that a manifest asks for, by the name of its file; none where it is of no kind we know or cannot be read. */
export function packagesIn(name: string, text: string): Packages {
  const reader = readers.find(([pattern]) => pattern.test(name))?.[1];
  return new Map(reader ? reader(text) : []);
}

function fromJson(text: string, keys: readonly string[]): (readonly [string, string])[] {
  try {
    const read: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const groups = isRecord(read) ? keys.map((key) => read[key]) : [];
    return groups.filter(isRecord).flatMap((group) => Object.entries(group).map(([name, version]) => [name, String(version)] as const));
  } catch {
    return [];
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function goModules(text: string): (readonly [string, string])[] {
  let isInside = false;
  return lines(text).flatMap((line) => {
    if (/^require\s*\(/.test(line)) isInside = true;
    else if (line.startsWith(')')) isInside = false;
    const [, name, version] = (isInside ? /^\s+(\S+)\s+(v\S+)/ : /^require\s+(\S+)\s+(v\S+)/).exec(line) ?? [];
    return name === undefined || version === undefined || /\/\/\s*indirect/.test(line) ? [] : [[name, version] as const];
  });
}

function* mavenPackages(text: string): Iterable<readonly [string, string]> {
  const plain = text.replace(/<!--[^]*?(?:-->|$)/g, '').replace(/<exclusions>[^]*?(?:<\/exclusions>|$)/g, '');
  for (const part of plain.split('<dependency>').slice(1)) {
    const inside = part.slice(0, part.indexOf('</dependency>'));
    const tag = (name: string): string => new RegExp(`<${name}>\\s*([^<\\s]+)`).exec(inside)?.[1] ?? '';
    if (tag('artifactId') !== '') yield [`${tag('groupId')}:${tag('artifactId')}`, tag('version')];
  }
}

function gradlePackages(text: string): (readonly [string, string])[] {
  const form =
    /^\s*(?:\w*[iI]mplementation|\w*[aA]pi|\w*[cC]ompileOnly|\w*[rR]untimeOnly|annotationProcessor|kapt|ksp|classpath|compile)[\s(]{1,4}(?:platform\()?["']([\w.-]+:[\w.-]+)(?::([^"']+))?["']/;
  return lines(text).flatMap((line) => {
    const [, name, version = ''] = form.exec(line) ?? [];
    return name === undefined ? [] : [[name, version] as const];
  });
}

function gems(text: string): (readonly [string, string])[] {
  const form = /^\s*(?:gem|\w+\.add_(?:\w+_)?dependency)[\s(]{1,4}["']([^"']+)["'](?:\s*,\s*["']([^"']+)["'])?/;
  return lines(text).flatMap((line) => {
    const [, name, version = ''] = form.exec(line) ?? [];
    return name === undefined ? [] : [[name, version] as const];
  });
}

function nugets(text: string): (readonly [string, string])[] {
  const plain = text.replace(/<!--[^]*?(?:-->|$)/g, '');
  return plain.split(/<(?=(?:PackageReference|PackageVersion|package)\s)/).flatMap((part) => {
    const [, name] = /^\w+\s[^>]*?(?:Include|id)="([^"]+)"/.exec(part) ?? [];
    const version =
      /\bversion="([^"]+)"/i.exec(part.slice(0, part.indexOf('>') + 1))?.[1] ?? /^[^<]*<Version>\s*([^<]+)/.exec(part)?.[1] ?? '';
    return name === undefined ? [] : [[name, version] as const];
  });
}
