import { changedNotification } from '../../manifest/protocol.ts';
import { quietly } from '../answering.ts';
import type { Session } from '../session.ts';

/** How long changes are gathered before the editor is told of them. */
const pause = 100;

/** Tell the editor that something in the catalog changed; only our own extension listens. */
export function registerChanged({ connection, client, workspace }: Session): void {
  if (!client.isOurs) return;
  let waiting = false;
  workspace.onAffected((_root, paths) => {
    if (waiting || paths?.length === 0) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      quietly(connection, connection.sendNotification(changedNotification));
    }, pause);
  });
}
