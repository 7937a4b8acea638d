/** The API as our own pages call it: typed by its OpenAPI document. Runs in browsers. */
import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './api-table.ts';

export type ApiClient = Client<paths>;

/**
 * `client.GET('/api/search', { params: { query: { q } } })` gives `{ data }` or `{ error }`, the latter a problem
 * document. `baseUrl` is empty on our own pages.
 */
export function createApiClient(baseUrl = '', fetch: typeof globalThis.fetch = globalThis.fetch): ApiClient {
  return createClient<paths>({ baseUrl, fetch: (request) => fetch(request) });
}
