/** Chunks: forty on the seed, and every text of any document in one of them. */
import { describe, expect, it } from 'vitest';
import { chunkDocument } from '../../src/policy/chunk.ts';
import { parseText, seed, seedText } from './seed.ts';

describe('chunks', () => {
  it('are 40 on the seed: the head, 6 introductions, 33 measures, in the order of the text', () => {
    const chunks = chunkDocument(seed, seedText);
    expect(Object.groupBy(chunks, (chunk) => chunk.kind)).toMatchObject({
      head: { length: 1 },
      section: { length: 6 },
      measure: { length: 33 },
    });
    expect(chunks.map((chunk) => chunk.span[0])).toEqual(
      chunks.map((chunk) => chunk.span[0]).toSorted((a, b) => a - b),
    );
    for (const chunk of chunks) expect(chunk.text).toBe(seedText.slice(...chunk.span));
    expect(chunks.find((chunk) => chunk.id === 'm15')).toMatchObject({
      path: ['三、实施县域城镇化水平提升行动', '（十五）健全多元可持续的投融资政策'],
      units: ['省财政厅', '省地方金融管理局', '省发展改革委'],
    });
  });

  it('are paragraphs where there are no headings', () => {
    const text = `某函\n${'甲'.repeat(500)}。\n${'乙'.repeat(500)}。\n${'丙'.repeat(500)}。`;
    expect(chunkDocument(parseText(text), text).map((chunk) => chunk.id)).toEqual(['head', 'p1', 'p2']);
  });

  it('lose nothing but lower headings that lead on and a bare 附件：', () => {
    const text =
      '计划\n一、行动\n（一）网络行动。\n1.外网。建设。（责任单位：省工信厅）\n2.内网。改造。（责任单位：省工信厅）\n某省人民政府\n2024年1月2日\n附件\n任务清单\n甲项目由乙承担。';
    const chunks = chunkDocument(parseText(text), text);
    const left = chunks.reduceRight((rest, { span }) => rest.slice(0, span[0]) + rest.slice(span[1]), text);
    expect(left.replace(/\s/g, '')).toBe('（一）网络行动。');
    expect(chunks.find((chunk) => chunk.id === 'm1')?.path).toEqual(['一、行动', '（一）网络行动', '1.外网']);
  });
});
