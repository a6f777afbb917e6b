import { bases, type Basis, type KindResolution } from './basis.ts';
import { quoted } from '../text/near.ts';
import { fingerprints, type Fingerprint } from './fingerprint.ts';
import type { Kind } from './kind.ts';
import { likelyKinds } from './likely-kinds.ts';
import { isIndexPage, isPlaceholderTitle } from './never-artifact.ts';
import { normaliseHeading } from './normalise.ts';
import { pathEvidence, pathFacts, type PathEvidence } from './path-evidence.ts';
import { toldByKeys } from './told-by-keys.ts';
import type { Words } from './words.ts';

export { isIndexPage, isNeverArtifact } from './never-artifact.ts';

/** What the config says of paths: they are of a kind. */
export interface Mapping {
  readonly kindId: string;
  /** A sentence for a person. */
  readonly because: string;
  readonly matches: (path: string) => boolean;
}

/** All that decides which kind a file is of. */
export interface KindQuestion {
  readonly path: string;
  /** In normal form, in order. */
  readonly headings: readonly string[];
  /** `values` are those of all keys with a plain value. */
  readonly frontMatter?: { readonly kind?: string; readonly type?: string; readonly values?: Readonly<Record<string, string>> };
  readonly kinds: readonly Kind[];
  readonly words: Words;
  readonly mappings?: readonly Mapping[];
}

interface Candidate extends KindResolution {
  /** Compares candidates of the same basis. */
  readonly weight: number;
}

/** The kind of a file, on what basis and why: what it declares, then what the config maps, then what its path and headings show. */
export function resolveKind(question: KindQuestion): KindResolution | undefined {
  const { path, headings, frontMatter = {}, kinds, mappings = [] } = question;
  const declared = kindCalled(kinds, frontMatter.kind);
  if (declared) return { kindId: declared.id, basis: 'declared', why: [`Its front matter says “kind: ${frontMatter.kind}”`] };

  const mapping = mappings.find(({ kindId, matches }) => kinds.some(({ id }) => id === kindId) && matches(path));
  if (mapping) return { kindId: mapping.kindId, basis: 'mapped', why: [mapping.because] };
  const typed = kindCalled(kinds, frontMatter.type);
  if (typed) return { kindId: typed.id, basis: 'mapped', why: [`Its front matter says “type: ${frontMatter.type}”`] };

  if (isIndexPage(path) || isPlaceholderTitle(headings[0] ?? '', kinds)) return undefined;
  return detectKind(question);
}

/** The kind somebody calls by its id, short name or name. */
export function kindCalled(kinds: readonly Kind[], called: string | undefined): Kind | undefined {
  const name = called === undefined ? '' : normaliseHeading(called);
  if (name === '') return undefined;
  return kinds.find((kind) => [kind.id, kind.short, kind.name].some((each) => normaliseHeading(each) === name));
}

function detectKind({ path, headings, frontMatter, kinds, words }: KindQuestion): KindResolution | undefined {
  const prints = fingerprints(headings, kinds, words);
  const facts = pathFacts(path, kinds, words);
  let best: Candidate | undefined;
  for (const kind of likelyKinds(kinds, facts, prints, frontMatter?.values !== undefined)) {
    const keys = frontMatter?.values && toldByKeys(kind, frontMatter.values);
    const candidate = candidateOf(kind, { ...pathEvidence(facts, kind), print: prints.get(kind), keys });
    if (candidate && (!best || rank(candidate) > rank(best))) best = candidate;
  }
  return best && { kindId: best.kindId, basis: best.basis, why: best.why };
}

const rank = ({ basis, weight }: Candidate): number => (bases.length - bases.indexOf(basis)) * 1000 + weight;

/** All that speaks for a kind. */
interface Evidence extends PathEvidence {
  readonly print: Fingerprint | undefined;
  /** Keys of front matter that tell the kind. */
  readonly keys: readonly string[] | undefined;
}

function candidateOf(kind: Kind, evidence: Evidence): Candidate | undefined {
  const basis = basisOf(evidence);
  return basis && { kindId: kind.id, basis, weight: weightOf(kind, evidence), why: [...whyPath(kind, evidence), ...whyText(evidence)] };
}

/** Whether headings or front matter tell the kind. */
const isTold = ({ print, keys }: Evidence): boolean => print?.telling !== undefined || keys !== undefined;

/** The folder says more than the headings, a team's own kind goes before one we ship, and then more sections before fewer. */
function weightOf({ origin }: Kind, evidence: Evidence): number {
  const { folder, named, print } = evidence;
  const byFolder = { strong: 400, weak: 200, vague: 30, none: 0 }[folder ?? 'none'];
  return byFolder + (named === undefined ? 0 : 60) + (isTold(evidence) ? 100 : 0) + (origin.builtIn ? 0 : 150) + (print?.count ?? 0);
}

/** Two of folder, text and a name that says the kind agree, or a name of the kind's form is in its own folder: strong. Any alone: weak. */
function basisOf(evidence: Evidence): Basis | undefined {
  const { folder, pattern, named, cited } = evidence;
  if (folder === 'strong' && pattern !== undefined) return 'strong';
  if (isTold(evidence)) return folder || cited || named !== undefined ? 'strong' : 'weak';
  if (named !== undefined) return folder ? 'strong' : 'weak';
  return folder === 'weak' && pattern !== undefined ? 'weak' : undefined;
}

function whyPath({ short }: Kind, { folder, folderName, pattern, named, cited }: PathEvidence): string[] {
  return [
    ...(folder === 'strong' ? [`The folder “${folderName}” is one for ${short} artifacts`] : []),
    ...(folder === 'weak' ? [`The folder “${folderName}” often holds ${short} artifacts`] : []),
    ...(folder === 'vague' ? [`The folder “${folderName}” may hold ${short} artifacts`] : []),
    ...(named !== undefined ? [`Its name has the form “${named}”`] : []),
    ...(named === undefined && pattern !== undefined && (folder || cited) ? [`Its name has the form “${pattern}”`] : []),
  ];
}

const whyText = ({ print, keys }: Evidence): string[] => [
  ...(print?.telling ? [`Its headings mean the sections ${quoted(print.telling)}`] : []),
  ...(keys ? [`Its front matter has ${quoted(keys)}`] : []),
];
