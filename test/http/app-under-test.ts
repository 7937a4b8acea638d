/** The app over the fixture, with its log kept for inspection. */
import type { Assistant } from '../../src/assistant.ts';
import { createApp } from '../../src/http/app.ts';
import type { AppOptions } from '../../src/http/app-env.ts';
import type { Problem } from '../../src/http/error-response.ts';
import { fixtureAssistant } from './fixture-assistant.ts';

export function appUnderTest(changes: Partial<Assistant> = {}, options: AppOptions = {}) {
  const log: string[] = [];
  const app = createApp(fixtureAssistant(changes), { log: (line) => log.push(line), ...options });
  const ask = (body: unknown, headers: Record<string, string> = {}) =>
    app.request('/api/ask', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body:
        typeof body === 'string' || body instanceof Uint8Array
          ? (body as string | Uint8Array<ArrayBuffer>)
          : JSON.stringify(body),
    });
  return { app, ask, log, get: (path: string, headers = {}) => app.request(path, { headers }) };
}

/** The problem document of a response, with the promises that hold for all of them checked. */
export async function problemIn(response: Response): Promise<Problem> {
  const text = await response.text();
  const problem: Problem = JSON.parse(text);
  const mediaType = response.headers.get('Content-Type');
  if (mediaType !== 'application/problem+json') throw new Error(`media type ${mediaType}`);
  if (problem.status !== response.status) throw new Error(`status ${problem.status} in ${response.status}`);
  if (problem.requestId !== response.headers.get('X-Request-Id')) throw new Error('request ids differ');
  if (!/\p{Script=Han}/u.test(problem.detail)) throw new Error(`detail is not Chinese: ${problem.detail}`);
  return problem;
}
