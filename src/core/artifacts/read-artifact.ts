import type { KindResolution } from '../kinds/basis.ts';
import { parseFileName } from '../kinds/file-name.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Words } from '../kinds/words.ts';
import { readFrontMatter } from '../markdown/front-matter.ts';
import { readOutline } from '../markdown/outline.ts';
import type { Heading, Outline } from '../markdown/shape.ts';
import type { Artifact } from './artifact.ts';
import { nameOf } from '../text/path.ts';
import { readFields } from './fields/read-fields.ts';
import { headingRoles } from './heading-roles.ts';
import { isRedirect } from './redirect.ts';
import { ownNumber } from './own-number.ts';
import { readRelations } from './relations.ts';
import { readSections } from './sections.ts';
import { readSidecar, type SidecarFile } from './sidecar.ts';
import { readStatus, statusOfFolder } from './status.ts';
import { withTables } from './table-sections.ts';
import { readTitle, titleHeading } from './title.ts';
import { bestVariant } from './variants.ts';

/** A document and what is known of it before it is read. */
export interface ArtifactSource {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Where somebody has read it already. */
  readonly outline?: Outline | undefined;
  readonly kind: Kind;
  /** The file beside it that the kind takes fields from, where it is there. */
  readonly sidecar?: SidecarFile | undefined;
  readonly words: Words;
  readonly resolution: KindResolution;
}

/** Read a document as an artifact of its kind. Never throws, whatever the text. */
export function readArtifact(source: ArtifactSource): Artifact {
  const { path, text, outline = readOutline(text), kind, words, resolution } = source;
  const frontMatter = readFrontMatter(outline);
  const name = parseFileName(path, kind.prefixes);
  const { roleOf, sectionsFor, firmlyFor, isNamed } = headingRoles(outline, kind, words);
  const heading = titleHeading(outline, { roleOf, isNamed, kind, number: name.number });
  const beside = source.sidecar && readSidecar(source.sidecar, kind, heading?.words.start ?? 0);
  const fields = readFields(outline, {
    kind,
    frontMatter,
    beside: beside?.fields ?? [],
    roleOf: (each) => (each === heading ? 'title' : roleOf(each)),
  });
  const sections = withTables(outline, kind, readSections(outline, sectionHeadings(outline, heading, roleOf), { sectionsFor, firmlyFor }));
  const status = readStatus(outline, kind, words, fields, beside?.sidecar) ?? statusOfFolder(path, kind, words);
  return {
    path,
    text,
    outline,
    frontMatter,
    ...(beside ? { sidecar: beside.sidecar } : {}),
    kind,
    basis: resolution.basis,
    why: resolution.why,
    variant: bestVariant(kind, sections),
    number: name.number ?? ownNumber(kind, fields)?.number,
    title: readTitle({
      text,
      kind,
      heading,
      fields,
      fallback: name.slug.replace(/[-_]+/g, ' ').trim() || nameOf(path).replace(/\.\w+$/, ''),
    }),
    fields,
    status,
    sections,
    relations: readRelations({ path, outline, kind, words, fields, status }),
    closed: status?.status?.closed ?? false,
    redirect: isRedirect(outline),
  };
}

/** Headings that are neither the title nor a field written on one line. */
function sectionHeadings(
  { headings }: Outline,
  title: Heading | undefined,
  roleOf: ReturnType<typeof headingRoles>['roleOf'],
): readonly Heading[] {
  return headings.filter((heading) => heading !== title && roleOf(heading) !== 'line');
}
