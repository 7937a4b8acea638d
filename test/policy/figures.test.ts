/** Figures with their kinds and places. */
import { describe, expect, it } from 'vitest';
import { readFigures } from '../../src/policy/figures.ts';
import { seed, seedText } from './seed.ts';

describe('figures', () => {
  it.each([
    ['接近70%', ['percent:70%']],
    ['2025—2029年', ['year:2025—2029年']],
    ['2024年10月25日', ['date:2024年10月25日']],
    ['最高3000万元', ['amount:3000万元']],
    ['再延长30年', ['count:30年']],
    ['国道108公路、3号线一期', ['route:国道108公路', 'route:3号线一期']],
    ['1—2个主导产业', ['count:1—2个']],
    ['提高1.5个百分点', ['percent:1.5个百分点']],
    ['5G网络、IPv6', []],
    ['百分之七十', ['percent:百分之七十']],
  ])('%s', (text, expected) => {
    expect(readFigures(text).map((figure) => `${figure.kind}:${figure.text}`)).toEqual(expected);
  });

  it('stand where they say', () => {
    expect(seed.figures.length).toBeGreaterThan(10);
    for (const { text, span } of seed.figures) expect(seedText.slice(...span)).toBe(text);
  });
});
