/** nodejieba with words of our own. */
import { describe, expect, it } from 'vitest';
import { createNodejiebaTokenizer } from '../../src/adapters/node/nodejieba-tokenizer.ts';

describe('createNodejiebaTokenizer', () => {
  const text = '由省住建厅和晋创谷推进农业转移人口市民化';
  const words = async (userWords: string[]) =>
    (await createNodejiebaTokenizer({ userWords })).tokenize(text).map((token) => token.text);

  it('keeps the words that it is given, and only for that tokenizer', async () => {
    const own = ['省住建厅', '晋创谷', '农业转移人口'];
    expect(await words(own)).toEqual(expect.arrayContaining(own));
    expect(await words([])).not.toContain('晋创谷');
  });

  it('takes no harm from words that are none', async () => {
    const odd = ['', '中', 'a b', '\u0000', '\ud800', '城'.repeat(100_000)];
    expect(await words(odd)).toEqual(await words([]));
  });

  it('names the package version', async () => {
    expect((await createNodejiebaTokenizer()).id).toMatch(/^nodejieba-\d+\.\d+\.\d+$/);
  });
});
