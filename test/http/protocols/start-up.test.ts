/** What speaking other protocols costs a server that nobody asks to: nothing of it is loaded. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Makes the app, asks it one thing of its own, and prints the files that were loaded. */
const PROGRAM = `
import { registerHooks } from 'node:module';
const loaded = [];
registerHooks({ load: (url, context, next) => { loaded.push(url); return next(url, context); } });
const { createApp } = await import('./src/http/app.ts');
const app = createApp({ documents: () => [], document: () => { throw new Error(); } }, { log: () => {} });
await app.request('/healthz');
await app.request('/v1/models');
const before = loaded.length;
await app.request('/mcp', { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } });
console.log(JSON.stringify({ before: loaded.slice(0, before), after: loaded.slice(before) }));
`;

test('the MCP SDK, the tools and the OpenAPI document come with the first request for them', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', PROGRAM], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const { before, after } = JSON.parse(stdout) as { before: string[]; after: string[] };
  const packages = (urls: string[]) =>
    new Set(urls.flatMap((url) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? []));
  expect([...packages(before)].toSorted()).toEqual(['@noble/hashes', 'hono', 'zod']);
  expect(
    before.filter((url) =>
      /\/http\/(mcp\/(?!mcp-routes|origin-guard)|openapi\/(?!openapi-routes)|\w+\/\w+-shapes)/.test(url),
    ),
  ).toEqual([]);
  expect(packages(after)).toContain('@modelcontextprotocol/server');
});
