import type { Need } from '../kinds/kind.ts';
import type { Weight } from './rule.ts';

/** What the absence of a section weighs. */
export const sectionWeight = (need: Need): Weight => (need === 'core' || need === 'required' ? need : 'recommended');
