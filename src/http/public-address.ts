/** The address under which clients know this server, for links in what they show. */
import type { Context } from 'hono';
import type { Answer, Citation } from '../schema/answer.ts';
import type { AppEnv } from './app-env.ts';

/** `https://host`, no slash at the end; `publicUrl` where it is set, else as the request has it. */
export function addressOf(c: Context<AppEnv>, publicUrl: string | undefined): string {
  if (publicUrl !== undefined) return publicUrl;
  const { origin } = new URL(c.req.url);
  // A proxy that ends TLS says so; without this the links would lead to http.
  return c.req.header('X-Forwarded-Proto') === 'https' ? origin.replace(/^http:/, 'https:') : origin;
}

export function absoluteCitation(citation: Citation, address: string): Citation {
  return { ...citation, url: `${address}${citation.url}` };
}

/** The answer with links that hold on other sites. */
export function absoluteAnswer(answer: Answer, address: string): Answer {
  const absolute = (citations: readonly Citation[]) =>
    citations.map((citation) => absoluteCitation(citation, address));
  return {
    ...answer,
    citations: absolute(answer.citations),
    related: absolute(answer.related),
    ...(answer.refusal && { refusal: { ...answer.refusal, nearest: absolute(answer.refusal.nearest) } }),
  };
}
