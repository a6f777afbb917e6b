import type { Field } from '../../kinds/kind.ts';
import type { Block } from '../../markdown/block.ts';
import { everyBlock } from '../../markdown/walk.ts';
import type { Span } from '../../text/span.ts';
import type { Artifact } from '../artifact.ts';
import { fieldByKey } from '../field-keys.ts';
import { plainOf } from '../field-value.ts';
import { sourceSpan } from '../plain.ts';
import { readMoment, type Moment } from './moments.ts';

/** A moment that a line of a section names as a date field of the kind: “Incident declared: 2026-11-02 14:05”. */
export interface LabelledMoment {
  readonly field: Field;
  readonly moment: Moment;
  readonly value: string;
  readonly span: Span;
}

const form = /^\s*(\p{L}[\p{L} /-]{2,40}?)\s{0,3}[:=–—-]?\s{1,3}(?=\d{4}-\d\d-\d\d)(.{10,60})/u;

/** Every such line among some blocks. */
export function* labelledMoments({ outline, kind }: Artifact, blocks: readonly Block[]): Iterable<LabelledMoment> {
  for (const block of everyBlock(blocks)) {
    for (const line of block.type === 'paragraph' ? block.content : []) {
      const plain = plainOf(outline, [line]);
      const [whole = '', label = '', value = ''] = form.exec(plain.text) ?? [];
      const field = fieldByKey(kind, label);
      const moment = field?.type === 'date' || field?.type === 'datetime' ? readMoment(value) : undefined;
      if (!field || !moment) continue;
      yield {
        field,
        moment,
        value: value.trim(),
        span: sourceSpan(plain, { start: whole.length - value.length, end: whole.trimEnd().length }),
      };
    }
  }
}
