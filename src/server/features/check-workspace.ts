import type { CheckResult } from '../../manifest/protocol.ts';
import { registerAnswer } from '../answering.ts';
import { sumOf } from '../finding-counter.ts';
import type { Session } from '../session.ts';
import type { Diagnostics } from './diagnostics.ts';
import { membersOf } from './tree/members.ts';

const nothing: CheckResult = { artifacts: 0, findings: { errors: 0, warnings: 0, infos: 0, hints: 0 }, files: 0, milliseconds: 0 };

/** Check every artifact, open or not, and say when all are known. */
export function registerCheckWorkspace(session: Session, diagnostics: Diagnostics): void {
  const { connection, workspace } = session;
  registerAnswer(connection, 'docent/checkWorkspace', nothing, async () => {
    const since = performance.now();
    await workspace.settled();
    for (const root of workspace.roots) await root.relist();
    await workspace.settled();
    diagnostics.showEverything();
    const members = await membersOf(session);
    const files = workspace.roots.reduce((sum, root) => sum + root.engine.listed.size, 0);
    const milliseconds = Math.round(performance.now() - since);
    return { artifacts: members.length, findings: sumOf(members.map(({ findings }) => findings)), files, milliseconds };
  });
  registerAnswer(connection, 'docent/ready', { artifacts: 0 }, async () => {
    await workspace.settled();
    return { artifacts: workspace.roots.reduce((sum, root) => sum + root.engine.catalog.size, 0) };
  });
}
