import type { Complaint } from '../kinds/complaint.ts';
import type { Entry } from '../kinds/forms/compounds.ts';
import { unknownWord, type Say } from '../kinds/forms/form.ts';
import { readYaml } from '../kinds/forms/read-yaml.ts';
import { configForm, type KnownIds, type WrittenConfig } from './config-form.ts';
import type { Config, KindConfig } from './config.ts';

/** What holds where a workspace says nothing. */
export const defaultConfig: Config = {
  profile: 'default',
  kinds: {},
  rules: {},
  words: { status: {}, sections: {}, content: {} },
  index: [],
  exclude: [],
  review: {},
  notArtifacts: [],
};

type WrittenKindConfig = NonNullable<WrittenConfig['kinds']>[number]['value'];

/** Read `.docent/config.yaml`. What cannot be read is a complaint and counts as absent; nothing throws. */
export function readConfig(text: string, known: KnownIds): { readonly config: Config; readonly complaints: readonly Complaint[] } {
  const complaints: Complaint[] = [];
  const say: Say = (complaint) => complaints.push(complaint);
  const written = readYaml(configForm(known), text, { start: 0, end: text.length }, say) ?? {};
  const kinds = written.kinds ?? [];
  const ids = [...known.kinds, ...kinds.flatMap(({ key, value }) => (value !== 'off' && value.template ? [key] : []))];
  return { config: configOf(written, ids, say), complaints };
}

function configOf(written: WrittenConfig, ids: readonly string[], say: Say): Config {
  const { profile = 'default', rules = {}, words = {}, exclude = [], review: { checklist, base } = {} } = written;
  const kinds = (written.kinds ?? []).filter(({ key, keySpan }) => isKnown('kind', key, keySpan, ids, say));
  const sections = (words.sections ?? []).filter(({ key, keySpan }) => isSectionName(key, keySpan, ids, say));
  return {
    profile,
    kinds: Object.fromEntries(kinds.map(({ key, value }) => [key, kindConfigOf(value)])),
    rules: Object.fromEntries(Object.entries(rules).flatMap(([id, faces]) => (faces === undefined ? [] : [[id, faces]]))),
    words: { status: spellingsOf(words.status), sections: byKey(sections), content: byKey(words.content ?? []) },
    index: (written.index ?? []).flatMap(({ file, kind }) =>
      file !== undefined && kind && isKnown('kind', kind.value, kind.span, ids, say) ? [{ file: tidyPath(file), kind: kind.value }] : [],
    ),
    exclude,
    review: { ...(checklist === undefined ? {} : { checklist: tidyPath(checklist) }), ...(base === undefined ? {} : { base }) },
    notArtifacts: (written['not-artifacts'] ?? []).map(tidyPath),
  };
}

function kindConfigOf(written: WrittenKindConfig): KindConfig {
  if (written === 'off') return { homes: [], files: [], off: true };
  const { home = [], files = [], variant, since, template, short, sidecar } = written;
  return {
    homes: home.map(tidyPath),
    files,
    ...(variant === undefined ? {} : { variant }),
    ...(since === undefined ? {} : { since }),
    ...(template === undefined ? {} : { template: tidyPath(template.value) }),
    ...(short === undefined ? {} : { short }),
    ...(sidecar === undefined ? {} : { sidecar }),
    off: false,
  };
}

const isKnown = (noun: string, word: string, span: Complaint['span'], ids: readonly string[], say: Say): boolean =>
  ids.includes(word) || unknownWord(noun, word, span, ids, say) !== undefined;

function isSectionName(key: string, span: Complaint['span'], ids: readonly string[], say: Say): boolean {
  const [kind = '', section = ''] = key.split('.');
  if (section === '') say({ span, message: `“${key}” names no section; a kind and a section such as “adr.decision” are expected` });
  return section !== '' && isKnown('kind', kind, { start: span.start, end: span.start + kind.length }, ids, say);
}

const spellingsOf = (written: Readonly<Record<string, readonly string[] | undefined>> = {}): Config['words']['status'] =>
  Object.fromEntries(Object.entries(written).flatMap(([id, list]) => (list === undefined ? [] : [[id, list]])));

const byKey = (entries: readonly Entry<readonly string[]>[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(entries.map(({ key, value }) => [key, value]));

/** A path as the rest of Docent writes it: no `./`, no trailing slash, forward slashes. */
const tidyPath = (path: string): string =>
  path
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '')
    .replace(/\/+$/, '');
