/** What was asked and answered, and the answer that is under way. Knows nothing of the page. */
import type { Answer, Citation } from '../../schema/answer.ts';
import type { Turn as HistoryTurn } from '../../schema/question.ts';
import { firstOf } from './first-of.ts';
import type { Rating, Service } from './service.ts';

export type Stage = 'understanding' | 'searching' | 'composing';

export type Turn = {
  key: number;
  question: string;
  state: 'asking' | 'done' | 'stopped' | 'failed';
  stage: Stage;
  /** Clauses that were found, before anything is said. */
  found: { label: string; heading: string }[];
  /** What has arrived so far, plain text with markers. */
  text: string;
  citations: Citation[];
  answer?: Answer;
  /** Why there is no answer; the empty text for a connection that broke off. */
  problem?: string;
  rating?: Rating;
};

/** One question with its answer, as it is kept. */
export type KeptTurn = { question: string; answer: Answer; rating?: Rating };

/** Answers that a question leans on; the server reads no more. */
const REMEMBERED = 6;
const MAX_REPLY = 20_000;

export type ConversationOptions = {
  doc(): string | undefined;
  /** After every change. */
  changed(): void;
  /** Once an answer is whole. */
  answered(turn: Turn & { answer: Answer }): void;
  failed(turn: Turn): void;
  /** The server keeps the conversation too. */
  keptByServer: boolean;
};

export class Conversation {
  turns: Turn[] = [];
  readonly #service: Service;
  readonly #options: ConversationOptions;
  #work: AbortController | undefined;
  #nextKey = 1;
  /** Only while the server's turns are ours. */
  #serverId: Promise<string | undefined> | undefined;

  constructor(service: Service, options: ConversationOptions) {
    this.#service = service;
    this.#options = options;
  }

  get busy(): boolean {
    return this.#work !== undefined;
  }

  /** Resolves when the answer has come, was stopped, or failed. Stops the one under way. */
  async ask(question: string): Promise<void> {
    this.stop();
    const turn: Turn = {
      key: this.#nextKey++,
      question,
      state: 'asking',
      stage: 'understanding',
      found: [],
      text: '',
      citations: [],
    };
    this.turns = [...this.turns, turn];
    await this.#run(turn);
  }

  /** Asks `turn` again, in other words where given; what came after it goes. */
  async again(turn: Turn, question = turn.question): Promise<void> {
    this.stop();
    this.turns = this.turns.slice(0, this.turns.indexOf(turn));
    if (this.#options.keptByServer) this.#forget();
    await this.ask(question);
  }

  /** Ends the work on the server as well. */
  stop(): void {
    this.#work?.abort();
    this.#work = undefined;
  }

  clear(): void {
    this.restore([]);
  }

  restore(kept: readonly KeptTurn[]): void {
    this.stop();
    this.#forget();
    this.turns = kept.map((turn) => ({
      key: this.#nextKey++,
      state: 'done',
      stage: 'composing',
      found: [],
      text: turn.answer.text,
      citations: turn.answer.citations,
      ...turn,
    }));
    this.#options.changed();
  }

  kept(): KeptTurn[] {
    return this.turns.flatMap(({ question, answer, rating }) =>
      answer === undefined ? [] : [{ question, answer, ...(rating && { rating }) }],
    );
  }

  rated(turn: Turn, rating: Rating): void {
    turn.rating = rating;
    this.#options.changed();
  }

  #forget(): void {
    this.#serverId = undefined;
  }

  async #run(turn: Turn): Promise<void> {
    const work = new AbortController();
    this.#work = work;
    const { changed } = this.#options;
    changed();
    try {
      await this.#receive(turn, work.signal);
    } catch {
      if (!work.signal.aborted) this.#fail(turn, '');
    }
    if (work.signal.aborted && turn.state === 'asking') turn.state = 'stopped';
    if (this.#work === work) this.#work = undefined;
    changed();
  }

  async #receive(turn: Turn, signal: AbortSignal): Promise<void> {
    const { changed, answered } = this.#options;
    const doc = this.#options.doc();
    const request = { question: turn.question, ...(doc && { doc }), ...(await this.#context(turn)) };
    signal.throwIfAborted();
    for await (const event of this.#service.ask(request, signal)) {
      switch (event.event) {
        case 'status':
          turn.stage = event.data.stage;
          break;
        case 'search':
          turn.found = event.data.hits;
          break;
        case 'delta':
          turn.text = (event.data.replaces ? '' : turn.text) + event.data.text;
          if (event.data.replaces) turn.citations = [];
          break;
        case 'citation':
          turn.citations = [...turn.citations, event.data];
          break;
        case 'error':
          this.#fail(turn, event.data.detail);
          return;
        case 'done':
          turn.answer = event.data;
          turn.citations = event.data.citations;
          turn.state = 'done';
          answered({ ...turn, answer: event.data });
      }
      changed();
    }
  }

  #fail(turn: Turn, problem: string): void {
    turn.state = 'failed';
    turn.problem = problem;
    this.#options.failed(turn);
  }

  /** The conversation as the server keeps it, or the turns before `turn`. */
  async #context(turn: Turn): Promise<{ conversation?: string; history?: HistoryTurn[] }> {
    const before = this.turns.slice(0, this.turns.indexOf(turn)).filter(({ answer }) => answer);
    if (this.#options.keptByServer && before.length === 0) {
      this.#serverId = this.#service.newConversation().catch(() => undefined);
    }
    const conversation = await this.#serverId;
    if (conversation !== undefined) return { conversation };
    const history = before.slice(-REMEMBERED).flatMap(({ question, text, answer }): HistoryTurn[] => [
      { role: 'user', content: question },
      { role: 'assistant', content: firstOf(answer?.text ?? text, MAX_REPLY) },
    ]);
    return history.length > 0 ? { history } : {};
  }
}
