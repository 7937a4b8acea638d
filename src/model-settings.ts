/** Settings of models from the environment; all optional, each error names its variable. */
import { InvalidInputError } from './errors.ts';
import type { ModelUses } from './uses/model-uses.ts';

type Environment = Record<string, string | undefined>;

/** A model on an OpenAI-compatible server; `url` is up to and with the version. */
export type ServedModel = { url: string; key: string | undefined; name: string };

export type ModelSettings = {
  /** `provider:model` is one of LangChain's. */
  chat: ServedModel | `${string}:${string}` | undefined;
  /** What it does beside answering. */
  uses: ModelUses;
  /** Milliseconds for one reply, all in all. */
  timeout: number;
  /** What the chat model may cost a day (UTC). */
  daily: { requests: number | undefined; tokens: number | undefined };
  /** File that exchanges with the chat model are added to. */
  recordFile: string | undefined;
  /** File that takes the chat model's place. */
  replayFile: string | undefined;
  embedding: (ServedModel & { prefixes: { question: string; clause: string } }) | undefined;
};

const TIMEOUT_SECONDS = 60;
const MAX_TIMEOUT_SECONDS = 600;
const MAX_DAILY = 1_000_000_000;

/** Throws InvalidInputError naming the variable; no error repeats a key. */
export function readModelSettings(env: Environment): ModelSettings {
  const served = readServed(
    'TIAOWEN_MODEL',
    env.TIAOWEN_MODEL_URL,
    env.TIAOWEN_MODEL_KEY,
    env.TIAOWEN_MODEL_NAME,
  );
  const provided = readProvided(env.TIAOWEN_MODEL);
  if (served && provided) {
    refuse('TIAOWEN_MODEL', '不能与 TIAOWEN_MODEL_URL 同时设置，请只留一个');
  }
  const chat = served ?? provided;
  const recordFile = env.TIAOWEN_MODEL_RECORD || undefined;
  const replayFile = env.TIAOWEN_MODEL_REPLAY || undefined;
  if (recordFile && replayFile) refuse('TIAOWEN_MODEL_RECORD', '不能与 TIAOWEN_MODEL_REPLAY 同时设置');
  if (recordFile && !chat) refuse('TIAOWEN_MODEL_RECORD', '没有设置模型，没有可录的内容');
  const timeout = readWhole('TIAOWEN_MODEL_TIMEOUT', env.TIAOWEN_MODEL_TIMEOUT, MAX_TIMEOUT_SECONDS);
  const embedding = readServed(
    'TIAOWEN_EMBEDDING',
    env.TIAOWEN_EMBEDDING_URL,
    env.TIAOWEN_EMBEDDING_KEY,
    env.TIAOWEN_EMBEDDING_NAME,
  );
  if (embedding && env.TIAOWEN_EMBEDDER) {
    refuse('TIAOWEN_EMBEDDER', '不能与 TIAOWEN_EMBEDDING_URL 同时设置，请只留一个');
  }
  return {
    chat,
    uses: readUses(env.TIAOWEN_MODEL_USES ?? ''),
    timeout: (timeout ?? TIMEOUT_SECONDS) * 1000,
    daily: {
      requests: readWhole('TIAOWEN_MODEL_DAILY_REQUESTS', env.TIAOWEN_MODEL_DAILY_REQUESTS, MAX_DAILY),
      tokens: readWhole('TIAOWEN_MODEL_DAILY_TOKENS', env.TIAOWEN_MODEL_DAILY_TOKENS, MAX_DAILY),
    },
    recordFile,
    replayFile,
    embedding: embedding && {
      ...embedding,
      prefixes: {
        question: env.TIAOWEN_EMBEDDING_QUESTION_PREFIX ?? '',
        clause: env.TIAOWEN_EMBEDDING_CLAUSE_PREFIX ?? '',
      },
    },
  };
}

function refuse(field: string, detail: string): never {
  throw new InvalidInputError([{ field, detail }]);
}

function readServed(
  prefix: string,
  address: string | undefined,
  key: string | undefined,
  name: string | undefined,
): ServedModel | undefined {
  const [url, secret, model] = [address, key, name].map((value) => value?.trim() || undefined);
  if (url === undefined) {
    if (model !== undefined) refuse(`${prefix}_NAME`, `还要设置 ${prefix}_URL`);
    if (secret !== undefined) refuse(`${prefix}_KEY`, `还要设置 ${prefix}_URL`);
    return undefined;
  }
  if (model === undefined) refuse(`${prefix}_NAME`, `设置了 ${prefix}_URL，还要写明模型名称`);
  if (secret !== undefined && !/^[\x21-\x7e]+$/.test(secret)) {
    refuse(`${prefix}_KEY`, '密钥只能是不带空格的英文字符');
  }
  return { url: readAddress(`${prefix}_URL`, url), key: secret, name: model };
}

/** Without what follows the path; a name or password in it would get into logs. */
function readAddress(field: string, value: string): string {
  const url = URL.parse(value);
  const secret = url?.username || url?.password;
  if (secret) refuse(field, '网址里不能带用户名和密码，密钥请另行设置');
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    refuse(field, `应是网址，如 http://127.0.0.1:8000/v1，得到 ${value}`);
  }
  if (/\/(?:chat\/completions|embeddings|models)\/*$/.test(url.pathname)) {
    refuse(field, `只写到版本为止，如 http://127.0.0.1:8000/v1，得到 ${value}`);
  }
  return url.href.replace(/\/+$/, '');
}

function readProvided(value: string | undefined): `${string}:${string}` | undefined {
  if (!value) return undefined;
  const [, provider, model] = /^([a-z][a-z_-]*):(\S+)$/.exec(value) ?? [];
  if (!provider || !model) refuse('TIAOWEN_MODEL', `应是“提供方:模型”，如 ollama:qwen3:8b，得到 ${value}`);
  return `${provider}:${model}`;
}

function readWhole(field: string, text: string | undefined, most: number): number | undefined {
  if (!text) return undefined;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > most)
    refuse(field, `应是 1 到 ${most} 的整数，得到 ${text}`);
  return value;
}

const USES = ['rewrite', 'expand', 'rerank'] as const;

/** `rewrite,expand,rerank`, any of them. */
function readUses(value: string): ModelUses {
  const uses: ModelUses = {};
  for (const name of value.split(',').map((part) => part.trim())) {
    const use = USES.find((one) => one === name);
    if (use) uses[use] = true;
    else if (name !== '')
      refuse('TIAOWEN_MODEL_USES', `应是 ${USES.join('、')} 中的几项，用逗号隔开，得到 ${name}`);
  }
  return uses;
}
