import { evidenceOf } from './evidence-form.ts';
import type { WrittenKindFile } from './kind-file.ts';
import { detectionOf, fieldOf, followUpsOf, statusOf } from './kind-parts.ts';
import { labelOf } from './label.ts';
import type { Kind } from './kind.ts';
import { placeSections, sectionOf, type PlacedSection } from './sections.ts';
import { variantOf } from './variant.ts';

/** A kind, and what was written where: for the complaints about what it names. */
export interface BuiltKind {
  readonly kind: Kind;
  readonly bodies: readonly { readonly file: WrittenKindFile; readonly placed: readonly PlacedSection[] }[];
}

/** Make a kind of its own file and those of its variants. A variant's heading that means no section of the kind is a section more. */
export function buildKind(file: WrittenKindFile, variantFiles: readonly WrittenKindFile[]): BuiltKind {
  const placed = placeSections(file.body.sections, [], file.say);
  const bodies = [{ file, placed }];
  const own = placed.map(sectionOf);
  const sections = [...own];
  for (const variantFile of variantFiles) {
    const placedThere = placeSections(variantFile.body.sections, own, variantFile.say);
    bodies.push({ file: variantFile, placed: placedThere });
    for (const each of placedThere) if (sections.every(({ id }) => id !== each.id)) sections.push(sectionOf(each));
  }
  const variants = bodies.map((body) => variantOf(body.file.variant?.value ?? 'default', body.file.body, body.placed, sections));
  const evidence = evidenceOf(
    file.written.evidence ?? [],
    sections.map(({ id }) => id),
    file.say,
  );
  return { kind: { ...partsOf(file), sections, variants, ...(evidence.length > 0 ? { evidence } : {}) }, bodies };
}

function partsOf({ written, kindId, path, builtIn }: WrittenKindFile): Omit<Kind, 'sections' | 'variants'> {
  const id = kindId.value;
  const name = written.name ?? labelOf(id);
  return {
    id,
    name,
    short: written.short ?? name,
    icon: written.icon ?? 'file',
    prefixes: written.prefixes ?? [],
    home: (written.home ?? `docs/${id}`).replace(/^\.?\/+|\/+$/g, ''),
    file: written.file?.value ?? '{slug}.md',
    detect: detectionOf(written),
    statuses: (written.statuses ?? []).map(statusOf),
    fields: (written.fields ?? []).map(fieldOf),
    followUps: followUpsOf(written),
    ...manners(written),
    origin: { path, builtIn },
  };
}

/** What the kind says of itself besides fields and sections. */
function manners(written: WrittenKindFile['written']): Partial<Kind> {
  const { about, blameless, asks, sidecar, governs, 'carry-over': carry } = written;
  return {
    ...(about === undefined ? {} : { about: about.trim() }),
    ...(carry?.section ? { carryOver: { section: carry.section.value, ...(carry.same ? { same: carry.same.value } : {}) } } : {}),
    ...(written.private ? { private: written.private.value } : {}),
    ...(blameless === undefined ? {} : { blameless }),
    ...(asks === undefined ? {} : { asks }),
    ...(sidecar === undefined ? {} : { sidecar }),
    ...(governs === undefined ? {} : { governs }),
  };
}
