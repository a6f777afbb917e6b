import type { ArtifactRule, CatalogRule, Rule } from '../rule.ts';
import { blameLanguage } from './blame-language.ts';
import { buildsOnClosed } from './builds-on-closed.ts';
import { chosenUnlisted } from './chosen-unlisted.ts';
import { configInvalid } from './config-invalid.ts';
import { contentMissing } from './content-missing.ts';
import { entryUntimed } from './entry-untimed.ts';
import { fieldMissing } from './field-missing.ts';
import { fieldUnknown } from './field-unknown.ts';
import { fieldValue } from './field-value.ts';
import { fileName } from './file-name.ts';
import { frontMatterBroken } from './front-matter-broken.ts';
import { idDuplicate } from './id-duplicate.ts';
import { itemIncomplete } from './item-incomplete.ts';
import { itemOverdue } from './item-overdue.ts';
import { itemUnowned } from './item-unowned.ts';
import { itemsTooFew } from './items-too-few.ts';
import { kindInvalid } from './kind-invalid.ts';
import { linkBroken } from './link-broken.ts';
import { linkTextMismatch } from './link-text-mismatch.ts';
import { minutesOver } from './minutes-over.ts';
import { numberDuplicate } from './number-duplicate.ts';
import { optionUnweighed } from './option-unweighed.ts';
import { optionsTooFew } from './options-too-few.ts';
import { placeholderLeft } from './placeholder-left.ts';
import { privateTracked } from './private-tracked.ts';
import { proposalStale } from './proposal-stale.ts';
import { questionOpen } from './question-open.ts';
import { questionUnowned } from './question-unowned.ts';
import { relationCycle } from './relation-cycle.ts';
import { relationOneSided } from './relation-one-sided.ts';
import { relationSelf } from './relation-self.ts';
import { relationTarget } from './relation-target.ts';
import { reviewOverdue } from './review-overdue.ts';
import { scoreMismatch } from './score-mismatch.ts';
import { sectionDuplicate } from './section-duplicate.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionLong } from './section-long.ts';
import { sectionMisnamed } from './section-misnamed.ts';
import { sectionMissing } from './section-missing.ts';
import { sectionOrder } from './section-order.ts';
import { statusContradicted } from './status-contradicted.ts';
import { statusUnknown } from './status-unknown.ts';
import { stepBare } from './step-bare.ts';
import { stepDestructive } from './step-destructive.ts';
import { stepsMissing } from './steps-missing.ts';
import { supersededStillOpen } from './superseded-still-open.ts';
import { supersededUnnamed } from './superseded-unnamed.ts';
import { suppressionReason } from './suppression-reason.ts';
import { suppressionUnused } from './suppression-unused.ts';
import { tableCellEmpty } from './table-cell-empty.ts';
import { tableCellValue } from './table-cell-value.ts';
import { tableColumnMissing } from './table-column-missing.ts';
import { targetPassed } from './target-passed.ts';
import { timesOutOfOrder } from './times-out-of-order.ts';
import { titleMissing } from './title-missing.ts';
import { titleNumber } from './title-number.ts';
import { weightsSum } from './weights-sum.ts';

/** Every rule, by subject: artifacts, the catalog, and the files that set Docent up. */
export const rules: readonly Rule[] = [
  frontMatterBroken,
  titleMissing,
  titleNumber,
  fieldMissing,
  fieldValue,
  fieldUnknown,
  statusUnknown,
  statusContradicted,
  sectionMissing,
  sectionMisnamed,
  sectionEmpty,
  sectionDuplicate,
  sectionOrder,
  placeholderLeft,
  optionsTooFew,
  optionUnweighed,
  chosenUnlisted,
  itemUnowned,
  itemIncomplete,
  itemOverdue,
  itemsTooFew,
  questionOpen,
  questionUnowned,
  tableColumnMissing,
  tableCellEmpty,
  tableCellValue,
  scoreMismatch,
  weightsSum,
  idDuplicate,
  targetPassed,
  reviewOverdue,
  proposalStale,
  entryUntimed,
  timesOutOfOrder,
  stepsMissing,
  stepBare,
  stepDestructive,
  contentMissing,
  sectionLong,
  minutesOver,
  blameLanguage,
  fileName,
  numberDuplicate,
  linkBroken,
  linkTextMismatch,
  relationTarget,
  relationSelf,
  relationCycle,
  relationOneSided,
  supersededUnnamed,
  supersededStillOpen,
  buildsOnClosed,
  privateTracked,
  configInvalid,
  kindInvalid,
  suppressionReason,
  suppressionUnused,
];

export const artifactRules: readonly ArtifactRule[] = rules.filter((rule) => rule.subject === 'artifact');
export const catalogRules: readonly CatalogRule[] = rules.filter((rule) => rule.subject === 'catalog');
export const ruleIds: readonly string[] = rules.map(({ id }) => id);
export const ruleById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
