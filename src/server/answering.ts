import type { CancellationToken, Connection } from 'vscode-languageserver';
import { ForeseenError } from '../core/foreseen.ts';
import type { Refusal, Requests } from '../manifest/protocol.ts';

type Work<P, R> = (params: P, token: CancellationToken) => Promise<R>;

/** Answer a request, whatever happens: what we did not foresee goes to the log, and the answer is `otherwise`. */
export function answering<P, R>(connection: Connection, otherwise: R, work: Work<P, R>): Work<P, R> {
  return async (params, token) => {
    try {
      return token.isCancellationRequested ? otherwise : await work(params, token);
    } catch (error) {
      tell(connection, error);
      return otherwise;
    }
  };
}

/** Answer one of our own requests that cannot be refused. */
export function registerAnswer<M extends keyof Requests>(
  connection: Connection,
  method: M,
  otherwise: Requests[M][1],
  work: Work<Requests[M][0], Requests[M][1]>,
): void {
  const answer: Work<Requests[M][0], unknown> = answering(connection, otherwise, work);
  connection.onRequest(String(method), answer);
}

type Refusable = { [M in keyof Requests]: Refusal extends Requests[M][1] ? M : never }[keyof Requests];

/** Answer one of our own requests that may be refused: a foreseen failure says why, and any other that something went wrong. */
export function registerRefusable<M extends Refusable>(
  connection: Connection,
  method: M,
  work: (params: Requests[M][0]) => Promise<Exclude<Requests[M][1], Refusal>>,
): void {
  connection.onRequest(String(method), async (params: Requests[M][0]): Promise<unknown> => {
    try {
      return await work(params);
    } catch (error) {
      tell(connection, error);
      return error instanceof ForeseenError
        ? refusalOf(error)
        : { reason: 'unforeseen', message: 'something went wrong; the log has the details' };
    }
  });
}

/** Do what nobody waits for; a failure goes to the log. */
export function quietly(connection: Connection, work: Promise<unknown>): void {
  work.catch((error: unknown) => tell(connection, error));
}

function refusalOf({ reason, message, remedy }: ForeseenError): Refusal {
  return { reason, message, ...(remedy ? { remedy } : {}) };
}

function tell(connection: Connection, error: unknown): void {
  if (error instanceof ForeseenError) connection.console.info(`${error.reason}: ${error.message}`);
  else connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
