import type { ArtifactRule, CatalogRule, Rule } from '../rule.ts';
import { chosenUnlisted } from './chosen-unlisted.ts';
import { configInvalid } from './config-invalid.ts';
import { fieldMissing } from './field-missing.ts';
import { fieldUnknown } from './field-unknown.ts';
import { fieldValue } from './field-value.ts';
import { fileName } from './file-name.ts';
import { frontMatterBroken } from './front-matter-broken.ts';
import { kindInvalid } from './kind-invalid.ts';
import { linkBroken } from './link-broken.ts';
import { numberDuplicate } from './number-duplicate.ts';
import { optionUnweighed } from './option-unweighed.ts';
import { optionsTooFew } from './options-too-few.ts';
import { placeholderLeft } from './placeholder-left.ts';
import { relationTarget } from './relation-target.ts';
import { sectionDuplicate } from './section-duplicate.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionMisnamed } from './section-misnamed.ts';
import { sectionMissing } from './section-missing.ts';
import { sectionOrder } from './section-order.ts';
import { statusUnknown } from './status-unknown.ts';
import { suppressionReason } from './suppression-reason.ts';
import { suppressionUnused } from './suppression-unused.ts';
import { titleMissing } from './title-missing.ts';
import { titleNumber } from './title-number.ts';

/** Every rule, by subject: artifacts, the catalog, and the files that set Docent up. */
export const rules: readonly Rule[] = [
  frontMatterBroken,
  titleMissing,
  titleNumber,
  fieldMissing,
  fieldValue,
  fieldUnknown,
  statusUnknown,
  sectionMissing,
  sectionMisnamed,
  sectionEmpty,
  sectionDuplicate,
  sectionOrder,
  placeholderLeft,
  optionsTooFew,
  optionUnweighed,
  chosenUnlisted,
  fileName,
  numberDuplicate,
  linkBroken,
  relationTarget,
  configInvalid,
  kindInvalid,
  suppressionReason,
  suppressionUnused,
];

export const artifactRules: readonly ArtifactRule[] = rules.filter((rule) => rule.subject === 'artifact');
export const catalogRules: readonly CatalogRule[] = rules.filter((rule) => rule.subject === 'catalog');
export const ruleIds: readonly string[] = rules.map(({ id }) => id);
export const ruleById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
