/** Settings from the environment; all optional. */
import { InvalidInputError } from './errors.ts';
import { type ModelSettings, readModelSettings } from './model-settings.ts';

export const EMBEDDERS = ['tokens', 'hashing'] as const;

export type Settings = {
  host: string;
  port: number;
  seedsFolder: string;
  indexFolder: string;
  /** Trained token embeddings, or the hashed n-grams, which need no file. */
  embedder: (typeof EMBEDDERS)[number];
  adminKey: string | undefined;
  /** The SQLite file of conversations; undefined: nothing is kept. */
  storeFile: string | undefined;
  /** Days that questions and answers are kept. */
  retentionDays: number;
  /** Whom else to ask; a refusal ends with it. */
  hotline: string;
  /** Where others reach the server: `https://zc.example.gov.cn`, no slash at the end. */
  publicUrl: string | undefined;
  models: ModelSettings;
};

/** A key that cannot be guessed. */
const MIN_KEY_LENGTH = 16;
const RETENTION_DAYS = 90;
const HOTLINE = '方案里没有的事，可拨打 12345 政务服务便民热线咨询。';
const MAX_RETENTION_DAYS = 3650;

/**
 * PORT, HOST, TIAOWEN_SEEDS, TIAOWEN_INDEX, TIAOWEN_EMBEDDER, TIAOWEN_ADMIN_KEY, TIAOWEN_PUBLIC_URL, TIAOWEN_STORE,
 * TIAOWEN_RETENTION_DAYS, TIAOWEN_HOTLINE, and those of models. Throws InvalidInputError naming the variable.
 */
export function readSettings(env: Record<string, string | undefined> = process.env): Settings {
  const port = Number(env.PORT ?? 8787);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidInputError([{ field: 'PORT', detail: `端口应是 0 到 65535 的整数，得到 ${env.PORT}` }]);
  }
  const adminKey = env.TIAOWEN_ADMIN_KEY?.trim() || undefined;
  if (adminKey !== undefined && adminKey.length < MIN_KEY_LENGTH) {
    throw new InvalidInputError([{ field: 'TIAOWEN_ADMIN_KEY', detail: `至少 ${MIN_KEY_LENGTH} 个字符` }]);
  }
  const wanted = env.TIAOWEN_EMBEDDER || EMBEDDERS[0];
  const embedder = EMBEDDERS.find((name) => name === wanted);
  if (embedder === undefined) {
    const detail = `应是 ${EMBEDDERS.join(' 或 ')}，得到 ${wanted}`;
    throw new InvalidInputError([{ field: 'TIAOWEN_EMBEDDER', detail }]);
  }
  const root = new URL('..', import.meta.url);
  const folder = (name: string) => decodeURIComponent(new URL(name, root).pathname);
  return {
    host: env.HOST || '127.0.0.1',
    port,
    seedsFolder: env.TIAOWEN_SEEDS || folder('seeds'),
    indexFolder: env.TIAOWEN_INDEX || folder('index'),
    adminKey,
    embedder,
    hotline: env.TIAOWEN_HOTLINE?.trim() || HOTLINE,
    publicUrl: readPublicUrl(env.TIAOWEN_PUBLIC_URL),
    storeFile: env.TIAOWEN_STORE === 'off' ? undefined : env.TIAOWEN_STORE || folder('data/tiaowen.sqlite'),
    retentionDays: readRetention(env.TIAOWEN_RETENTION_DAYS),
    models: readModelSettings(env),
  };
}

function readRetention(text: string | undefined): number {
  const days = Number(text || RETENTION_DAYS);
  if (Number.isInteger(days) && days >= 1 && days <= MAX_RETENTION_DAYS) return days;
  const detail = `应是 1 到 ${MAX_RETENTION_DAYS} 的整数（天），得到 ${text}`;
  throw new InvalidInputError([{ field: 'TIAOWEN_RETENTION_DAYS', detail }]);
}

function readPublicUrl(value: string | undefined): string | undefined {
  if (!value) return undefined;
  const url = URL.parse(value);
  const isAddress =
    (url?.protocol === 'https:' || url?.protocol === 'http:') && url.search === '' && url.hash === '';
  if (!url || !isAddress || url.pathname !== '/') {
    const detail = `应是 https://主机名，不带路径，得到 ${value}`;
    throw new InvalidInputError([{ field: 'TIAOWEN_PUBLIC_URL', detail }]);
  }
  return url.origin;
}
