/** `/metrics`, `/llms.txt` and documents as Markdown. */
import { expect, test } from 'vitest';
import { SEED, seedAssistant, startServer } from './running-server.ts';

const server = await startServer();
const text = async (path: string, headers = {}) => {
  const response = await fetch(server.address + path, { headers });
  return { response, body: await response.text() };
};

test('/metrics counts by route, never by what was asked', async () => {
  await text(`/api/search?q=${encodeURIComponent('秘密')}`);
  await text('/nowhere/secret');
  const stream = await fetch(`${server.address}/api/ask`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: JSON.stringify({ question: '护岸' }),
  });
  await stream.text();
  const { response, body } = await text('/metrics');
  expect(response.headers.get('Content-Type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect(body).toContain('tiaowen_measures 33\n');
  expect(body).toContain('tiaowen_http_requests_total{route="/api/search",method="GET",status="200"} 1\n');
  expect(body).toContain('tiaowen_http_request_seconds_bucket{route="/api/search",le="+Inf"} 1\n');
  expect(body).toContain('tiaowen_http_request_seconds_count{route="/api/search"} 1\n');
  expect(body).toContain('status="404"} 1\n');
  expect(body).toContain('tiaowen_streams_total{route="/api/ask",outcome="done"} 1\n');
  expect(body).toContain('tiaowen_streams_open 0\n');
  expect(body).not.toMatch(/秘密|secret|nowhere/);
  for (const line of body.trim().split('\n')) {
    expect(line).toMatch(/^(# (HELP|TYPE) tiaowen_\w+ .+|tiaowen_\w+(\{[^{}]*\})? [0-9.e+-]+)$/);
  }
});

test('/llms.txt has a title, a summary and links that lead somewhere', async () => {
  const { body, response } = await text('/llms.txt');
  expect(response.headers.get('Content-Type')).toContain('text/plain');
  expect(body).toMatch(/^# 条问 Tiaowen\n\n> .+\n/);
  const links = [...body.matchAll(/\]\((http[^)]+)\)/g)].map((match) => match[1] ?? '');
  expect(links).toContain(`${server.address}/d/${SEED}.md`);
});

test('a document as Markdown holds every measure word for word', async () => {
  const { body, response } = await text(`/d/${SEED}.md`);
  expect(response.headers.get('Content-Type')).toBe('text/markdown; charset=utf-8');
  const { document } = (await seedAssistant()).document(SEED);
  expect(body.match(/^### /gm)).toHaveLength(33);
  for (const measure of document.measures) {
    const heading = `### ${measure.label}${measure.title}\n`;
    expect(body).toContain(heading);
    expect(body).toContain(measure.text.slice(`${measure.label}${measure.title}`.length).trim());
  }
  expect((await text('/d/none.md')).response.status).toBe(404);
  expect((await text(`/d/${SEED}`)).response.headers.get('Content-Type')).toContain('text/html');
});
