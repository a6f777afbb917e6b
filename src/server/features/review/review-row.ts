import { isChange, type Change } from '../../../core/review/change.ts';
import type { Review, ReviewItem } from '../../../core/review/review.ts';
import type { RepositoryReview, ReviewChange, ReviewItemRow } from '../../../manifest/review.ts';
import type { Workspace } from '../../workspace.ts';
import { openableLinks } from './checklist-links.ts';
import { factRows, type Seen } from './fact-rows.ts';
import type { Standing } from './branch-review.ts';
import type { Ground } from './grounds.ts';

/** A review as the client shows it. */
export function reviewRow(workspace: Workspace, ground: Ground, standing: Standing, review: Review): RepositoryReview {
  const { uri, name, root } = ground;
  const { branch, isOther, state } = standing;
  const { checklist, change, groups, others, progress } = review;
  const { type, path } = checklist.source;
  const seen: Seen = { repository: uri, change, isOther };

  const itemRow = (item: ReviewItem): ReviewItemRow => ({
    id: item.id,
    text: item.text,
    optional: item.optional,
    guidance: item.guidance,
    links: openableLinks(workspace, root, path, item.links),
    state: item.state,
    reason: item.reason ?? null,
    note: item.note ?? null,
    again: item.again ?? null,
    facts: factRows(item.facts, seen),
    line: item.line ?? null,
  });

  return {
    repository: uri,
    name,
    branch: branch ?? null,
    isOther,
    change: isChange(change) ? changeRow(change, state.base !== undefined) : null,
    notice: isChange(change) ? null : { reason: change.reason, message: change.message },
    checklist: {
      title: checklist.title,
      type,
      uri: path === undefined ? null : root.folder.uriOf(path),
      complaint: checklist.complaint ?? null,
    },
    groups: groups.map(({ id, title, guidance, items }) => ({ id, title, guidance, items: items.map(itemRow) })),
    others: factRows(others, seen),
    progress,
  };
}

function changeRow({ head, base, commits, files, uncommitted, unread }: Change, baseIsChosen: boolean): ReviewChange {
  return {
    head: head.name,
    headCommit: head.commit,
    base: base.name,
    baseIsChosen,
    commits,
    files: files.length,
    added: files.reduce((sum, file) => sum + file.added, 0),
    removed: files.reduce((sum, file) => sum + file.removed, 0),
    uncommitted,
    unread,
  };
}
