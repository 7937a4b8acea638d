/** The assistant with a memory: asks with the history of a kept conversation, keeps the answer before it is given. */
import type { Assistant } from '../assistant.ts';
import { keptAnswer } from '../conversations/kept-answer.ts';
import { InvalidInputError, NotFoundError, TiaowenError } from '../errors.ts';
import type { ConversationStore } from '../ports.ts';
import type { Answer } from '../schema/answer.ts';
import type { NewTurn } from '../schema/conversation.ts';
import type { AskRequest, Turn } from '../schema/question.ts';
import { failureFacts } from './access-log.ts';

/** Answers of a conversation that a question can lean on. */
const REMEMBERED_TURNS = 6;
/** UTF-16 units of an answer that go into the history. */
const MAX_TURN_LENGTH = 20_000;

type Recording = {
  /** The request as the assistant takes it. */
  request: AskRequest;
  /** Resolves once the answer is kept; one outside any conversation is given even where it cannot be kept. */
  keep(answer: Answer): Promise<void>;
  /** Lets the next question of the conversation in; may be called twice. */
  release(): void;
};

type Recorder = {
  /**
   * Throws InvalidInputError for a conversation where nothing is kept, or beside a history; NotFoundError for an
   * unknown one; TiaowenError `conflict` while its last question is being answered.
   */
  begin(request: AskRequest): Promise<Recording>;
};

/** Throws as `Recorder.begin` does; in a conversation also where the answer cannot be kept. */
export function recordingAssistant(
  assistant: Assistant,
  store: ConversationStore | undefined,
  log: (line: string) => void,
): Assistant {
  const recorder = createRecorder(store, log);
  return {
    ...assistant,
    async ask(request, options) {
      const recording = await recorder.begin(request);
      try {
        const answer = await assistant.ask(recording.request, options);
        await recording.keep(answer);
        return answer;
      } finally {
        recording.release();
      }
    },
    async *askStream(request, signal) {
      const recording = await recorder.begin(request);
      try {
        for await (const event of assistant.askStream(recording.request, signal)) {
          if (event.event === 'done') {
            await recording.keep(event.data);
            // Nobody asks for more after this event, so the generator is never resumed.
            recording.release();
          }
          yield event;
        }
      } finally {
        recording.release();
      }
    },
  };
}

function createRecorder(store: ConversationStore | undefined, log: (line: string) => void): Recorder {
  const pending = new Set<string>();

  const keepLoose = async (answer: Answer): Promise<void> => {
    try {
      await store?.record(newTurn(answer));
    } catch (error) {
      log(JSON.stringify({ time: new Date().toISOString(), store: 'not kept', ...failureFacts(error) }));
    }
  };

  const historyOf = async (conversation: string, from: ConversationStore) => {
    const recent = await from.recent(conversation, REMEMBERED_TURNS);
    if (recent === undefined) throw new NotFoundError('会话', conversation);
    return { position: recent.length, history: recent.turns.flatMap(({ answer }) => turnsOf(answer)) };
  };

  return {
    async begin({ conversation, ...request }) {
      if (conversation === undefined) return { request, keep: keepLoose, release: () => {} };
      if (store === undefined) throw wrongField('conversation', '这台服务没有启用会话存储，请改用 history');
      if (request.history?.length) throw wrongField('history', '与 conversation 只能给一个，会话自带上文');
      if (pending.has(conversation)) throw new TiaowenError('conflict', 'answering', { pending: true });
      pending.add(conversation);
      let held = true;
      const release = () => {
        if (held) pending.delete(conversation);
        held = false;
      };
      try {
        const { position, history } = await historyOf(conversation, store);
        return {
          request: { ...request, history },
          keep: (answer) => store.record({ ...newTurn(answer), place: { conversation, position } }),
          release,
        };
      } catch (error) {
        release();
        throw error;
      }
    },
  };
}

function newTurn(answer: Answer): NewTurn {
  return { askedAt: new Date().toISOString(), answer: keptAnswer(answer) };
}

function turnsOf({ question, text }: Answer): Turn[] {
  return [
    { role: 'user', content: question },
    { role: 'assistant', content: text.slice(0, MAX_TURN_LENGTH).toWellFormed() },
  ];
}

function wrongField(field: string, detail: string): InvalidInputError {
  return new InvalidInputError([{ field, detail }]);
}
