/** Who holds the admin key: shown once in a form and then by a cookie, or with every request as a bearer token. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { TiaowenError } from '../errors.ts';
import type { AppEnv } from './app-env.ts';

const COOKIE = 'tiaowen_admin';
const LIFETIME_SECONDS = 8 * 60 * 60;

export type Holder = 'cookie' | 'bearer';

/** Compares digests, all of them to the last byte: the time taken tells nothing about the key. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [sha256(utf8ToBytes(one)), sha256(utf8ToBytes(other))];
  return a.reduce((difference, byte, i) => difference | (byte ^ (b[i] ?? 0)), 0) === 0;
}

export type AdminSession = {
  isKey(text: string): boolean;
  /** Undefined where the request shows neither the cookie nor the key. */
  holder(c: Context<AppEnv>): Holder | undefined;
  /** The cookie holds no key, only the time it ends and a signature over that. */
  open(c: Context<AppEnv>): void;
  close(c: Context<AppEnv>): void;
};

export function adminSession(key: string, path: string): AdminSession {
  const signature = (ends: string) =>
    bytesToHex(hmac(sha256, utf8ToBytes(key), utf8ToBytes(`${COOKIE} ${path} ${ends}`)));
  const isOpen = (token: string) => {
    const [ends = '', signed = ''] = token.split('.');
    return /^\d{1,16}$/.test(ends) && isSame(signed, signature(ends)) && Number(ends) > Date.now();
  };
  const put = (c: Context<AppEnv>, value: string, maxAge: number) =>
    setCookie(c, COOKIE, value, {
      path,
      maxAge,
      httpOnly: true,
      sameSite: 'Strict',
      secure: new URL(c.req.url).protocol === 'https:' || c.req.header('X-Forwarded-Proto') === 'https',
    });
  return {
    isKey: (text) => isSame(text, key),
    holder(c) {
      const bearer = /^Bearer (.+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
      if (bearer !== undefined) return isSame(bearer, key) ? 'bearer' : undefined;
      const token = getCookie(c, COOKIE);
      return token !== undefined && isOpen(token) ? 'cookie' : undefined;
    },
    open(c) {
      const ends = String(Date.now() + LIFETIME_SECONDS * 1000);
      put(c, `${ends}.${signature(ends)}`, LIFETIME_SECONDS);
    },
    close: (c) => put(c, '', 0),
  };
}

/**
 * A form of another site must not act in the name of whoever is logged in here. Browsers say where a request comes
 * from. Throws `forbidden_origin`.
 */
export function assertSameOrigin(c: Context<AppEnv>): void {
  const site = c.req.header('Sec-Fetch-Site');
  const origin = c.req.header('Origin');
  const host = c.req.header('Host') ?? new URL(c.req.url).host;
  // The first is the browser's own word and holds behind a proxy that changes the host; older ones lack it.
  const isOurs = site === undefined ? URL.parse(origin ?? '')?.host === host : site === 'same-origin';
  if (!isOurs) {
    throw new TiaowenError('forbidden_origin', `origin ${origin}`);
  }
}
