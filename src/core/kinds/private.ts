import type { Kind } from './kind.ts';

/** Whether an artifact of a kind is nobody else's business: always, or where the field that makes it so says something. */
export const isPrivate = ({ private: says = false }: Pick<Kind, 'private'>, saysSomething: (field: string) => boolean): boolean =>
  typeof says === 'string' ? saysSomething(says) : says;
