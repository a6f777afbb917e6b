import type { FieldValues } from '../../core/drafts/draft-fields.ts';
import { creationOf, type Draft } from '../../core/drafts/new-artifact.ts';
import type { Relations } from '../../core/drafts/relation-values.ts';
import { carryOver, carryOverFor, type CarryOverOffer } from '../../core/engine/carry-over.ts';
import { draftBeside } from '../../core/engine/draft-beside.ts';
import { draftFollowUp } from '../../core/engine/draft-follow-up.ts';
import { followUpsOf } from '../../core/catalog/follow-ups.ts';
import type { Summary } from '../../core/catalog/summary.ts';
import type { FollowUp, Kind } from '../../core/kinds/kind.ts';
import type { Change } from '../../core/text/change.ts';
import { citationOf } from '../citation.ts';
import { Refusal } from '../refusal.ts';
import type { Workspace } from '../workspace.ts';

/** What was asked for. */
export interface Wanted {
  readonly kind: Kind;
  readonly title: string;
  readonly folder: string | undefined;
  readonly from: string | undefined;
  readonly variant: string | undefined;
  readonly fields: FieldValues;
  readonly relations: Relations;
}

/** A new artifact, and all that would change. */
export interface Drafted {
  readonly draft: Draft;
  readonly changes: readonly Change[];
  /** What it could take over, or does. */
  readonly open?: CarryOverOffer | undefined;
}

/** A new artifact with what is open in the latest one like it, if that is wanted. */
export async function draftAlone({ engine }: Workspace, wanted: Wanted, carries: boolean): Promise<Drafted> {
  const open = await carryOverFor(engine, wanted.kind, wanted);
  const draft = await draftBeside(engine, { ...wanted, fill: carries && open ? [carryOver(open)] : undefined });
  return { draft, changes: creationOf(draft), open };
}

/** A new artifact that follows another one; refused where the kind of that one leads to nothing of the sort. */
export async function draftAfter(workspace: Workspace, source: Summary, wanted: Wanted): Promise<Drafted> {
  const { engine } = workspace;
  const artifact = await engine.artifact(source.path);
  const followUp = artifact && followUpTo(wanted.kind, artifact.kind, source, workspace);
  if (!artifact || !followUp) throw new Refusal(`${workspace.shown(source.path)} cannot be read any more`);
  return draftFollowUp(engine, artifact, { ...wanted, followUp });
}

/** Whoever asks for it by name need not wait for the status at which it is offered. */
function followUpTo({ id, short }: Kind, kind: Kind, source: Summary, { engine, shown }: Workspace): FollowUp {
  const offered = followUpsOf(source, engine.catalog, (path) => engine.listed.has(path)).map(({ followUp }) => followUp);
  const found = [...offered, ...kind.followUps].find(({ to }) => to === id);
  if (found) return found;
  const name = citationOf(source, kind) || shown(source.path);
  const others = [...new Set(kind.followUps.map(({ to }) => to))];
  const hint =
    others.length === 0 ? `Nothing follows from the kind ${kind.short}` : `From the kind ${kind.short} follows: ${others.join(', ')}`;
  throw new Refusal(`${name} leads to no ${short}`, hint);
}
