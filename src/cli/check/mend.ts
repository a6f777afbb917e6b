import { append } from '../../core/text/append.ts';
import type { Change, EditChange } from '../../core/text/change.ts';
import { applyEdits, type Edit } from '../../core/text/edit.ts';
import type { FixOffer } from '../../core/engine/fixes.ts';
import { isAsked } from '../roots.ts';
import type { Checked } from './report.ts';

const mostRounds = 10;

/** What mending did, or would do. */
export interface Mended {
  readonly fixes: number;
  /** Texts of changed files before, by path; undefined for those that are new. */
  readonly before: ReadonlyMap<string, string | undefined>;
  /** Moves, which no diff shows. */
  readonly renamed: readonly { readonly path: string; readonly to: string }[];
}

/** How a round of changes is made: on the disk, or only in what the engine sees. Answers the paths it touched. */
export type Make = (changes: readonly Change[]) => Promise<readonly string[]>;

/** Make every safe fix of what was asked for, again and again until none is left: one fix may bring another into reach. */
export async function mend({ workspace, asked }: Checked, make: Make): Promise<Mended> {
  const { engine } = workspace;
  const before = new Map<string, string | undefined>();
  const renamed: { path: string; to: string }[] = [];
  let fixes = 0;
  for (let round = 0; round < mostRounds; round++) {
    const offers: FixOffer[] = [];
    for (const [path, findings] of engine.allFindings()) {
      if (!isAsked(asked, path) || !findings.some(({ fix }) => fix === 'safe')) continue;
      append(
        offers,
        (await engine.fixes(path)).filter(({ kind }) => kind === 'safe'),
      );
    }
    const { changes, taken } = together(offers);
    if (changes.length === 0) break;
    for (const change of changes) {
      if (!before.has(change.path)) before.set(change.path, change.type === 'create' ? undefined : await engine.text(change.path));
      if (change.type === 'rename') renamed.push({ path: change.path, to: change.to });
    }
    await engine.refresh(await make(changes));
    fixes += taken;
  }
  return { fixes, before, renamed };
}

/** As many fixes as can be made at once; one that would touch what another changes waits for the next round. */
export function together(offers: readonly FixOffer[]): { readonly changes: readonly Change[]; readonly taken: number } {
  const whole = new Map<string, Change>();
  const edited = new Map<string, { readonly hash: string; readonly edits: Edit[] }>();
  let taken = 0;
  for (const offer of offers) {
    const changes = offer.changes().filter((change) => change.type !== 'edit' || change.edits.length > 0);
    if (changes.length === 0 || !changes.every((change) => fits(change, whole, edited))) continue;
    taken++;
    for (const change of changes) {
      if (change.type !== 'edit') whole.set(change.path, change);
      else edited.set(change.path, { hash: change.hash, edits: [...(edited.get(change.path)?.edits ?? []), ...change.edits] });
    }
  }
  const edits = [...edited].map(([path, { hash, edits }]): EditChange => ({ type: 'edit', path, hash, edits }));
  return { changes: [...edits, ...whole.values()], taken };
}

function fits(
  change: Change,
  whole: ReadonlyMap<string, Change>,
  edited: ReadonlyMap<string, { readonly hash: string; readonly edits: readonly Edit[] }>,
): boolean {
  if (whole.has(change.path)) return false;
  const others = edited.get(change.path);
  if (!others) return true;
  return (
    change.type === 'edit' && change.hash === others.hash && !change.edits.some((edit) => others.edits.some((other) => clash(edit, other)))
  );
}

/** Whether two edits touch the same characters; two insertions at one place do not, but a fix that is there twice does. */
const clash = (a: Edit, b: Edit): boolean =>
  (a.span.start < b.span.end && b.span.start < a.span.end) ||
  (a.span.start === b.span.start && a.span.end === b.span.end && a.text === b.text) ||
  (a.span.start === a.span.end ? b.span.start < a.span.start && a.span.start < b.span.end : false);

/** Make changes only where the engine sees them; a move keeps its old path in sight. */
export function inSightOnly({ workspace: { engine } }: Checked): Make {
  return async (changes) => {
    const touched: string[] = [];
    for (const change of changes) {
      if (change.type === 'rename') continue;
      const text = change.type === 'create' ? change.text : applyEdits((await engine.text(change.path)) ?? '', change.edits);
      await engine.setOverlay(change.path, text);
      touched.push(change.path);
    }
    return touched;
  };
}
