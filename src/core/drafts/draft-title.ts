import type { Artifact, Dialect } from '../artifacts/artifact.ts';

/** A key that holds an artifact's title. */
export interface TitleKey {
  readonly key: string;
  /** Whether no heading says the title again. */
  readonly isAlone: boolean;
}

/** Where an artifact keeps its title among its metadata: `title:` in front matter, a bullet “Name”. Absent where a heading alone has it. */
export function titleReading(like: Artifact | undefined, dialect: Dialect): TitleKey | undefined {
  if (!like || (like.title.source !== 'front-matter' && like.title.source !== 'field')) return undefined;
  const { span, text, display } = like.title;
  const reading = like.fields.find(
    (each) => each.dialect === dialect && each.valueSpan.start <= span.start && span.end <= each.valueSpan.end && span.end > span.start,
  );
  if (!reading) return undefined;
  const first = like.outline.headings.find(({ depth }) => depth === 1)?.text.trim();
  return { key: reading.key, isAlone: first !== text && first !== display };
}
