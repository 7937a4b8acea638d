/** One prompt as a file: front matter, messages, named slots; read, checked and filled. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { InvalidInputError } from '../errors.ts';
import type { Language } from '../schema/question.ts';

export type Message = { role: 'system' | 'user'; content: string };

export type PromptTemplate = {
  name: string;
  version: string;
  language: Language;
  /** First 12 hex digits of the SHA-256 of the file's text, line ends as \n. */
  fingerprint: string;
  messages: readonly Message[];
  /** In the order of first use. */
  slots: readonly string[];
};

const SLOT = /\{\{\s*([a-z]+)\s*\}\}/g;

/** Throws InvalidInputError naming `file` and what is wrong in it. */
export function parsePrompt(file: string, source: string): PromptTemplate {
  const wrong = (detail: string) => new InvalidInputError([{ field: file, detail }]);
  const text = source.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  if (front === undefined || body === undefined) throw wrong('缺少文件头（以 --- 开始和结束）');
  const fields = new Map(
    front.split('\n').map((line, i) => {
      const [, key, value] = /^([a-z]+):\s*(\S.*)$/.exec(line) ?? [];
      if (key === undefined || value === undefined) throw wrong(`文件头第 ${i + 1} 行应为“名称: 值”`);
      return [key, value.trim()];
    }),
  );
  const field = (key: string) => {
    const value = fields.get(key);
    if (value === undefined) throw wrong(`文件头缺少 ${key}`);
    return value;
  };
  const language = field('language');
  if (language !== 'zh' && language !== 'en') throw wrong(`language 应为 zh 或 en，得到 ${language}`);
  const messages = messagesOf(body);
  if (messages[0]?.role !== 'system' || messages[1]?.role !== 'user' || messages.length !== 2)
    throw wrong('正文应有 # system 和 # user 两段，各一次，按此次序');
  const slots = messages.flatMap(({ content }) => [...content.matchAll(SLOT)].map(([, name]) => name ?? ''));
  const rest = messages.map(({ content }) => content.replace(SLOT, '')).join('\n');
  if (/\{\{|\}\}/.test(rest)) throw wrong('有写错的插槽，应为 {{name}}，名称用小写字母');
  return {
    name: field('name'),
    version: field('version'),
    language,
    fingerprint: bytesToHex(sha256(utf8ToBytes(text))).slice(0, 12),
    messages,
    slots: [...new Set(slots)],
  };
}

function messagesOf(body: string): Message[] {
  const parts = body.split(/^# (system|user)$/m);
  const messages: Message[] = [];
  for (let i = 1; i < parts.length; i += 2)
    messages.push({ role: parts[i] as Message['role'], content: (parts[i + 1] ?? '').trim() });
  return messages;
}

/** The messages with each slot filled once; what is filled in is never read for slots. Throws RangeError on a slot without a value. */
export function fillPrompt(
  { messages, name }: PromptTemplate,
  values: Readonly<Record<string, string>>,
): Message[] {
  return messages.map(({ role, content }) => ({
    role,
    content: content
      .replace(SLOT, (_, slot: string) => {
        const value = Object.hasOwn(values, slot) ? values[slot] : undefined;
        if (value === undefined) throw new RangeError(`prompt ${name}: slot ${slot} has no value`);
        return value;
      })
      .trim(),
  }));
}
