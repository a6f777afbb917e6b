import * as vscode from 'vscode';
import { isCancellation, refusalOf } from '../failure.ts';

/** Do `work`; if it fails, say so once, in words, and offer one way on. */
export async function surfacing(failure: string, log: vscode.LogOutputChannel, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (isCancellation(error)) return;
    const refusal = refusalOf(error);
    if (!refusal) return showBug(failure, log, error);

    const { reason, message, remedy } = refusal;
    log.info(`${failure} (${reason}): ${message}`);
    const chosen = await vscode.window.showWarningMessage(`${failure}: ${message}.`, ...(remedy ? [remedy.label] : []));
    if (remedy && chosen) await vscode.commands.executeCommand(remedy.command, ...(remedy.arguments ?? []));
  }
}

/** The same for what nobody asked for at this moment: to the log only. */
export async function quietly(log: vscode.LogOutputChannel, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isCancellation(error))
      log.debug(refusalOf(error)?.message ?? (error instanceof Error ? (error.stack ?? error.message) : String(error)));
  }
}

async function showBug(failure: string, log: vscode.LogOutputChannel, error: unknown): Promise<void> {
  log.error(error instanceof Error ? error : String(error));
  const show = vscode.l10n.t('Show Log');
  const chosen = await vscode.window.showErrorMessage(vscode.l10n.t('{0}; the log has the details.', failure), show);
  if (chosen) log.show();
}
