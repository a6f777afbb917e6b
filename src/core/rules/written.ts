import type { Artifact, FieldReading } from '../artifacts/artifact.ts';

const readOnly = new Set<FieldReading['dialect']>(['toml', 'sidecar', 'folder']);

/** Whether a field stands in the document's own text, where a finding can point and a fix can write. */
export const isWritten = ({ dialect }: Pick<FieldReading, 'dialect'>): boolean => !readOnly.has(dialect);

/** A field in the text where it is written: the document's, or its sidecar's. */
export interface Written {
  readonly text: string;
  /** With its spans in that text. */
  readonly reading: FieldReading;
  /** For the remark, where the text is the sidecar's. */
  readonly beside: { readonly beside?: true };
}

/** The text a field is written in, where a finding can point and a fix can write; undefined where there is none. */
export function writtenIn({ text, sidecar }: Pick<Artifact, 'text' | 'sidecar'>, reading: FieldReading): Written | undefined {
  if (!sidecar || !reading.inSidecar) return isWritten(reading) ? { text, reading, beside: {} } : undefined;
  const items = reading.items.map((item) => ({ ...item, span: item.inSidecar ?? item.span }));
  return { text: sidecar.text, reading: { ...reading, ...reading.inSidecar, dialect: 'front-matter', items }, beside: { beside: true } };
}
