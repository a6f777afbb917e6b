/** A piece of a text: offsets in UTF-16 units from 0, `end` exclusive. A byte-order mark is not part of any text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands in a span. */
export const slice = (text: string, { start, end }: Span): string => text.slice(start, end);

/** Whether `inner` lies in `outer`; ends may touch. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Whether an offset lies in a span; both ends count, as a cursor may stand at either. */
export const touches = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;
