import type { FieldReading } from '../artifacts/artifact.ts';

const readOnly = new Set<FieldReading['dialect']>(['toml', 'sidecar', 'folder']);

/** Whether a field stands in the document's own text, where a finding can point and a fix can write. */
export const isWritten = ({ dialect }: Pick<FieldReading, 'dialect'>): boolean => !readOnly.has(dialect);
