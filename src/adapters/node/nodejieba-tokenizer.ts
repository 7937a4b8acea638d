/** nodejieba behind the `Tokenizer` port. For building an index only: it takes a second and 260 MB to load. */
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { TiaowenError } from '../../errors.ts';
import type { Tokenizer } from '../../ports.ts';

/** Words that must not be cut apart: names of units, terms of policy. */
export type NodejiebaOptions = { readonly userWords?: readonly string[] };

const MAX_WORD_LENGTH = 64;

/**
 * The dictionary belongs to the process: a tokenizer is valid until the next one is made. Throws
 * TiaowenError where the package is not built or a dictionary is missing (which would abort the process).
 */
export async function createNodejiebaTokenizer({
  userWords = [],
}: NodejiebaOptions = {}): Promise<Tokenizer> {
  const nodejieba = await loadPackage();
  for (const file of [
    nodejieba.DEFAULT_DICT,
    nodejieba.DEFAULT_HMM_DICT,
    nodejieba.DEFAULT_USER_DICT,
    nodejieba.DEFAULT_IDF_DICT,
    nodejieba.DEFAULT_STOP_WORD_DICT,
  ]) {
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile() || found.size === 0) {
      throw new TiaowenError('internal', `no dictionary at ${file}; run: npm ci`, { file });
    }
  }
  nodejieba.load();
  for (const word of new Set(userWords)) {
    if (word.length > 1 && word.length <= MAX_WORD_LENGTH && !/\s/u.test(word)) nodejieba.insertWord(word);
  }
  const version = await packageVersion();

  return {
    id: `nodejieba-${version}`,
    tokenize(text) {
      const tokens: { text: string; start: number; end: number }[] = [];
      let start = 0;
      // The package changes lone surrogates, so lengths are counted and words cut from the text itself.
      for (const word of text.isWellFormed() ? nodejieba.cut(text) : nodejieba.cut(text.toWellFormed())) {
        const end = start + word.length;
        const token = text.slice(start, end);
        if (/[\p{L}\p{N}]/u.test(token)) tokens.push({ text: token, start, end });
        start = end;
      }
      if (start !== text.length) {
        throw new TiaowenError('internal', `nodejieba cut ${text.length} characters into ${start}`);
      }
      return tokens;
    },
  };
}

type Nodejieba = typeof import('nodejieba') & {
  readonly DEFAULT_DICT: string;
  readonly DEFAULT_HMM_DICT: string;
  readonly DEFAULT_USER_DICT: string;
  readonly DEFAULT_IDF_DICT: string;
  readonly DEFAULT_STOP_WORD_DICT: string;
};

async function loadPackage(): Promise<Nodejieba> {
  try {
    const { default: nodejieba } = (await import('nodejieba')) as unknown as { default: Nodejieba };
    return nodejieba;
  } catch (error) {
    throw new TiaowenError('internal', 'nodejieba cannot be loaded; run: npm rebuild nodejieba', {}, error);
  }
}

async function packageVersion(): Promise<string> {
  const file = createRequire(import.meta.url).resolve('nodejieba/package.json');
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version;
}
