import { isSeq } from 'yaml';
import { contentForms, needs } from './contract-forms.ts';
import { evidenceForm } from './evidence-form.ts';
import { canonicalStatuses, fieldTypes } from './kind.ts';
import { listOf, mapOf, record, shortOrLong } from './forms/compounds.ts';
import { about, located, type Form, type Located, type Read } from './forms/form.ts';
import { count, days, fileName, flag, flagOrWord, folder, isoDate, oneOf, text } from './forms/scalars.ts';

const demand = {
  need: about('How much the kind asks for it', oneOf('need', needs)),
  from: about('Asked for only from this status on', located(text)),
  since: about('Artifacts dated earlier are not held to it', isoDate),
  'or-says-why': about('Whether “not applicable because …” is an answer', flag),
};

const status = record('a map of what the status is', {
  label: about('How it is written and shown', text),
  is: about('The canonical word it stands for', oneOf('canonical status', canonicalStatuses)),
  aliases: about('Other spellings of it', listOf(text)),
  next: about('The statuses it leads to', listOf(located(text))),
  closed: about('Whether life ends here', flag),
  needs: about('The field that must say more', located(text)),
  'stale-after': about('How long an artifact may keep it, such as 60d', days),
});

/** What a choice may be, with its other spellings where they are written. */
const choices = shortOrLong(listOf(text), mapOf('a map of choices', listOf(text), []), (names) =>
  names.map((key) => ({ key, keySpan: { start: 0, end: 0 }, value: [] as readonly string[] })),
);

const field = record('a map of what the field is', {
  ...demand,
  type: about('What its values are', oneOf('field type', fieldTypes)),
  label: about('How its key is written outside front matter', text),
  aliases: about('Other keys it goes by', listOf(text)),
  choices: about('What a choice may be', located(choices)),
  initial: about('What a new artifact gets: “today”, “author”, “title”, or the text itself', text),
  inverse: about('The field that says the same from the other side', located(text)),
  due: about('Whether an artifact is overdue once this date is passed', flag),
  within: about('Overdue that long after the date: 180d, or a duration field', located(text)),
  after: about('The date fields it must not be earlier than', listOf(located(text))),
  of: about('The kind of artifact it points to', located(text)),
  offer: about('Whether a new artifact is asked which one it points to', flag),
  relies: about('Whether what it names has to hold for this one to hold', flag),
  budget: about('Whether the minutes that headings name must fit into it', flag),
  about: about('One sentence for hovers and completion', text),
});

const folders = shortOrLong(
  listOf(text),
  record('a map of strong, weak and vague folders', {
    strong: about('Folders that hold nothing but artifacts of the kind', listOf(text)),
    weak: about('Folders that may hold something else', listOf(text)),
    vague: about(
      'Folders that mostly hold something else: they only bear out headings, or a name with words of the kind’s own',
      listOf(text),
    ),
  }),
  (strong) => ({ strong, weak: [] as readonly string[] }),
);

const headingRow: Form<readonly (Located<string> | readonly Located<string>[])[]> = listOf(oneOrList());

const followUp = record('a map of what follows', {
  when: about('The status at which it is offered', located(text)),
  unless: about('A field that must be empty', located(text)),
  to: about('The kind of the artifact to write', located(text)),
  label: about('What the offer says', text),
  fill: about(
    'Its sections and fields, each filled from sections or fields of this kind',
    mapOf('a map of sections and fields', listOf(located(text))),
  ),
  link: about('The field here that names the new one', located(text)),
  back: about('The field there that names this one', located(text)),
});

/** The front matter of a kind file, and of a variant's. */
export const kindForm = record('a map of what the kind is', {
  docent: about('Version of the kind language: 1', located(count)),
  kind: about('The id of the kind', located(text)),
  variant: about('The id of the variant: this file is only another body for the kind', located(text)),
  name: about('What the kind is called in full', text),
  short: about('What it is called in lists and commands', text),
  about: about('What it is for, in a few sentences', text),
  icon: about('The name of a codicon', text),
  prefixes: about('How its artifacts are cited and may be named: ADR in “ADR-12”', listOf(text)),
  home: about('The folder of the first artifact', folder),
  file: about('The name of a file without neighbours, such as {number:4}-{slug}.md', located(text)),
  detect: about(
    'How artifacts are recognised that nobody declared',
    record('a map of folders, files and headings', {
      'home-file': about('A file at the root whose text is the home, such as .adr-dir', text),
      folders: about('Last segments of folder paths', folders),
      files: about('Patterns of file names, such as {number}-{slug}', listOf(located(text))),
      headings: about('Rows of section ids; all of any row must be there', listOf(headingRow)),
      'front-matter': about('Maps of front matter, “*” for any value; all of any map must be there', listOf(mapOf('a map of keys', text))),
    }),
  ),
  statuses: about('In the order of life', mapOf('a map of statuses', status, {})),
  fields: about(
    'By id; a type alone is enough',
    mapOf(
      'a map of fields',
      shortOrLong(oneOf('field type', fieldTypes), field, (type) => ({ type })),
      {},
    ),
  ),
  'follow-ups': about('What may be written next', listOf(followUp)),
  'carry-over': about(
    'What a new one takes over from the latest',
    record('a map of section and same', {
      section: about('The section whose open items it gets', located(text)),
      same: about('The field in which both say the same', located(text)),
    }),
  ),
  private: about('Whether its artifacts are nobody else’s business; or the field that makes them so', located(flagOrWord)),
  blameless: about('Whether its text must not blame anybody', flag),
  asks: about('How the title of a new one is asked for', text),
  sidecar: about('The name of a YAML file beside an artifact whose keys are fields', fileName),
  evidence: about('What a review looks for in a change, by id; a kind that has any is a checklist for changes', evidenceForm),
  governs: about('Whether its artifacts bind the code that they mention, or that cites them', flag),
});

/** A section's contract: what stands after `docent:` in the comment under its heading. */
export const contractForm = record('a map of what the section must hold', {
  ...demand,
  id: about('The id of the section; without it the slug of the heading', located(text)),
  aliases: about('Other headings that mean it', listOf(text)),
  loose: about('Other headings that mean it once the kind is known, but do not help to recognise the kind', listOf(text)),
  initial: about('“false” where a new artifact does not get the section', flag),
  field: about('The field the section is', located(text)),
  ready: about('Whether what a new artifact has there is an answer already; its holes and guidance are not', flag),
  ...contentForms,
});

/** What is written in a kind file's front matter. */
export type WrittenKind = Read<typeof kindForm>;
/** What is written in a contract. */
export type WrittenContract = Read<typeof contractForm>;
/** What is written of a need, in a contract or a field. */
export type WrittenDemand = Pick<WrittenContract, keyof typeof demand>;

function oneOrList(): Form<Located<string> | readonly Located<string>[]> {
  const word = located(text);
  const several = listOf(word);
  return { ...several, what: 'a section id', read: (node, say) => (isSeq(node) ? several.read(node, say) : word.read(node, say)) };
}
