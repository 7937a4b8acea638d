/** Encodings detected and named, and files that cannot be read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnreadableDocumentError } from '../../src/errors.ts';
import { decode } from '../../src/text/decode.ts';

const TEXT = '山西省人民政府关于印发实施方案的通知\n晋政发〔2024〕20号\n各市、县人民政府：推进PPP。\n';
/** 山西省人民政府，各市。 */
const GBK = Uint8Array.from(
  'c9bdcef7caa1c8cbc3f1d5feb8aea3acb8f7cad0a1a3'.match(/../g)?.map((hex) => Number.parseInt(hex, 16)) ?? [],
);
const UTF8 = new TextEncoder().encode(TEXT);

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].join('');
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let at = 0; at < units.length; at += 1) view.setUint16(at * 2, units.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

function factsOf(work: () => unknown): Record<string, unknown> {
  try {
    work();
  } catch (error) {
    if (error instanceof UnreadableDocumentError) return { ...error.facts };
    throw error;
  }
  return {};
}

describe('decode', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decode(UTF8)).toEqual({ text: TEXT, encoding: 'utf-8' });
    expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, ...UTF8))).toEqual({ text: TEXT, encoding: 'utf-8' });
  });

  it.each([
    [true, true, 'utf-16le'],
    [true, false, 'utf-16le'],
    [false, true, 'utf-16be'],
    [false, false, 'utf-16be'],
  ] as const)('reads UTF-16, little endian %s, marked %s', (littleEndian, mark, encoding) => {
    expect(decode(utf16(TEXT, littleEndian, mark))).toEqual({ text: TEXT, encoding });
  });

  it('reads GB 18030, short and long', () => {
    expect(decode(GBK)).toEqual({ text: '山西省人民政府，各市。', encoding: 'gb18030' });
    expect(decode(Uint8Array.of(0xc1, 0xaa, 0xcd, 0xa8)).text).toBe('联通');
    // Valid UTF-8 by chance (Greek and Cyrillic), but Chinese in GB 18030.
    expect(decode(Uint8Array.of(0xd6, 0xb1, 0xca, 0xa1, 0xcf, 0xaa)).encoding).toBe('gb18030');
  });

  it('takes the encoding that the caller names', () => {
    expect(decode(GBK, 'gb18030').text).toContain('山西省');
    expect(factsOf(() => decode(GBK, 'utf-8'))).toEqual({
      reason: 'undecodable',
      encoding: 'utf-8',
      offset: 2,
    });
  });

  it('names the offset of the byte that is wrong', () => {
    const broken = UTF8.slice();
    broken[30] = 0xff;
    expect(factsOf(() => decode(broken))).toMatchObject({ encoding: 'utf-8', offset: 30 });
    expect(factsOf(() => decode(UTF8.slice(0, 11)))).toMatchObject({ encoding: 'utf-8', offset: 9 });
    expect(factsOf(() => decode(Uint8Array.of(...GBK, 0xd6, 0x0a)))).toMatchObject({
      encoding: 'gb18030',
      offset: GBK.length,
    });
    const halfPair = utf16('各市\ud83d县', true, true);
    expect(factsOf(() => decode(halfPair))).toMatchObject({ encoding: 'utf-16le', offset: 6 });
  });

  it('agrees with the platform decoders on what is allowed', () => {
    for (const encoding of ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const) {
      fc.assert(
        fc.property(fc.uint8Array({ minLength: 1, maxLength: 12 }), (bytes) => {
          let allowed = true;
          try {
            new TextDecoder(encoding, { fatal: true }).decode(bytes);
          } catch {
            allowed = false;
          }
          expect(factsOf(() => decode(bytes, encoding)).reason === 'undecodable').toBe(!allowed);
        }),
        { numRuns: 500 },
      );
    }
  });

  it.each([
    ['empty', Uint8Array.of()],
    ['empty', Uint8Array.of(0xef, 0xbb, 0xbf)],
    ['empty', new TextEncoder().encode(' \r\n　')],
    ['binary', new TextEncoder().encode('%PDF-1.7 …')],
    ['binary', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14)],
    ['binary', Uint8Array.of(0x61, 0x00, 0x01, 0x02, 0x62)],
    ['binary', Uint8Array.from({ length: 64 }, (_, at) => at % 16)],
  ])('says that a file is %s', (reason, bytes) => {
    expect(factsOf(() => decode(bytes))).toMatchObject({ reason });
  });
});
