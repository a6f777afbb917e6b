import { Engine } from '../../../src/core/engine/engine.ts';
import type { EngineOptions } from '../../../src/core/engine/options.ts';
import { shipped } from '../../../src/core/engine/shipped.ts';
import { MemoryFiles } from '../memory-files.ts';

/** An engine over files in memory, loaded. */
export async function engineOver(
  files: MemoryFiles | Readonly<Record<string, string>>,
  options: Partial<EngineOptions> = {},
): Promise<Engine> {
  const engine = new Engine({
    files: files instanceof MemoryFiles ? files : new MemoryFiles(files),
    today: () => '2026-11-22',
    face: 'editor',
    builtIn: shipped,
    ...options,
  });
  await engine.load();
  return engine;
}

/** Every finding, a line each: path, line and column from 1, severity, rule, message. */
export const said = (engine: Engine): string[] =>
  [...engine.allFindings()].flatMap(([path, findings]) =>
    findings.map(({ place, severity, rule, message }) => `${path}:${place.line + 1}:${place.column + 1} ${severity} ${rule} ${message}`),
  );
