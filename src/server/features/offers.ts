import { likelyOf } from '../../core/catalog/likely.ts';
import { carryOverFor } from '../../core/engine/carry-over.ts';
import { registerAnswer } from '../answering.ts';
import { artifactItem } from '../artifact-item.ts';
import type { Session } from '../session.ts';
import { kindNamed, placeOf } from './draft.ts';

/** Answer what a new artifact may point to, and what it may take over. */
export function registerOffers(session: Session): void {
  const { connection, workspace } = session;
  registerAnswer(connection, 'docent/likely', [], async ({ kind, of, title, near }) => {
    await workspace.settled();
    const { root } = placeOf(session, undefined, near);
    const isPrivate = kindNamed(root, kind).private === true;
    return likelyOf(root.engine.catalog, of, { title, isPrivate }).map(({ summary, score }) => ({
      artifact: artifactItem(session, root, summary),
      fits: score > 0 && !summary.closed,
    }));
  });
  registerAnswer(connection, 'docent/carryOver', null, async ({ kind, title, author, folder, near }) => {
    await workspace.settled();
    const { root } = placeOf(session, folder, near);
    const { catalog } = root.engine;
    const offer = await carryOverFor(root.engine, kindNamed(root, kind), { title, author });
    const from = offer && catalog.get(offer.from.path);
    if (!offer || !from) return null;
    const items = offer.items.map(({ item, text }) => {
      const facts = ['owner', 'due'].flatMap((id) => item.fact(id)?.value ?? []);
      return { text, name: item.name, facts };
    });
    return { from: artifactItem(session, root, from), section: offer.section.title, items };
  });
}
