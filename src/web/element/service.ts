/** The server as the element sees it. */
import type { Answer } from '../../schema/answer.ts';
import type { components } from '../client/api-table.ts';
import { type AskEvent, type AskRequest, answerEvents, type Problem } from '../client/ask-events.ts';

type Shapes = components['schemas'];
export type ClauseText = Shapes['MeasureInPlace'];
export type PlanDocument = Shapes['PolicyDocument'];
export type DocumentSummary = Shapes['DocumentSummary'];
export type Rating = 'up' | 'down';

export type Service = {
  /** Where the server is; the empty text on its own pages. */
  base: string;
  /** Throws where the connection breaks off and where `signal` is aborted, which ends the server's work. */
  ask(request: AskRequest, signal: AbortSignal): AsyncGenerator<AskEvent, void>;
  /** The rest reject where there is no answer, or none that can be used. */
  documents(): Promise<DocumentSummary[]>;
  document(id: string): Promise<PlanDocument>;
  clause(document: string, number: number, options?: { raw: boolean }): Promise<ClauseText>;
  /** False where the server keeps no opinions. */
  rate(answer: Answer['id'], rating: Rating, comment?: string): Promise<boolean>;
  /** Id of a new conversation kept by the server; undefined where it keeps none. */
  newConversation(): Promise<string | undefined>;
};

/** `fetch` may add what a site must show (a token) to each request. */
export function createService(base = '', fetch: typeof globalThis.fetch = globalThis.fetch): Service {
  const documents = new Map<string, Promise<PlanDocument>>();

  const get = async <T>(path: string): Promise<T> => {
    const response = await fetch(base + path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json() as Promise<T>;
  };
  const post = (path: string, body: object, init: RequestInit & { headers?: Record<string, string> } = {}) =>
    fetch(base + path, {
      method: 'POST',
      body: JSON.stringify(body),
      ...init,
      headers: { 'Content-Type': 'application/json', ...init.headers },
    });
  const documentPath = (id: string) => `/api/documents/${encodeURIComponent(id)}`;

  return {
    base,
    async *ask(request, signal) {
      const headers = { Accept: 'text/event-stream' };
      const response = await post('/api/ask', request, { headers, signal });
      if (response.ok && response.body !== null) yield* answerEvents(response.body);
      else yield { event: 'error', data: (await response.json()) as Problem };
    },
    documents: async () => (await get<Shapes['DocumentList']>('/api/documents')).documents,
    document(id) {
      const known = documents.get(id) ?? get<PlanDocument>(documentPath(id));
      documents.set(id, known);
      known.catch(() => documents.delete(id));
      return known;
    },
    clause: (id, number, { raw } = { raw: false }) =>
      get<ClauseText>(`${documentPath(id)}/measures/${number}${raw ? '?raw=1' : ''}`),
    async rate(answer, rating, comment) {
      const { ok, status } = await post('/api/feedback', { answer, rating, ...(comment && { comment }) });
      if (!ok && status !== 404 && status !== 501) throw new Error(`feedback: ${status}`);
      return ok;
    },
    async newConversation() {
      const response = await post('/api/conversations', {});
      return response.ok ? ((await response.json()) as Shapes['Conversation']).id : undefined;
    },
  };
}
