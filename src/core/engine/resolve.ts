import { isExcluded, mappingsOf } from '../config/mappings.ts';
import { isNeverArtifact, resolveKind, type KindQuestion } from '../kinds/detect.ts';
import type { KindResolution } from '../kinds/basis.ts';
import { normaliseHeading } from '../kinds/normalise.ts';
import { readFrontMatter } from '../markdown/front-matter.ts';
import { readOutline } from '../markdown/outline.ts';
import type { Outline } from '../markdown/shape.ts';
import type { Setup } from './setup.ts';

/** Which kind a text is, with the outline that was read on the way; or why it is none. */
export type Resolved = { readonly resolution: KindResolution; readonly outline: Outline };

export interface Resolver {
  resolve(path: string, text: string, outline?: Outline): Resolved | undefined;
  /** Why a path is no artifact, whatever stands in it; undefined where it may be one. */
  excludedBecause(path: string): string | undefined;
}

/** Prepare what deciding a kind needs once for all documents of a setup. */
export function resolverOf(setup: Setup): Resolver {
  const mappings = mappingsOf(setup.config);
  const itemFolders = new Set(setup.itemFolders);
  const excludedBecause = (path: string): string | undefined => isExcluded(setup.config, path) ?? isNeverArtifact(path, itemFolders);

  return {
    excludedBecause,
    resolve(path, text, known) {
      if (excludedBecause(path) !== undefined) return undefined;
      const outline = known ?? readOutline(text);
      const resolution = resolveKind({
        path,
        headings: outline.headings.map((heading) => normaliseHeading(heading.text)),
        frontMatter: declared(outline),
        kinds: setup.kinds,
        words: setup.words,
        mappings,
      });
      return resolution && { resolution, outline };
    },
  };
}

function declared(outline: Outline): NonNullable<KindQuestion['frontMatter']> {
  if (!outline.frontMatter) return {};
  const found: Partial<Record<'kind' | 'type', string>> = {};
  const values: Record<string, string> = {};
  for (const { key, value, items } of readFrontMatter(outline)?.entries ?? []) {
    if ((key === 'kind' || key === 'type') && typeof value === 'string') found[key] = value;
    if (items.length === 1) values[key] = items[0]?.text ?? '';
  }
  return { ...found, values };
}
