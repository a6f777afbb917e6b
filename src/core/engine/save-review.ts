import { homeOf } from '../catalog/catalog.ts';
import { mostOf } from '../drafts/most.ts';
import { creationOf, cursorIn, type Draft } from '../drafts/new-artifact.ts';
import type { FieldValues } from '../drafts/draft-fields.ts';
import { missingSections } from '../artifacts/wanted-sections.ts';
import type { Kind } from '../kinds/kind.ts';
import { abbreviated, isChange } from '../review/change.ts';
import type { Review } from '../review/review.ts';
import { savedReview } from '../review/saved-review.ts';
import type { CreateChange } from '../text/change.ts';
import { greatest } from '../text/numbers.ts';
import { folderOf } from '../text/path.ts';
import { reviewKind } from './checklist.ts';
import { draftBeside } from './draft-beside.ts';
import type { Engine } from './engine.ts';
import { isReview } from './own-lists.ts';

/** How a review is saved. */
export interface SaveWords {
  /** What was reviewed: “feature/x”. */
  readonly name: string;
  /** “Review of feature/x”, where it is not said. */
  readonly title?: string | undefined;
  /** Who reviewed. */
  readonly author?: string | undefined;
  /** Where it goes, whatever is usual. */
  readonly folder?: string | undefined;
}

/** A review as a new artifact of its kind, beside other reviews and written as they are; undefined where no kind is a checklist for changes. */
export async function draftReview(
  engine: Engine,
  review: Review,
  { name, title = `Review of ${name}`, author, folder }: SaveWords,
): Promise<{ readonly draft: Draft; readonly changes: readonly CreateChange[] } | undefined> {
  const kind = reviewKind(engine);
  if (!kind) return undefined;
  const where = folder ?? folderFor(engine, kind, review);
  const fields = fieldsOf(kind, review, { name, author, today: engine.today });
  const beside = await draftBeside(engine, { kind, title, author, folder: where, fields, like: (summary) => isReview(summary, kind) });
  const text = explained(engine, beside.path, savedReview(beside.text, review), review);
  const draft = { ...beside, text, cursor: cursorIn(text) };
  return { draft, changes: creationOf(draft) };
}

/** Where reviews are kept: where the config says, where most are, beside the team's list, or in the kind's home. */
function folderFor({ catalog, config }: Engine, kind: Kind, { checklist: { source } }: Review): string {
  const reviews = [...catalog.all()].filter((summary) => summary.kind === kind.id && isReview(summary, kind));
  const listed = source.type === 'artifact' && source.path !== undefined ? folderOf(source.path) : undefined;
  return config.kinds[kind.id]?.homes?.[0] ?? mostOf(reviews.map(({ path }) => homeOf(path))) ?? listed ?? kind.home;
}

interface Known extends Pick<SaveWords, 'name' | 'author'> {
  readonly today: string;
}

/** What a review knows of itself: its status, day and reviewer, and the change by name and commits. */
function fieldsOf({ fields, statuses }: Kind, { change }: Review, { name, author, today }: Known): FieldValues {
  const status = fields.find(({ type }) => type === 'status');
  const link = fields.find(({ type }) => type === 'link');
  const day = fields.find(({ type, initial }) => type === 'date' && initial === 'today');
  const reviewer = fields.find(({ type, initial }) => type === 'people' && initial === 'author');
  const [first] = statuses;
  return {
    ...(status && first ? { [status.id]: status.initial ?? first.id } : {}),
    ...(day ? { [day.id]: today } : {}),
    ...(reviewer && author !== undefined ? { [reviewer.id]: author } : {}),
    ...(link && isChange(change) ? { [link.id]: `${name} ${abbreviated(change.mergeBase)}..${abbreviated(change.head.commit)}` } : {}),
  };
}

/** The text with a remark that says why it is not all that its kind asks for, where the checklist asked for less or other things. */
function explained(engine: Engine, path: string, text: string, { checklist: { source, title }, groups }: Review): string {
  const artifact = engine.artifactOf(path, text);
  if (!artifact) return text;
  const fewest = greatest(artifact.kind.sections.map(({ checklist }) => checklist?.min ?? 0));
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  const rules = [missingSections(artifact).length > 0 ? 'section-missing' : '', count < fewest ? 'items-too-few' : ''].filter(Boolean);
  if (rules.length === 0) return text;
  const from = (source.path ?? title).replace(/-->|[\r\n]/g, ' ');
  const at = artifact.outline.headings[0]?.block.span.end ?? 0;
  const remark = `<!-- docent-ignore-file ${rules.join(' ')}: only what “${from}” asks of this change is here -->`;
  return `${text.slice(0, at)}\n\n${remark}${text.slice(at)}`;
}
