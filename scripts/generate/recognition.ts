import { keywords as ownKeywords, signs } from '../../src/manifest/package.ts';
import type { Kind } from '../../src/core/kinds/kind.ts';

/** What of a kind tells where Docent is of use. */
export type RecognisedKind = Pick<Kind, 'short' | 'prefixes' | 'home' | 'private'> & { readonly detect: Pick<Kind['detect'], 'homeFile'> };

/** What people look for who may want it: the kinds by name first. */
export const keywords = (kinds: readonly RecognisedKind[]): string[] => [
  ...new Set([...shared(kinds).map(({ short }) => short.toLowerCase()), ...ownKeywords]),
];

/** Where the extension starts by itself; views and commands activate without being named here. */
export const activationEvents = (kinds: readonly RecognisedKind[]): string[] => [
  'onLanguage:markdown',
  ...signsOf(kinds).map((path) => `workspaceContains:${path}`),
];

/** Files that show a team already writes artifacts: the walkthrough is offered there. */
export const featuredFor = (kinds: readonly RecognisedKind[]): string[] =>
  signsOf(kinds).map((path) => (/\.\w+$|\/\.|^\./.test(path) ? path : `${path}/README.md`));

const signsOf = (kinds: readonly RecognisedKind[]): string[] => [...new Set([...signs, ...shared(kinds).flatMap(placesOf)])];

/** Kinds that are cited by number are the older ones: many teams have them below `doc/`, as adr-tools does. */
function placesOf({ home, prefixes, detect: { homeFile } }: RecognisedKind): string[] {
  const older = prefixes.length > 0 && home.startsWith('docs/') ? [home.replace('docs/', 'doc/')] : [];
  return [...(homeFile === undefined ? [] : [homeFile]), home, ...older];
}

/** Private artifacts are nobody else's business: a workspace is not looked through for them. */
const shared = (kinds: readonly RecognisedKind[]): readonly RecognisedKind[] => kinds.filter((kind) => kind.private !== true);
