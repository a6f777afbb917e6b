import { answering } from '../answering.ts';
import type { Session } from '../session.ts';
import { followUpCommand, writeFollowUp } from './follow-ups.ts';
import { openRule, showRulePage } from './rule-pages.ts';

/** Carry out the commands of code actions in editors that are not our own extension. */
export function registerCommands(session: Session): void {
  const { connection } = session;
  connection.onExecuteCommand(
    answering(connection, null, async ({ command, arguments: given }) => {
      if (command === openRule) await showRulePage(session, given?.[0]);
      if (command === followUpCommand) await writeFollowUp(session, given?.[0], given?.[1]);
      return null;
    }),
  );
}
