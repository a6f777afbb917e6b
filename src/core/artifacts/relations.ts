import type { Kind } from '../kinds/kind.ts';
import type { Words } from '../kinds/words.ts';
import type { Block } from '../markdown/block.ts';
import type { Outline } from '../markdown/shape.ts';
import { append } from '../text/append.ts';
import type { Span } from '../text/span.ts';
import type { FieldReading, RelationReading, StatusReading } from './artifact.ts';
import { wordsOfValue, plainOf } from './field-value.ts';
import { relationPhrases, type RelationPhrases } from './relation-phrases.ts';
import { relationsInProse } from './relation-prose.ts';
import { readTarget } from './relation-target.ts';

/** What relations are read from. */
export interface RelationSource {
  readonly path: string;
  readonly outline: Outline;
  readonly kind: Kind;
  readonly words: Words;
  readonly fields: readonly FieldReading[];
  readonly status: StatusReading | undefined;
}

/** Every relation an artifact states: in fields, in what follows its status, and in lines such as “Supersedes [3. X](0003-x.md)”. */
export function readRelations(source: RelationSource): readonly RelationReading[] {
  const found = [...inFields(source), ...inStatus(source), ...inLines(source)];
  const seen = new Set<string>();
  return found
    .filter(({ field, span, inSidecar }) => {
      const key = `${field} ${inSidecar ? `beside ${inSidecar.start}` : span.start}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => a.span.start - b.span.start);
}

function inFields({ path, fields }: RelationSource): readonly RelationReading[] {
  return fields.flatMap(({ field, items }) => {
    if (field?.type !== 'artifacts') return [];
    return items.flatMap((item): readonly RelationReading[] => {
      const target = readTarget(path, item);
      return target ? [{ field: field.id, ...target }] : [];
    });
  });
}

/** “superseded by ADR-2”: whatever is cited after a status that needs a relation is that relation. */
function inStatus({ path, outline, kind, words, status }: RelationSource): readonly RelationReading[] {
  if (!status || status.note === '' || status.wordSpan.start >= status.wordSpan.end) return [];
  const { wordSpan, reading } = status;
  const needs = kind.fields.find(({ id }) => id === status.status?.needs)?.id;
  const plain = plainOf(outline, [{ start: wordSpan.start, end: Math.max(wordSpan.end, wordsOfValue(outline.text, reading).end) }]);
  return relationsInProse(path, plain, kind.prefixes, relationPhrases(kind, words), needs === undefined ? {} : { otherwise: needs });
}

/** Lines and items that begin with the relation, wherever they stand. */
function inLines({ path, outline, kind, words }: RelationSource): readonly RelationReading[] {
  const phrases = relationPhrases(kind, words);
  return leadingLines(outline.blocks).flatMap((line) => inLine(path, outline, line, kind, phrases));
}

function inLine(path: string, outline: Outline, line: Span, kind: Kind, phrases: RelationPhrases): readonly RelationReading[] {
  if (!phrases.leading.test(outline.text.slice(line.start, Math.min(line.end, line.start + 60)))) return [];
  return relationsInProse(path, plainOf(outline, [line]), kind.prefixes, phrases, { direct: true });
}

function leadingLines(blocks: readonly Block[], depth = 0, found: Span[] = []): readonly Span[] {
  for (const { type, content, children } of blocks) {
    if (type === 'paragraph') append(found, content);
    else if (depth < 5 && (type === 'list' || type === 'listItem' || type === 'blockquote')) leadingLines(children, depth + 1, found);
  }
  return found;
}
