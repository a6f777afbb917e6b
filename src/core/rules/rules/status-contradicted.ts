import type { Artifact } from '../../artifacts/artifact.ts';
import { isOfPart } from '../../artifacts/relation-part.ts';
import { saidStatuses, type SaidStatus } from '../../artifacts/said-statuses.ts';
import { standingOfStatus } from '../../kinds/standing.ts';
import { defineRule } from '../rule.ts';

/** Tools read the field, people the sentence above it; one of the two is misled. */
export const statusContradicted = defineRule({
  id: 'status-contradicted',
  summary: 'Folder, title and text say nothing else than the status does.',
  subject: 'artifact',
  weight: 'integrity',
  severity: { strong: 'info' },
  evenClosed: true,
  reads: [],

  *check({ artifact, words }) {
    const { status, redirect } = artifact;
    if (!status?.canonical || redirect || isOfPart(status.word)) return;
    const standing = standingOfStatus(status.canonical);
    for (const said of saidStatuses(artifact, words)) {
      if (said.standing === standing) continue;
      const label = status.status?.label ?? status.word;
      yield {
        ...placeOf(artifact, said),
        message: `Status is “${label}”, but ${where[said.in]} says “${said.words}”; expected one of the two`,
      };
    }
  },
});

const where: Readonly<Record<SaidStatus['in'], string>> = {
  field: 'this',
  folder: 'the folder',
  title: 'the title',
  text: 'this',
};

/** A folder is told at the status, which is easier to change than the place of a file. */
function placeOf({ status, title }: Artifact, { span }: SaidStatus) {
  if (span) return { span };
  return status?.inSidecar
    ? { span: status.inSidecar, beside: true as const }
    : { span: status && status.wordSpan.end > 0 ? status.wordSpan : title.span };
}
