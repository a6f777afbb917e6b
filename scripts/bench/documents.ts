import { randomFrom, type Random } from './random.ts';

/** One generated artifact. */
export interface Document {
  readonly path: string;
  readonly text: string;
}

const perFolder = 200;
const words =
  'the service keeps a queue of events per tenant and retries with a backoff when the store answers slowly while readers see the last committed version because replicas lag behind under load so we measure latency at the edge cache before the gateway drops requests that nobody waits for'.split(
    ' ',
  );
const subjects = ['Postgres', 'sessions', 'typed events', 'the gateway', 'feature flags', 'audit log', 'search', 'billing runs'] as const;
const verbs = ['Keep', 'Move', 'Split', 'Replace', 'Cache', 'Retire'] as const;
const people = ['Ada', 'Bo', 'Chen', 'Dora', 'Emre'] as const;

/**
 * Decisions and designs as teams write them: four in five are ADRs, in three dialects; with lists, tables, code, links to
 * neighbours that are there, and now and then a flaw that a rule speaks of.
 */
export function* documents(count: number, bytes: number): Iterable<Document> {
  const random = randomFrom(bytes);
  for (let at = 0; at < count; at++) {
    const folder = Math.floor(at / perFolder);
    const isRfc = folder % 5 === 4;
    const number = (at % perFolder) + 1;
    const title = titleOf(random);
    const home = `services/s${String(folder).padStart(2, '0')}/docs/${isRfc ? 'rfcs' : 'adr'}`;
    const path = `${home}/${nameOf(number, title)}`;
    names.set(`${folder}/${number}`, nameOf(number, title));
    yield { path, text: documentText({ random, number, title, isRfc, bytes, link: linkIn(folder, number) }) };
  }
}

const names = new Map<string, string>();

const titleOf = (random: Random): string =>
  `${random.of(verbs)} ${random.of(subjects)} ${random.of(['at the edge', 'per tenant', 'in one place', 'behind a port'])}`;
const nameOf = (number: number, title: string): string =>
  `${String(number).padStart(4, '0')}-${title.toLowerCase().replaceAll(' ', '-')}.md`;

/** A link to an artifact before this one, by name; the first of a folder has none. */
const linkIn =
  (folder: number, number: number) =>
  (random: Random): string => {
    const to = number > 1 ? names.get(`${folder}/${random.below(number - 1) + 1}`) : undefined;
    return to === undefined ? '[the notes](https://example.org/notes)' : `[an earlier one](${to})`;
  };

interface Making {
  readonly random: Random;
  readonly number: number;
  readonly title: string;
  readonly isRfc: boolean;
  readonly bytes: number;
  readonly link: (random: Random) => string;
}

function documentText(making: Making): string {
  const { random, isRfc, bytes } = making;
  const headings = isRfc
    ? ['Summary', 'Motivation', 'Detailed design', 'Drawbacks', 'Alternatives', 'Unresolved questions']
    : ['Context', 'Considered options', 'Decision', 'Consequences'];
  const parts = [head(making)];
  const each = Math.max(200, (bytes - 300) / headings.length);
  for (const heading of headings) {
    if (random.chance(1)) continue;
    parts.push(`## ${heading}\n\n${sectionText(making, each)}`);
  }
  return parts.join('\n');
}

function head({ random, title, number, isRfc }: Making): string {
  const status = random.chance(2) ? 'Acepted' : random.of(['Proposed', 'Accepted', 'Accepted', 'Accepted', 'Deprecated']);
  const date = `2025-${String(random.below(12) + 1).padStart(2, '0')}-${String(random.below(28) + 1).padStart(2, '0')}`;
  const who = `${random.of(people)}, ${random.of(people)}`;
  if (isRfc)
    return `- Feature Name: ${title.toLowerCase().replaceAll(' ', '_')}\n- Start Date: ${date}\n- Authors: ${who}\n- Status: ${status}\n\n# ${title}\n`;
  const dialect = number % 3;
  if (dialect === 0) return `---\nkind: adr\nstatus: ${status.toLowerCase()}\ndate: ${date}\ndeciders: [${who}]\n---\n\n# ${title}\n`;
  if (dialect === 1) return `# ${number}. ${title}\n\nDate: ${date}\n\n## Status\n\n${status}\n`;
  return `# ${title}\n\n* Status: ${status}\n* Date: ${date}\n* Deciders: ${who}\n`;
}

function sectionText(making: Making, bytes: number): string {
  const { random } = making;
  const blocks: string[] = [];
  for (let size = 0; size < bytes;) {
    const block = random.of([paragraph, paragraph, paragraph, list, list, table, code, tasks])(making);
    blocks.push(block);
    size += block.length + 1;
  }
  return blocks.join('\n');
}

function sentence(random: Random, length = 8 + random.below(14)): string {
  const from = random.below(words.length);
  const said = Array.from({ length }, (_, at) => words[(from + at * (1 + (from % 3))) % words.length] ?? 'the').join(' ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

function paragraph({ random, link }: Making): string {
  const sentences = Array.from({ length: 2 + random.below(4) }, () => sentence(random));
  if (random.chance(25)) sentences.push(`See ${link(random)}.`);
  if (random.chance(20)) sentences.push('The **limit** is `max_retries`, as in [the manual](https://example.org/manual#retries).');
  return `${sentences.join(' ')}\n`;
}

const list = ({ random }: Making): string =>
  `${Array.from({ length: 3 + random.below(4) }, () => `- ${sentence(random, 6 + random.below(8))}`).join('\n')}\n`;

const tasks = ({ random }: Making): string =>
  `1. ${sentence(random)}\n   - [x] ${sentence(random, 5)}\n   - [ ] ${sentence(random, 5)}\n2. ${sentence(random)}\n`;

const table = ({ random }: Making): string =>
  `| option | cost | risk |\n| --- | ---: | --- |\n${Array.from({ length: 3 }, (_, at) => `| ${random.of(subjects)} | ${at + 1} | ${sentence(random, 4)} |`).join('\n')}\n`;

const code = ({ random }: Making): string =>
  `\`\`\`ts\nconst ${random.of(['queue', 'store', 'edge'])} = open({ retries: ${random.below(9)} });\n# not a heading\n\`\`\`\n`;
