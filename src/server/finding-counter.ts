import type { FindingCounts } from '../manifest/protocol.ts';
import type { Finding } from '../core/rules/finding.ts';
import type { Root } from './root.ts';
import type { Workspace } from './workspace.ts';

type Counting = { -readonly [K in keyof FindingCounts]: number };

/** How many findings each artifact has; counted when somebody asks, and again when they may have changed. */
export class FindingCounter {
  readonly #counts = new WeakMap<Root, Map<string, FindingCounts>>();

  constructor(workspace: Workspace) {
    workspace.onAffected((root, paths) => {
      if (!paths) this.#counts.delete(root);
      else for (const path of paths) this.#counts.get(root)?.delete(path);
    });
  }

  of(root: Root, path: string): FindingCounts {
    let counts = this.#counts.get(root);
    if (!counts) this.#counts.set(root, (counts = new Map()));
    let own = counts.get(path);
    if (!own) counts.set(path, (own = countFindings(root.engine.findings(path))));
    return own;
  }
}

const fieldOf = { error: 'errors', warning: 'warnings', info: 'infos', hint: 'hints' } as const;

function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts: Counting = { errors: 0, warnings: 0, infos: 0, hints: 0 };
  for (const { severity } of findings) counts[fieldOf[severity]]++;
  return counts;
}

/** All counts together. */
export function sumOf(counts: Iterable<FindingCounts>): FindingCounts {
  const sum: Counting = { errors: 0, warnings: 0, infos: 0, hints: 0 };
  for (const each of counts) for (const key of Object.values(fieldOf)) sum[key] += each[key];
  return sum;
}
