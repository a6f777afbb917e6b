import type { ItemState, ReviewState } from './state.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * Read a kept review; undefined where the text is none, or of another version. Never throws. An item that cannot be read is left out.
 * Keys that are unknown are dropped: whoever adds one that matters raises the version.
 */
export function readState(text: string): ReviewState | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(json) || json['version'] !== 1) return undefined;
  const base = words(json['base']);
  const written = isObject(json['items']) ? json['items'] : {};
  const items = Object.entries(written).flatMap(([id, value]) => {
    const item = isObject(value) ? readItem(value) : undefined;
    return item ? [[id, item] as const] : [];
  });
  return { version: 1, ...(base === undefined ? {} : { base }), items: Object.fromEntries(items) };
}

/** Write a review as it is kept: equal states give equal texts. */
export const stateText = (state: ReviewState): string => `${JSON.stringify({ ...state, items: inOrder(state.items) }, undefined, 2)}\n`;

function readItem({ state, reason, note, seen }: Json): ItemState | undefined {
  const said = state === 'done' || state === 'not-applicable' ? state : undefined;
  const why = said === 'not-applicable' ? words(reason) : undefined;
  const noted = words(note);
  if (said === undefined && noted === undefined) return undefined;
  if (said === 'not-applicable' && why === undefined) return noted === undefined ? undefined : { note: noted };
  const facts = said && isObject(seen) ? readSeen(seen) : undefined;
  return {
    ...(said ? { state: said } : {}),
    ...(why === undefined ? {} : { reason: why }),
    ...(noted === undefined ? {} : { note: noted }),
    ...(facts ? { seen: facts } : {}),
  };
}

function readSeen({ commit, facts }: Json): ItemState['seen'] {
  if (typeof commit !== 'string' || !Array.isArray(facts)) return undefined;
  return { commit, facts: facts.filter((key): key is string => typeof key === 'string') };
}

const inOrder = (items: ReviewState['items']): ReviewState['items'] =>
  Object.fromEntries(Object.entries(items).sort(([a], [b]) => (a < b ? -1 : 1)));

const words = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value : undefined);

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
