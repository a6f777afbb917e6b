import type { SectionReading } from '../artifacts/artifact.ts';

/** Ids of sections and the place each has in one body. */
export type Order = ReadonlyMap<string, number>;

/** The most sections of which none stands where no body has it: those are where they should be, the others are not. */
export function longestInOrder(siblings: readonly SectionReading[], orders: readonly Order[]): readonly SectionReading[] {
  if (orders.some((order) => isRising(siblings, order))) return siblings;
  const chains: SectionReading[][] = [];
  for (const reading of siblings) {
    const fitting = chains.filter((chain) => chain.every((earlier) => !isReversed(earlier, reading, orders)));
    const longest = fitting.reduce<readonly SectionReading[]>((most, each) => (each.length > most.length ? each : most), []);
    chains.push([...longest, reading]);
  }
  return chains.reduce<readonly SectionReading[]>((most, each) => (each.length > most.length ? each : most), []);
}

/** Whether one body has them all, as they stand: then none is out of place. */
function isRising(siblings: readonly SectionReading[], order: Order): boolean {
  let last = -1;
  return siblings.every(({ section }) => {
    const place = section ? order.get(section.id) : undefined;
    const rises = place !== undefined && place >= last;
    last = place ?? last;
    return rises;
  });
}

/** Whether some body has them the other way round, and none as they stand. */
export function isReversed({ section: first }: SectionReading, { section: second }: SectionReading, orders: readonly Order[]): boolean {
  if (!first || !second || first.id === second.id) return false;
  const differences = orders.flatMap((order) => {
    const [a, b] = [order.get(first.id), order.get(second.id)];
    return a === undefined || b === undefined ? [] : b - a;
  });
  return differences.length > 0 && differences.every((difference) => difference < 0);
}
