import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Corpus } from '../real-input/corpora.ts';
import { topics, type Topic } from './compare.ts';
import type { Complaint, Eipw } from './eipw.ts';
import { kindFile, openCorpus, sparingNothing, type TeamKind } from './kinds.ts';

/** A fault that somebody might make in an EIP; undefined where a text cannot have it. */
interface Fault {
  readonly name: string;
  readonly topic: string;
  readonly put: (text: string) => string;
}

const line = (key: string, value: string) => (text: string) => text.replace(new RegExp(`^${key}:.*$`, 'm'), `${key}: ${value}`);
const heading = (from: string, to: string) => (text: string) => text.replace(new RegExp(`^## ${from}$`, 'm'), `## ${to}`);

const faults: readonly Fault[] = [
  { name: 'a status nobody has', topic: 'the status is none of EIP-1', put: line('status', 'Flying') },
  { name: '“Standard Track”', topic: 'type or category is none of EIP-1', put: line('type', 'Standard Track') },
  { name: 'a category nobody has', topic: 'type or category is none of EIP-1', put: line('category', 'Consensus') },
  { name: 'the thirteenth month', topic: 'a date is none', put: line('created', '2021-13-14') },
  { name: 'a month by its name', topic: 'a date is none', put: line('created', '14 March 2021') },
  {
    name: 'the number of another',
    topic: 'the number is not that of the file',
    put: (text) => text.replace(/^eip: (\d+)$/m, (_, number: string) => `eip: ${Number(number) + 1}`),
  },
  { name: 'words for an address', topic: '“discussions-to” is no address', put: line('discussions-to', 'the usual place') },
  { name: 'a second title', topic: 'a key stands twice', put: (text) => text.replace(/^title:.*$/m, '$&\n$&') },
  { name: 'no author', topic: 'a required field is missing', put: (text) => text.replace(/^author:.*\n/m, '') },
  { name: 'no discussion', topic: 'a required field is missing', put: (text) => text.replace(/^discussions-to:.*\n/m, '') },
  { name: 'no specification', topic: 'a required section is missing', put: heading('Specification', 'How it works') },
  { name: 'no copyright', topic: 'a required section is missing', put: (text) => text.replace(/^## Copyright$[^]*/m, '') },
  {
    name: 'rationale and specification changed about',
    topic: 'sections are out of order',
    put: (text) =>
      /^## Specification$/m.test(text) && /^## Rationale$/m.test(text)
        ? text.replace(
            /^## (Specification|Rationale)$/gm,
            (_, name: string) => `## ${name === 'Rationale' ? 'Specification' : 'Rationale'}`,
          )
        : text,
  },
];

/** Who found a fault that was put in. */
export interface Found {
  readonly fault: string;
  readonly files: number;
  readonly both: number;
  readonly onlyOurs: number;
  readonly onlyTheirs: number;
}

/** Put each fault into every document that is free of it, and ask both. */
export async function findFaults(corpus: Corpus, kind: TeamKind, eipw: Eipw, texts: ReadonlyMap<string, string>): Promise<Found[]> {
  const found: Found[] = [];
  for (const fault of faults) {
    const topic = topics.find(({ name }) => name === fault.topic);
    if (!topic) throw new Error(`There is no topic “${fault.topic}”`);
    const before = await saidOf(corpus, kind, eipw, topic, texts);
    const put = new Map(
      [...texts]
        .map(([file, text]) => [file, fault.put(text)] as const)
        .filter(([file, text]) => text !== texts.get(file) && before.get(file) === ''),
    );
    const after = await saidOf(corpus, kind, eipw, topic, put);
    const count = (said: string): number => [...after.values()].filter((each) => each === said).length;
    found.push({ fault: fault.name, files: put.size, both: count('ours theirs'), onlyOurs: count('ours'), onlyTheirs: count('theirs') });
  }
  return found;
}

/** Who says something of a topic, for each text: “ours”, “theirs”, “ours theirs” or nobody. */
async function saidOf(
  corpus: Corpus,
  kind: TeamKind,
  eipw: Eipw,
  { ours, theirs }: Topic,
  texts: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const instead = Object.fromEntries([...texts].map(([file, text]) => [`${kind.home}/${file}`, text]));
  const engine = await openCorpus(corpus, kind, { text: sparingNothing(kindFile(kind.id)), profile: 'strict', instead });
  const said = new Map<string, string>();
  for (const [file, text] of texts) {
    const own = engine.findings(`${kind.home}/${file}`).some((finding) => ours(finding).length > 0);
    const other = (await lintText(eipw, file, text)).some((complaint) => theirs(complaint).length > 0);
    said.set(file, [own ? 'ours' : '', other ? 'theirs' : ''].filter(Boolean).join(' '));
  }
  return said;
}

/** eipw reads files, and their names. */
async function lintText(eipw: Eipw, file: string, text: string): Promise<readonly Complaint[]> {
  const folder = mkdtempSync(join(tmpdir(), 'docent-eipw-'));
  try {
    writeFileSync(join(folder, file), text);
    return await eipw.lint(join(folder, file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
