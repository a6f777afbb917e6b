/** Add many things to a list: any number of them, which arguments of a call cannot be. */
export function append<T>(list: T[], more: Iterable<T>): void {
  for (const each of more) list.push(each);
}
