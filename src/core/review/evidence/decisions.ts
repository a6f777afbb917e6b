import { globMatcher } from '../../config/globs.ts';
import type { GoverningArtifact } from '../evidence.ts';
import { folderOf } from '../../text/path.ts';
import type { Fact } from '../fact.ts';
import { citedIn } from './citations.ts';
import { counted, factOf } from './fact-of.ts';
import { sortedFiles } from './ground.ts';
import type { Measure, Sight } from './measure.ts';

/** More decisions than that for one change are a list of all there are. */
const mostDecisions = 12;

/** A decision that a change touches: the mention whose files changed, and the files that cite it. */
interface Touched {
  readonly artifact: GoverningArtifact;
  readonly named: readonly string[];
  readonly line: number | undefined;
  readonly cited: readonly string[];
}

/** The decisions that name what changed, or that the changed code cites: whoever reviews it reads them first. */
export const decisions: Measure = (sight) => {
  const sorted = sortedFiles(sight.change);
  const files = sorted.filter(({ sort }) => sort !== 'docs' && sort !== 'generated').map(({ file }) => file);
  // A number in a test or a schema is as often an example of one.
  const citing = sorted.filter(({ sort }) => sort === 'code' || sort === 'config' || sort === 'migrations').map(({ file }) => file);
  const named = namedIn(files.flatMap(({ path, from }) => (from === undefined ? [path] : [path, from])));
  const cited = citedIn(citing, sight.governing);
  const touched = sight.governing.flatMap((artifact): Touched[] => {
    const mentions = artifact.mentions.filter(({ path }) => named(path));
    const citations = cited.get(artifact) ?? [];
    return mentions.length + citations.length === 0
      ? []
      : [{ artifact, named: mentions.map(({ path }) => path), line: mentions[0]?.line, cited: citations }];
  });
  touched.sort((one, other) => Number(one.artifact.closed) - Number(other.artifact.closed));
  const facts = touched.slice(0, mostDecisions).map((each) => factAbout(each, sight));
  const rest = touched.slice(mostDecisions);
  return rest.length === 0 ? facts : [...facts, others(rest, sight)];
};

/** Whether a changed path is, or lies below, what a mention names; a folder at the top, such as `src`, is too much to be meant. */
function namedIn(paths: readonly string[]): (mention: string) => boolean {
  const known = new Set(paths);
  for (const path of paths)
    for (let folder = folderOf(path); folder.includes('/') && !known.has(folder); folder = folderOf(folder)) known.add(folder);
  const names = new Set(paths.map((path) => path.slice(path.lastIndexOf('/') + 1)));
  return (mention) => {
    if (mention.startsWith('**/') && !/[*{]/.test(mention.slice(3))) return names.has(mention.slice(3));
    return /[*{]/.test(mention) ? paths.some(globMatcher([mention])) : known.has(mention);
  };
}

function factAbout({ artifact, named, line, cited }: Touched, { rule }: Sight): Fact {
  const { path, closed, status } = artifact;
  const ways = [
    ...(named.length > 0 ? [`names ${first(named.map((each) => each.replace(/^\*\*\//, '')))}`] : []),
    ...(cited.length > 0 ? [`is cited in ${first(cited)}`] : []),
  ];
  return factOf({
    rule,
    text: `${nameOf(artifact)} ${ways.join(' and ')}`,
    tone: closed && cited.length > 0 ? 'look' : rule.tone,
    places: [{ path, ...(line === undefined ? {} : { line }), side: 'now' }],
    basis: [path, status, ...named, ...cited],
  });
}

const others = (rest: readonly Touched[], { rule }: Sight): Fact =>
  factOf({
    rule,
    text: `${counted(rest.length, 'more decision')} ${rest.length === 1 ? 'names or is' : 'name or are'} cited in what changed`,
    places: rest.map(({ artifact: { path }, line }) => ({ path, ...(line === undefined ? {} : { line }), side: 'now' })),
    basis: rest.map(({ artifact: { path, status } }) => `${path} ${status}`),
  });

function nameOf({ citation, title, status }: GoverningArtifact): string {
  const name = citation === '' ? `“${title}”` : `${citation} ${title}`;
  return status === '' ? name : `${name} (${status})`;
}

const first = (paths: readonly string[]): string => (paths.length > 1 ? `${paths[0]} and ${paths.length - 1} more` : (paths[0] ?? ''));
