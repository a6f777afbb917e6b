import type { Field } from '../kinds/kind.ts';
import type { Edit } from '../text/edit.ts';
import { slice } from '../text/span.ts';
import type { Artifact, SidecarReading } from './artifact.ts';
import { sidecarEdits } from './sidecar.ts';
import { inCaseOf } from './write-status.ts';

/** The sidecar, where a field belongs there: it has it, or nothing has. */
export function sidecarFor({ sidecar, fields }: Artifact, field: Field): SidecarReading | undefined {
  const own = fields.filter((reading) => reading.field?.id === field.id);
  return sidecar && (own.length === 0 || own.some(({ inSidecar }) => inSidecar)) ? sidecar : undefined;
}

/** The edits of a sidecar's text that give a field a value; none where it has it. A status is written in the case of the word that was there, else in lower case. */
export function writeInSidecar(
  artifact: Artifact,
  sidecar: SidecarReading,
  field: Field,
  value: string | readonly string[],
): readonly Edit[] {
  const reading = artifact.fields.find(({ inSidecar, field: own }) => inSidecar && own?.id === field.id);
  const said = reading?.items.map(({ text }) => text) ?? [];
  const wanted = typeof value === 'string' ? value : [...value];
  if (typeof wanted === 'object' ? wanted.join('\n') === said.join('\n') : wanted === (reading?.value ?? '')) return [];
  return sidecarEdits(
    sidecar,
    reading?.key ?? field.id,
    field.type === 'status' && typeof wanted === 'string' ? statusWord(artifact, sidecar, wanted) : wanted,
  );
}

function statusWord({ status }: Artifact, { text }: SidecarReading, value: string): string {
  return inCaseOf(status?.inSidecar ? slice(text, status.inSidecar) : '', value);
}
