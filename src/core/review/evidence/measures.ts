import type { EvidenceMeasure } from '../../kinds/evidence.ts';
import type { Measure } from './measure.ts';
import { dependencies } from './dependencies.ts';
import { secrets } from './secrets.ts';
import { decisions } from './decisions.ts';
import { size } from './size.ts';
import { exports } from './exports.ts';
import { untested } from './untested.ts';

/** What each measure of the kind language stands for. */
export const measures: Readonly<Record<EvidenceMeasure, Measure>> = {
  size,
  untested,
  exports,
  dependencies,
  secrets,
  decisions,
};
