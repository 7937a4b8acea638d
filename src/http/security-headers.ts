/** Headers that keep a browser from doing more with a response than to show it. */
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './app-env.ts';

/** Scripts may make no markup of text: only the templates that stand in them (Trusted Types). */
const SCRIPTED = [
  "script-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
];

const pagePolicy = (styleSource: string, scripted: boolean) =>
  [
    "default-src 'none'",
    `style-src ${styleSource}`,
    ...(scripted ? SCRIPTED : []),
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

export function securityHeaders(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next();
    // Not c.header, which makes a new response of each that is finished.
    const { headers } = c.res;
    const isPage = headers.get('Content-Type')?.startsWith('text/html') ?? false;
    headers.set(
      'Content-Security-Policy',
      isPage ? pagePolicy(c.get('styleSource') ?? "'self'", c.get('scripted') ?? false) : DATA_POLICY,
    );
    headers.set('X-Content-Type-Options', 'nosniff');
    // A question stands in the address of /ask and must not travel to other sites.
    headers.set('Referrer-Policy', 'same-origin');
  };
}
