import type { Config } from '../../core/config/config.ts';
import { configPath } from '../../core/engine/setup.ts';
import { ruleById } from '../../core/rules/rules/index.ts';
import { severityOf } from '../../core/rules/severity.ts';
import type { Ground } from '../commands/command.ts';
import { openFor } from './named-file.ts';

/** Print, as JSON, all that decides what is said of a file: its kind and basis, the config in force, each rule's severity. */
export async function printConfig(file: string, profile: Config['profile'] | undefined, { io }: Ground): Promise<number> {
  const { workspace, path } = await openFor(file, io, profile ? { profile } : {});
  const { engine, shown } = workspace;
  const summary = engine.catalog.get(path);
  const { config } = engine;
  const basis = summary?.basis;
  const rules = basis ? [...ruleById.values()].map((rule) => [rule.id, severityOf(rule, rule.weight, basis, config, 'ci')] as const) : [];
  const printed = {
    file: shown(path),
    root: shown(''),
    config: engine.hasConfig ? shown(configPath) : null,
    kind: summary?.kind ?? null,
    basis: basis ?? null,
    ...config,
    rules: Object.fromEntries(rules.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  io.stdout.write(`${JSON.stringify(printed, null, 2)}\n`);
  return 0;
}
