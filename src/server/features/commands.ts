import { answering } from '../answering.ts';
import type { Session } from '../session.ts';
import { openRule, showRulePage } from './rule-pages.ts';

/** Carry out the commands of code actions in editors that are not our own extension. */
export function registerCommands(session: Session): void {
  const { connection } = session;
  connection.onExecuteCommand(
    answering(connection, null, async ({ command, arguments: given }) => {
      if (command === openRule) await showRulePage(session, given?.[0]);
      return null;
    }),
  );
}
