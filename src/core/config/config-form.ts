import { isMap } from 'yaml';
import { listOf, mapOf, record, shortOrLong } from '../kinds/forms/compounds.ts';
import { about, located, type Form, type Read } from '../kinds/forms/form.ts';
import { fileName, folder, isoDate, oneOf, scalar, text } from '../kinds/forms/scalars.ts';
import { canonicalStatuses } from '../kinds/kind.ts';
import { severities, type Severity } from './config.ts';

/** Ids a config may name. */
export interface KnownIds {
  readonly kinds: readonly string[];
  readonly rules: readonly string[];
}

/** What a workspace may say of one kind, in a map. */
const kindMap = record('a map of what holds for the kind', {
  home: about('The folder of its artifacts, or several; all in them are of the kind', listOf(folder)),
  files: about('Globs of files that are of the kind', listOf(text)),
  variant: about('The body that new artifacts get where no neighbour shows another', text),
  since: about('Artifacts dated earlier are not held to what the kind asks for', isoDate),
  template: about('A plain template: its headings are the sections of the kind', located(text)),
  short: about('What the kind is called in lists and commands', text),
  sidecar: about('The name of a YAML file beside an artifact whose keys are fields', fileName),
});

const off: Form<'off'> = scalar('“off”', { const: 'off' }, (value) => (value === 'off' || value === false ? 'off' : undefined));

/** “off”, or a map. */
const kindForm: Form<'off' | Read<typeof kindMap>> = {
  what: `${off.what} or ${kindMap.what}`,
  schema: { anyOf: [off.schema, kindMap.schema] },
  read: (node, say) => (isMap(node) ? kindMap.read(node, say) : off.read(node, say)),
};

const severity: Form<Severity> = {
  ...oneOf('severity', severities),
  read: (node, say) => off.read(node, () => undefined) ?? oneOf('severity', severities).read(node, say),
};

const ruleForm = shortOrLong(
  severity,
  record('a map of “editor” and “ci”', { editor: about('In the editor', severity), ci: about('On the command line', severity) }, 'face'),
  (both: Severity) => ({ editor: both, ci: both }),
);

const spellings = listOf(text);

/** The form of `.docent/config.yaml`. */
export const configForm = (known: KnownIds) =>
  record('a map of settings', {
    profile: about('“strict” holds every artifact as if it were declared', oneOf('profile', ['default', 'strict'] as const)),
    kinds: about('What holds for each kind here, by id', kindsForm(known.kinds)),
    rules: about(
      'How loudly each rule speaks',
      record('a map of rules', Object.fromEntries(known.rules.map((id) => [id, ruleForm])), 'rule'),
    ),
    words: about(
      'More spellings that people here use',
      record('a map of words', {
        status: about(
          'By canonical status',
          record('a map of statuses', Object.fromEntries(canonicalStatuses.map((id) => [id, spellings])), 'canonical status'),
        ),
        sections: about('More headings of a section, by “kind.section”: adr.decision', mapOf('a map of sections', spellings)),
        content: about('More words that rules look for, by id: pros, cons, owner …', mapOf('a map of words', spellings)),
      }),
    ),
    index: about(
      'Index pages that list the artifacts of a kind',
      listOf(record('a map of file and kind', { file: about('The page', text), kind: about('What it lists', located(text)) })),
    ),
    exclude: about('Globs of files that are never read', listOf(text)),
    review: about(
      'What reviews of changes are held by',
      record('a map of checklist and base', {
        checklist: about('The team’s checklist, or a pull-request template', text),
        base: about('The branch that changes go to, such as origin/develop', text),
      }),
    ),
    'not-artifacts': about('Files that are no artifacts, whatever they look like', listOf(text)),
  });

/** What is written in a config. */
export type WrittenConfig = Read<ReturnType<typeof configForm>>;

function kindsForm(ids: readonly string[]) {
  const form = mapOf<'off' | Read<typeof kindMap>>('a map of kinds', kindForm, {});
  return { ...form, schema: { ...form.schema, properties: Object.fromEntries(ids.map((id) => [id, kindForm.schema])) } };
}
