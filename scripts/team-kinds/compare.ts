import type { Engine } from '../../src/core/engine/engine.ts';
import type { Finding } from '../../src/core/rules/finding.ts';
import type { Complaint } from './eipw.ts';

/** Something that both linters hold a document to. */
export interface Topic {
  readonly name: string;
  /** What a finding is about, where it is of the topic. */
  readonly ours: (finding: Finding) => readonly string[];
  readonly theirs: (complaint: Complaint) => readonly string[];
}

const named = (pattern: RegExp, text: string): string[] =>
  [...text.matchAll(pattern)].map(([, word = '']) => word.toLowerCase().replace(/ /g, '-'));
const quoted = /“([^”]*)”/g;
const ticked = /`([^`]*)`/g;

const rule =
  (id: string, of: (finding: Finding) => readonly string[] = () => ['']) =>
  (finding: Finding): readonly string[] =>
    finding.rule === id ? of(finding) : [];
const lint =
  (id: RegExp, of: (complaint: Complaint) => readonly string[] = () => ['']) =>
  (complaint: Complaint): readonly string[] =>
    id.test(complaint.id) ? of(complaint) : [];

const first = ({ message }: Finding): readonly string[] => named(quoted, message).slice(0, 1);
/** A value of a field, which the message of a finding does not always name; the complaint's id does. */
const valueOf =
  (...fields: readonly string[]) =>
  (finding: Finding): readonly string[] =>
    finding.rule === 'field-value' && fields.some((field) => finding.message.includes(`“${field}”`)) ? [''] : [];

/** In the order of the page. */
export const topics: readonly Topic[] = [
  {
    name: 'a required section is missing',
    ours: rule('section-missing', first),
    theirs: lint(/^markdown-req-section$/, ({ title }) => named(ticked, title)),
  },
  {
    name: 'sections are out of order',
    ours: rule('section-order'),
    theirs: lint(/^markdown-order-section$/, ({ title }) => (title.includes('out of order') ? [''] : [])),
  },
  {
    name: 'a section that EIP-1 does not name',
    ours: () => [],
    theirs: lint(/^markdown-order-section$/, ({ title }) => (title.includes('extra section') ? [''] : [])),
  },
  {
    name: 'a required field is missing',
    ours: rule('field-missing', first),
    theirs: lint(/^preamble-req(?:-category|-last-call-deadline|-withdrawal-reason)?$/, ({ title }) =>
      title.includes('only allowed') ? [] : named(ticked, title.replace(/ is required when .*/, '')),
    ),
  },
  { name: 'the status is none of EIP-1', ours: rule('status-unknown'), theirs: lint(/^preamble-enum-status$/) },
  { name: 'type or category is none of EIP-1', ours: valueOf('Type', 'Category'), theirs: lint(/^preamble-enum-(?:type|category)$/) },
  {
    name: 'a date is none',
    ours: rule('field-value', ({ message }) => (/is no date|There is no day|YYYY-MM-DD/.test(message) ? [''] : [])),
    theirs: lint(/^preamble-date/),
  },
  { name: 'the number is not that of the file', ours: rule('title-number'), theirs: lint(/^preamble-file-name$/) },
  {
    name: '“discussions-to” is no address',
    ours: rule('field-value', ({ message }) => (message.includes('is no link') ? [''] : [])),
    theirs: lint(/^preamble-discussions-to$/),
  },
  {
    name: 'a key stands twice',
    ours: rule('front-matter-broken', ({ message }) => (message.includes('second time') ? [''] : [])),
    theirs: lint(/^preamble-no-dup$/),
  },
  { name: 'no author has a handle', ours: () => [], theirs: lint(/^preamble-author$/) },
];

/** One thing that is said of a file. */
export interface Said {
  readonly file: string;
  readonly what: string;
}

export interface Compared {
  readonly topic: string;
  readonly agree: readonly Said[];
  readonly onlyOurs: readonly Said[];
  readonly onlyTheirs: readonly Said[];
}

/** Hold what both say of some files against each other, topic by topic. */
export function compare(engine: Engine, folder: string, complaints: ReadonlyMap<string, readonly Complaint[]>): Compared[] {
  return topics.map(({ name, ours, theirs }) => {
    const own = new Map<string, Said>();
    const other = new Map<string, Said>();
    for (const [file, all] of complaints) {
      for (const finding of engine.findings(`${folder}/${file}`))
        for (const what of ours(finding)) own.set(`${file} ${what}`, { file, what });
      for (const complaint of all) for (const what of theirs(complaint)) other.set(`${file} ${what}`, { file, what });
    }
    return {
      topic: name,
      agree: [...own].flatMap(([key, said]) => (other.has(key) ? [said] : [])),
      onlyOurs: [...own].flatMap(([key, said]) => (other.has(key) ? [] : [said])),
      onlyTheirs: [...other].flatMap(([key, said]) => (own.has(key) ? [] : [said])),
    };
  });
}
