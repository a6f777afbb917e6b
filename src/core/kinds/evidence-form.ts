import type { Span } from '../text/span.ts';
import { evidenceMeasures, fileSorts, type EvidenceRule } from './evidence.ts';
import { listOf, mapOf, record, type Entry } from './forms/compounds.ts';
import { about, located, refuse, spanOf, unknownWord, type Form, type Read, type Say } from './forms/form.ts';
import { readYaml } from './forms/read-yaml.ts';
import { count, flag, oneOf, text } from './forms/scalars.ts';
import { labelOf } from './label.ts';
import { troubleWith } from './patterns/pattern.ts';

const pattern: Form<string> = {
  ...text,
  what: 'a regular expression',
  read(node, say) {
    const written = text.read(node, say);
    const trouble = written === undefined ? undefined : troubleWith(written);
    if (written === undefined || trouble === undefined) return written;
    say({ span: spanOf(node), message: `“${written}” ${trouble}` });
    return undefined;
  },
};

const sorts = listOf(oneOf('sort of files', fileSorts));

const rule = record('a map of what to look for', {
  section: about('The section under which it is shown', located(text)),
  words: about('Words of the item it is shown on', listOf(text)),
  one: about('What it says of one finding; {count}, {files}, {lines} and {words} are filled in', text),
  many: about('What it says of several', text),
  tone: about('“look” for what is worth a second look, “fact” for what is only to be known', oneOf('tone', ['look', 'fact'] as const)),
  sorts: about('The sorts of files it reads; all, where none is named', sorts),
  files: about('Globs of files it reads', listOf(text)),
  except: about('Globs of files it does not read', listOf(text)),
  added: about('Regular expressions, one of which an added line must match', listOf(pattern)),
  removed: about('Regular expressions, one of which a removed line must match', listOf(pattern)),
  comments: about('“true” where lines that are only a comment are read, too', flag),
  absent: about('“true” where it speaks of what did not change', flag),
  beside: about('Sorts of files that must have changed for it to speak', sorts),
  measure: about('What is measured, where lines and files do not say it', oneOf('measure', evidenceMeasures)),
  over: about('From which number on a measure is worth a look', count),
});

type WrittenRule = Read<typeof rule>;

/** Rules of evidence by id. One with anything wrong in it is left out: what it would say without that part may be false. */
export const evidenceForm: Form<readonly Entry<WrittenRule>[]> = mapOf('a map of evidence rules', {
  ...rule,
  read(node, say) {
    let isSound = true;
    const wrong: Say = (complaint) => {
      isSound = false;
      say(complaint);
    };
    const written = rule.read(node, wrong);
    if (written && isSound && !looksForAnything(written))
      return refuse(node, 'a map with “added”, “removed”, “sorts”, “files” or “measure”', say);
    return isSound ? written : undefined;
  },
});

/** Evidence rules as written; a section that is not among `sections` is a complaint, and the rule does without. */
export function evidenceOf(written: Read<typeof evidenceForm>, sections?: readonly string[], say?: Say): readonly EvidenceRule[] {
  return written.map(({ key, value }) => {
    const { section, measure, over } = value;
    const isKnown = section !== undefined && (sections?.includes(section.value) ?? true);
    if (section && !isKnown && sections) unknownWord('section', section.value, section.span, sections, say ?? (() => undefined));
    return {
      id: key,
      ...(isKnown ? { section: section.value } : {}),
      ...ruleParts(key, value),
      ...(measure === undefined ? {} : { measure }),
      ...(over === undefined ? {} : { over }),
    };
  });
}

/**
 * Read the `evidence:` of a checklist's front matter: YAML that stands at `span` in a text, such as the lines between the fences.
 * Other keys beside `evidence` are none of its business. `sections` are the ids a rule may name. Never throws.
 */
export function readEvidence(text: string, span: Span, say: Say, sections?: readonly string[]): readonly EvidenceRule[] {
  return evidenceOf(readYaml(evidenceKey, text, span, say) ?? [], sections, say);
}

const isEvidence = ({ key }: Entry<unknown>): boolean => key === 'evidence';

/** The value of the key `evidence` in a map of anything. */
const evidenceKey: Form<Read<typeof evidenceForm>> = {
  ...evidenceForm,
  read(node, say) {
    const anything: Form<unknown> = { what: '', schema: {}, read: (value) => value ?? undefined };
    const entries = mapOf('a map', anything).read(node, () => undefined) ?? [];
    return evidenceForm.read(entries.find(isEvidence)?.value, say);
  },
};

const looksForAnything = ({ added, removed, sorts: some, files, measure }: WrittenRule): boolean =>
  measure !== undefined || [added, removed, some, files].some((list) => (list ?? []).length > 0);

function ruleParts(id: string, value: WrittenRule): Omit<EvidenceRule, 'id' | 'section' | 'measure' | 'over'> {
  const { words = [], one, many, tone = 'look', sorts: some = [], files = [], except = [], added = [], removed = [] } = value;
  const label = labelOf(id);
  return {
    words,
    says: { one: one ?? many ?? label, many: many ?? one ?? `${label}: {count}` },
    tone,
    sorts: some,
    files,
    except,
    added,
    removed,
    ...(value.comments === undefined ? {} : { comments: value.comments }),
    absent: value.absent ?? false,
    beside: value.beside ?? [],
  };
}
