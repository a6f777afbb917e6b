import type { Paint } from '../terminal/paint.ts';
import { factLines } from './fact-lines.ts';
import { hung } from './hung.ts';
import type { ReviewLook } from './text.ts';
import type { NumberedItem } from './told.ts';

const boxes = { open: '[ ]', done: '[x]', 'not-applicable': '[-]' } as const;

/** An item with its number and box, what was said of it below, and then what can be seen; `last` is the greatest number there is. */
export function itemLines({ number, item }: NumberedItem, last: number, shown: (path: string) => string, look: ReviewLook): string[] {
  const { paint, columns } = look;
  const lead = `${String(number).padStart(String(last).length + 1)} `;
  const box = boxes[item.state];
  const indent = ' '.repeat(lead.length + box.length + 1);
  const [first = '', ...rest] = hung(`${item.text}${item.optional ? ' (optional)' : ''}`, columns, indent);
  const toned = item.optional || item.state !== 'open' ? paint.dim : (text: string): string => text;
  return [
    `${paint.dim(lead)}${painted(box, paint)} ${toned(first.slice(indent.length))}`,
    ...rest.map(toned),
    ...said(item).flatMap(([text, tone]) => hung(text, columns, indent).map(paint[tone])),
    ...item.facts.flatMap((fact) => factLines(fact, indent, shown, look)),
  ];
}

const painted = (box: string, { green, cyan }: Paint): string => (box === '[x]' ? green(box) : box === '[-]' ? cyan(box) : box);

/** What somebody said of an item, each with its colour. */
function said({ state, reason, note, again }: NumberedItem['item']): (readonly [text: string, tone: 'yellow' | 'cyan'])[] {
  const before = reason === undefined ? '' : `, as not applicable: ${reason}`;
  return [
    ...(again === undefined ? [] : [[`look again: answered at ${again} on other facts${before}`, 'yellow'] as const]),
    ...(state === 'not-applicable' ? [[`not applicable${reason === undefined ? '' : `: ${reason}`}`, 'cyan'] as const] : []),
    ...(note === undefined ? [] : [[`note: ${note}`, 'cyan'] as const]),
  ];
}
