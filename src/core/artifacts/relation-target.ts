import type { FieldItem, RelationReading } from './artifact.ts';
import { isUrl } from './inline-marks.ts';
import { isOfPart, withoutPart } from './relation-part.ts';
import { resolveUrl } from './resolve-url.ts';

/** What a relation points at, before it is known which relation it is. */
export type RelationTarget = Omit<RelationReading, 'field'>;

const citation = /^\W*(\p{L}{2,12})[-_ #]{0,2}0*(\d{1,6})(?![\p{N}]|-\d)/u;
const bareNumber = /^[^\p{L}\p{N}#]*0*(\d{1,6})(?![\p{N}]|[-./]\d)/u;
const barePath = /^(?:\.{0,2}\/)?[\w@./%-]+\.(?:md|markdown|mdx)(?:#\S*)?$/i;
const bareFolder = /^\.{0,2}\/[\w@%-][\w@.%-]*(?:\/[\w@.%-]+)*\/?$/;
const bareName = /^[\p{L}\p{N}]+(?:[-_.][\p{L}\p{N}]+)+$/u;

/** A path without a link around it: of a file, or of a folder that is an artifact; one that begins as the artifact's own does, or with `/`, is counted from the root. */
function pathIn(from: string, text: string): string | undefined {
  const isRooted = text.includes('/') && text.split('/')[0] === from.split('/')[0] && from.includes('/');
  if (isRooted && /^[^\s:]+$/.test(text)) return `/${text}`;
  return barePath.test(text) || bareFolder.test(text) ? text : undefined;
}

/** Where the text names a section (`ADR-4#2`, “section 2 of ADR-4”, “ADR-4 (in part)”) or the link does; a title may hold any words. */
const isPart = (text: string, url: string | undefined): boolean =>
  (url === undefined ? /(?:\d|\.md)#[\p{L}\d]/u.test(text) : /\.md#./.test(url)) ||
  withoutPart(text) !== text ||
  isOfPart(/[([]([^()[\]]{1,60})[)\]]$/.exec(text)?.[1] ?? '');

/** Read `ADR-0002`, `2`, `0002-use-x.md`, `use-x`, or a link as what it points at; absent where the words name nothing. */
export function readTarget(from: string, { text, span, inSidecar, url }: FieldItem): RelationTarget | undefined {
  const named = withoutPart(text);
  const cited = citation.exec(named);
  const number = cited?.[2] ?? bareNumber.exec(named)?.[1];
  const target = {
    target: text,
    span,
    ...(inSidecar === undefined ? {} : { inSidecar }),
    ...(cited?.[1] === undefined ? {} : { prefix: cited[1] }),
    ...(number === undefined ? {} : { number: Number(number) }),
    ...(isPart(text, url) ? { partial: true as const } : {}),
  };
  const address = url ?? pathIn(from, text) ?? (isUrl(text) ? text : undefined);
  if (address === undefined) return number !== undefined || bareName.test(text) ? target : undefined;
  const path = resolveUrl(from, address);
  if (path !== undefined) return { ...target, path };
  return isUrl(address) ? { ...target, url: address } : undefined;
}
