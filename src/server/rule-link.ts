import type { Session } from './session.ts';

/** URI of a rule's page: as the client wants it, else the page in the package; undefined where there is neither. */
export function rulePageUri({ client, host }: Pick<Session, 'client' | 'host'>, rule: string): string | undefined {
  return client.ruleUri?.replace('{rule}', rule) ?? host.machine?.rulePage(rule);
}
