import { rules as all } from '../../core/rules/rules/index.ts';
import { meant } from '../flags.ts';
import { rulePages } from '../../manifest/builtin.generated.ts';
import { Refusal } from '../refusal.ts';
import { inColumns } from '../terminal/columns.ts';
import { renderedPage } from '../terminal/page.ts';
import { defineCommand } from './command.ts';

/** The rules and their pages, offline. */
export const rules = defineCommand({
  operands: '[RULE]',
  takes: [0, 1],
  about: ['Lists every rule, or shows the page of one: why it is there, what it refuses and accepts, how it is fixed.'],
  flags: {},
  examples: [['docent rules section-missing', 'the page of a rule']],
  async run({ operands: [id] }, { io, paint }) {
    if (id === undefined) {
      const sorted = [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
      io.stdout.write(inColumns(sorted.map((rule) => [{ text: rule.id, paint: paint.bold }, { text: rule.summary }])));
      return 0;
    }
    const text = pageOf(id);
    io.stdout.write(io.stdout.isTTY ? renderedPage(text, paint, Math.min(io.stdout.columns ?? 100, 100)) : text);
    return 0;
  },
});

function pageOf(id: string): string {
  const rule = all.find((each) => each.id === id);
  const ids = all.map((each) => each.id);
  if (!rule) throw new Refusal(`There is no rule “${id}”${meant(id, ids)}`, '“docent rules” lists them');
  return rulePages[id] ?? `# ${id}\n\n${rule.summary}\n`;
}
