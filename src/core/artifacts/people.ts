/** A person as a field names one. */
export interface Person {
  /** The name, or the handle or address where there is no name. */
  readonly name: string;
  /** Without `@`. */
  readonly handle?: string;
  readonly mail?: string;
}

const mailPattern = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const handlePattern = /(?<![\w.@])@([a-z\d](?:[\w-]*[a-z\d])?(?:\/[\w.-]+)?)/i;

/** Read `Jane Doe`, `Jane Doe <jane@x.org>`, `Jane Doe (@jane)`, `@jane`, `jane@x.org`, and a link to a profile. */
export function readPerson(text: string, url?: string): Person {
  const mail = mailPattern.exec(text)?.[0] ?? /^mailto:([^?]+)/i.exec(url ?? '')?.[1];
  const handle = handlePattern.exec(mail ? text.replace(mail, '') : text)?.[1] ?? handleOf(url);
  const name = text
    .replace(mail ?? '\0', '')
    .replace(handlePattern, '')
    .replace(/\(\s*(?:https?:\S*)?\s*\)|<\s*>|[<>[\]]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return { name: name || handle || mail || text.trim(), ...(handle ? { handle } : {}), ...(mail ? { mail } : {}) };
}

/** One form for the catalog: the name; the handle with `@`, or the address, where no name is written. */
export function personLabel({ name, handle }: Person): string {
  return handle !== undefined && name === handle ? `@${handle}` : name;
}

const handleOf = (url: string | undefined): string | undefined =>
  /^https?:\/\/(?:www\.)?git(?:hub|lab)\.com\/([\w-]+)\/?$/i.exec(url ?? '')?.[1];

/** Whether two names are of one person: the same handle or address, or the same name in any case. */
export function isSamePerson(one: Person, other: Person): boolean {
  const keysOf = ({ name, handle, mail }: Person): string[] => [name, handle, mail].flatMap((key) => key?.toLowerCase() ?? []);
  return keysOf(one).some((key) => keysOf(other).includes(key));
}
