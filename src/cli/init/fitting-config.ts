import { configPath } from '../../core/engine/setup.ts';
import type { Engine } from '../../core/engine/engine.ts';
import { countsOf, type Counts } from '../check/report.ts';
import { configText, type FirstConfig, type QuietRule } from './config-text.ts';
import type { FoundKind } from './found-kinds.ts';

/** A config and what “docent check” has to say under it. */
export interface FittingConfig {
  readonly text: string;
  readonly counts: Counts;
}

interface Attempt extends FittingConfig {
  readonly failing: number;
  readonly quiet: readonly QuietRule[];
}

/** The config under which fewest artifacts fail: with old ones held to everything or not, and without what so many fail at that it is no habit here. */
export async function fittingConfig(engine: Engine, found: readonly FoundKind[]): Promise<FittingConfig> {
  const { kinds, today } = engine;
  const before = failingByRule(engine);
  const attempt = async (config: Pick<FirstConfig, 'sinceToday' | 'quiet'>): Promise<Attempt> => {
    const text = configText({ found, kinds, today, ...config });
    await engine.setOverlay(configPath, text);
    const counts = countsOf([...engine.allFindings()].flatMap(([, findings]) => findings));
    return { text, counts, failing: counts.errors + counts.warnings, quiet: raisedRules(engine, before) };
  };
  const plain = await attempt({ sinceToday: false, quiet: [] });
  if (plain.failing === 0) return plain;
  const since = await attempt({ sinceToday: true, quiet: [] });
  const [sinceToday, better] = since.failing < plain.failing ? [true, since] : [false, plain];
  return better.quiet.length === 0 ? better : attempt({ sinceToday, quiet: better.quiet });
}

/** How many artifacts fail at each rule. */
function failingByRule(engine: Engine): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [path, findings] of engine.allFindings()) {
    const failed = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    if (engine.catalog.get(path))
      for (const rule of new Set(failed.map((each) => each.rule))) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}

/** Rules that say more for the config alone, and of more than every fifth artifact. */
function raisedRules(engine: Engine, before: ReadonlyMap<string, number>): readonly QuietRule[] {
  const artifacts = [...engine.catalog.all()].length;
  return [...failingByRule(engine)]
    .filter(([rule, count]) => count > (before.get(rule) ?? 0) && count * 5 > artifacts && count > 2)
    .map(([rule, count]) => ({ rule, count, artifacts }));
}
