import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Editor } from '../../../scripts/vscode/driver.ts';

/** A decision with everything in it, or without what is left out. */
export function decision(title: string, status: string, { without = '' } = {}): string {
  const sections = {
    Context: 'Instances come and go, and a login should survive that.',
    Decision: 'We will do as the title says, because it is the least to run.',
    Alternatives: 'Do nothing: every restart would log everybody out.',
    Consequences: 'One more thing to operate; nothing is lost on a restart.',
  };
  const body = Object.entries(sections).filter(([heading]) => heading !== without);
  // What is proposed would be stale some day.
  const date = status === 'proposed' ? '2126-03-02' : '2026-03-02';
  const front = ['---', 'kind: adr', `status: ${status}`, `date: ${date}`, 'deciders: [Ada, Grace]', '---'];
  return [...front, '', `# ${title}`, ...body.flatMap(([heading, text]) => ['', `## ${heading}`, '', text]), ''].join('\n');
}

/** A folder named `team` with these files, to be opened. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'docent-team-')), 'team');
  await mkdir(folder);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** Three decisions, one of them incomplete. */
export const threeDecisions: Readonly<Record<string, string>> = {
  'README.md': '# Team\n',
  'docs/adr/0001-keep-sessions-in-memory.md': decision('Keep sessions in memory', 'rejected'),
  'docs/adr/0002-keep-sessions-in-redis.md': decision('Keep sessions in Redis', 'accepted'),
  'docs/adr/0003-one-log-format.md': decision('One log format', 'proposed', { without: 'Consequences' }),
};

/** Wait for what comes in its own time; the test's time limit ends the wait. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Type into the box that asks so, once it is there: it comes after another one. */
export async function typeWhenAsked({ page, quickInput }: Editor, placeholder: string, text: string): Promise<void> {
  await page.locator(`.quick-input-widget input[placeholder="${placeholder}"]`).waitFor();
  await quickInput.type(text);
}

/** Show Docent's views, as a person does who has just opened the window. */
export async function openViews({ page }: Editor): Promise<void> {
  await page.locator('.activitybar .action-item a[aria-label^="Docent"]').click({ force: true });
  await page.locator('.pane-header[aria-label^="Artifacts"]').waitFor();
}
