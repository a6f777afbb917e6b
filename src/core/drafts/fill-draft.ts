import type { Artifact, SectionReading } from '../artifacts/artifact.ts';
import { insertSection } from '../artifacts/insert-section.ts';
import { readArtifact } from '../artifacts/read-artifact.ts';
import { placeSection } from '../artifacts/section-place.ts';
import { sectionOf } from '../artifacts/sections.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Words } from '../kinds/words.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { paragraphs, type Copied, type Destination } from './copied-text.ts';
import { cursorIn, type Draft } from './new-artifact.ts';

/** Text that a section of a draft starts with. */
export interface Filling {
  /** Id of the section. */
  readonly section: string;
  /** What it gets, written for where it will stand. */
  readonly text: (to: Destination) => Copied;
}

/** A draft with text in some of its sections: their guidance and prompts go, a section it lacks is put in its place; one that gets nothing stays as it is. */
export function filledDraft(
  draft: Draft,
  { kind, words }: { readonly kind: Kind; readonly words: Words },
  fillings: readonly Filling[],
): Draft {
  const { path, text } = draft;
  const artifact = readArtifact({ path, text, kind, words, resolution: { kindId: kind.id, basis: 'declared', why: [] } });
  const filled = fillings.map((filling) => fill(artifact, filling));
  const definitions = [...new Set(filled.flatMap(({ definitions: own }) => own))];
  const all = `${paragraphs([
    applyEdits(
      text,
      filled.flatMap(({ edits }) => edits),
    ).trimEnd(),
    definitions.join('\n'),
  ])}\n`;
  const cursor = cursorIn(all);
  // Where nothing waits, one begins to read.
  return { ...draft, text: all, cursor: cursor < all.length ? cursor : artifact.title.span.end };
}

function fill(
  artifact: Artifact,
  { section: id, text }: Filling,
): { readonly edits: readonly Edit[]; readonly definitions: readonly string[] } {
  const section = artifact.kind.sections.find((each) => each.id === id);
  if (!section) return { edits: [], definitions: [] };
  const reading = sectionOf(artifact, id);
  const depth = reading?.depth ?? placeSection(artifact, section, []).depth;
  const { lead, headed, definitions } = text({ path: artifact.path, depth });
  const body = paragraphs([lead, headed]);
  if (body === '') return { edits: [], definitions: [] };
  return { edits: [reading ? replacement(artifact, reading, body) : insertSection(artifact, section, { body })], definitions };
}

/** The words of a section up to the first part of it that is a section of the kind's own; examples such as `### {First option}` go too. */
function replacement(artifact: Artifact, reading: SectionReading, body: string): Edit {
  const { start, end } = reading.bodySpan;
  const parts = artifact.sections.filter(({ headingSpan }) => start <= headingSpan.start && headingSpan.start < end);
  const kept = parts.find(
    ({ section, form }) => form === 'heading' && section !== undefined && !section.pattern && section !== reading.section,
  );
  return { span: { start, end: kept?.headingSpan.start ?? end }, text: `${reading.form === 'label' ? ' ' : '\n'}${body}\n\n` };
}
