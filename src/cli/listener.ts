/** Node's HTTP server around the app: time limits for slow senders, and a close that ends in bounded time. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';

/** Milliseconds; Node's own defaults are 60 s and 300 s. */
const HEADERS_TIMEOUT = 15_000;
const REQUEST_TIMEOUT = 30_000;
/** A socket on which nothing moves for so long is dropped; event streams ping more often. */
const IDLE_TIMEOUT = 60_000;
/** What running requests get before their connections are cut. */
const GRACE = 5_000;
const TIMEOUT_CHECK = 1_000;
const SWEEP_INTERVAL = 50;

export type Listener = {
  /** `http://127.0.0.1:8787` */
  address: string;
  /** Takes no more connections, lets running requests end, cuts what is left after the grace. */
  close(grace?: number): Promise<void>;
};

/** Rejects with the system's error where the address cannot be had. Port 0 is any free port. */
export function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { host, port }: { host: string; port: number },
): Promise<Listener> {
  const server = createServer(
    {
      headersTimeout: HEADERS_TIMEOUT,
      requestTimeout: REQUEST_TIMEOUT,
      connectionsCheckingInterval: TIMEOUT_CHECK,
    },
    getRequestListener((request) => fetch(request)),
  );
  server.setTimeout(IDLE_TIMEOUT);
  const close = (grace = GRACE) =>
    new Promise<void>((resolve) => {
      const cut = setTimeout(() => server.closeAllConnections(), grace);
      // A connection whose answer has just ended is kept alive, and would hold the server open.
      const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_INTERVAL);
      server.close(() => {
        clearTimeout(cut);
        clearInterval(sweep);
        resolve();
      });
    });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const { port: bound } = server.address() as AddressInfo;
      const name = host.includes(':') ? `[${host}]` : host;
      resolve({ address: `http://${name}:${bound}`, close });
    });
  });
}
