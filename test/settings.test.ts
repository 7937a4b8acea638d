/** Settings from the environment: defaults, choices, and errors that name the variable. */
import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../src/errors.ts';
import { readSettings } from '../src/settings.ts';

describe('readSettings', () => {
  it('needs nothing', () => {
    expect(readSettings({})).toMatchObject({ host: '127.0.0.1', port: 8787, embedder: 'tokens' });
  });

  it('takes the embedder by name', () => {
    expect(readSettings({ TIAOWEN_EMBEDDER: 'hashing' }).embedder).toBe('hashing');
    expect(readSettings({ TIAOWEN_EMBEDDER: '' }).embedder).toBe('tokens');
  });

  it('keeps conversations for 90 days unless told otherwise', () => {
    const { retentionDays, storeFile } = readSettings({});
    expect(retentionDays).toBe(90);
    expect(storeFile).toMatch(/data\/tiaowen\.sqlite$/);
    expect(readSettings({ TIAOWEN_STORE: 'off' }).storeFile).toBeUndefined();
    expect(readSettings({ TIAOWEN_STORE: '/x/y', TIAOWEN_RETENTION_DAYS: '30' })).toMatchObject({
      storeFile: '/x/y',
      retentionDays: 30,
    });
  });

  it('takes a public address without the slash', () => {
    expect(readSettings({ TIAOWEN_PUBLIC_URL: 'https://ZC.example.gov.cn/' }).publicUrl).toBe(
      'https://zc.example.gov.cn',
    );
    expect(readSettings({ TIAOWEN_PUBLIC_URL: '' }).publicUrl).toBeUndefined();
  });

  it.each([
    ['TIAOWEN_RETENTION_DAYS', '0'],
    ['TIAOWEN_RETENTION_DAYS', '1.5'],
    ['TIAOWEN_RETENTION_DAYS', 'long'],
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['TIAOWEN_EMBEDDER', 'openai'],
    ['TIAOWEN_PUBLIC_URL', 'zc.example.gov.cn'],
    ['TIAOWEN_PUBLIC_URL', 'ftp://zc.example.gov.cn'],
    ['TIAOWEN_PUBLIC_URL', 'https://zc.example.gov.cn/sub?x=1'],
  ])('refuses %s=%s by name', (name, value) => {
    const read = () => readSettings({ [name]: value });
    expect(read).toThrow(InvalidInputError);
    expect(read).toThrow(new RegExp(name === 'PORT' ? 'PORT|端口' : name));
  });
});
