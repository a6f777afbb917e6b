interface Step {
  readonly mark: ' ' | '-' | '+';
  readonly line: string;
}

const around = 3;

/** What a change of a text looks like to `patch` and to reviewers; empty where nothing changes. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const steps = stepsBetween(linesOf(before), linesOf(after));
  const hunks = hunksOf(steps).map((hunk) => hunkText(steps, hunk));
  return [`--- a/${path}\n`, `+++ b/${path}\n`, ...hunks].join('');
}

const linesOf = (text: string): string[] => text.split(/(?<=\n)/).filter((line) => line !== '');

/** Lines kept, taken out and put in: what is the same at both ends is set aside, the rest compared by longest common subsequence. */
function stepsBetween(before: readonly string[], after: readonly string[]): Step[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return [
    ...before.slice(0, head).map(kept),
    ...compared(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...before.slice(before.length - tail).map(kept),
  ];
}

const kept = (line: string): Step => ({ mark: ' ', line });
const removed = (line: string): Step => ({ mark: '-', line });
const added = (line: string): Step => ({ mark: '+', line });

function compared(before: readonly string[], after: readonly string[]): Step[] {
  if (before.length * after.length > 4_000_000) return [...before.map(removed), ...after.map(added)];
  const common = commonLengths(before, after);
  const steps: Step[] = [];
  let [a, b] = [0, 0];
  while (a < before.length || b < after.length) {
    const [old, fresh] = [before[a], after[b]];
    if (old !== undefined && old === fresh) {
      steps.push(kept(old));
      a++;
      b++;
    } else if (fresh === undefined || (old !== undefined && (common[a + 1]?.[b] ?? 0) >= (common[a]?.[b + 1] ?? 0))) {
      steps.push(removed(old ?? ''));
      a++;
    } else {
      steps.push(added(fresh));
      b++;
    }
  }
  return steps;
}

function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let a = before.length - 1; a >= 0; a--) {
    const [row, below] = [rows[a], rows[a + 1]];
    if (!row || !below) continue;
    for (let b = after.length - 1; b >= 0; b--) {
      row[b] = before[a] === after[b] ? (below[b + 1] ?? 0) + 1 : Math.max(below[b] ?? 0, row[b + 1] ?? 0);
    }
  }
  return rows;
}

/** Stretches of changes with the lines around them; those that would touch are one. */
function hunksOf(steps: readonly Step[]): { start: number; end: number }[] {
  const hunks: { start: number; end: number }[] = [];
  steps.forEach(({ mark }, at) => {
    if (mark === ' ') return;
    const last = hunks.at(-1);
    if (last && at - around <= last.end) last.end = Math.min(steps.length, at + 1 + around);
    else hunks.push({ start: Math.max(0, at - around), end: Math.min(steps.length, at + 1 + around) });
  });
  return hunks;
}

function hunkText(steps: readonly Step[], { start, end }: { readonly start: number; readonly end: number }): string {
  const above = steps.slice(0, start);
  const within = steps.slice(start, end);
  const range = (mark: '-' | '+'): string => {
    const count = within.filter((step) => step.mark !== opposite[mark]).length;
    const first = above.filter((step) => step.mark !== opposite[mark]).length + (count === 0 ? 0 : 1);
    return count === 1 ? `${mark}${first}` : `${mark}${first},${count}`;
  };
  return `@@ ${range('-')} ${range('+')} @@\n${within.map(({ mark, line }) => mark + ended(line)).join('')}`;
}

const opposite = { '-': '+', '+': '-' } as const;

const ended = (line: string): string => (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`);
