/** Keeps web pages of other sites from this endpoint, also those that rebind their own name to our address. */
import type { MiddlewareHandler } from 'hono';
import { TiaowenError } from '../../errors.ts';
import type { AppEnv } from '../app-env.ts';

/**
 * Refused are a `Host` that a stranger could own, and an `Origin` that is neither on this machine nor that of the
 * page's own host. A name with a dot can be rebound to any address by its owner, so it must be the public one;
 * addresses, `localhost` and names without a dot (containers, the intranet) cannot. Programs send no `Origin`.
 * Throws `forbidden_origin`.
 */
export function originGuard(publicUrl: string | undefined): MiddlewareHandler<AppEnv> {
  const known = publicUrl === undefined ? undefined : new URL(publicUrl);
  return async (c, next) => {
    const host = c.req.header('Host') ?? new URL(c.req.url).host;
    const own = URL.parse(`http://${host}`);
    if (own === null || (isRebindable(own.hostname) && own.hostname !== known?.hostname)) {
      throw new TiaowenError('forbidden_origin', `host ${host}`, { setting: 'TIAOWEN_PUBLIC_URL' });
    }
    const origin = c.req.header('Origin');
    if (origin !== undefined) {
      const page = URL.parse(origin);
      const isOurs =
        page !== null &&
        (isLoopback(page.hostname) || page.host === own.host || page.origin === known?.origin);
      if (!isOurs) throw new TiaowenError('forbidden_origin', `origin ${origin}`);
    }
    await next();
  };
}

function isLoopback(hostname: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

/** `URL` writes every IPv4 address in its four numbers, and IPv6 in brackets. */
function isRebindable(hostname: string): boolean {
  const isAddress = hostname.startsWith('[') || /^\d{1,3}(\.\d{1,3}){3}$/.test(hostname);
  return !isAddress && hostname.replace(/\.$/, '').includes('.');
}
