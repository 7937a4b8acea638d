/** Clauses of units in every form, and the graph of the seed. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findUnitClauses } from '../../../src/policy/units/clauses.ts';
import { readUnitClause } from '../../../src/policy/units/mentions.ts';
import { seed, seedText } from '../seed.ts';

const ROLE = { lead: '牵头', participant: '配合', responsible: '责任' };
const REAL_CLAUSES = path.join(
  process.env.TIAOWEN_DATA ?? path.join(import.meta.dirname, '../../../../shared/data'),
  'lexicon/unit_clauses/unit_clauses.tsv',
);

function read(text: string): string[] {
  return findUnitClauses(text).flatMap((clause) =>
    readUnitClause(text, clause.content).units.map(
      (unit) => `${unit.name} ${ROLE[unit.role]}${unit.collective ? ' 类' : ''}`,
    ),
  );
}

describe('unit clauses', () => {
  it.each([
    ['（责任单位：省教育厅、省卫健委）', ['省教育厅 责任', '省卫健委 责任']],
    ['牵头单位：省发展改革委', ['省发展改革委 牵头']],
    [
      '（牵头单位：省发展改革委；配合单位：省财政厅、省住建厅）',
      ['省发展改革委 牵头', '省财政厅 配合', '省住建厅 配合'],
    ],
    ['（省发展改革委牵头，省财政厅、省住建厅配合）', ['省发展改革委 牵头', '省财政厅 配合', '省住建厅 配合']],
    ['（省发展改革委牵头，省财政厅参与）', ['省发展改革委 牵头', '省财政厅 配合']],
    ['（省发展改革委牵头，省财政厅按职责分工负责）', ['省发展改革委 牵头', '省财政厅 责任']],
    ['（省教育厅、省人社厅按职责分工负责）', ['省教育厅 责任', '省人社厅 责任']],
    [
      '（人力资源社会保障部、财政部负责。列第一位者为牵头单位，下同）',
      ['人力资源社会保障部 牵头', '财政部 责任'],
    ],
    [
      '（财政部、税务总局，各省级人民政府按职责分工负责）',
      ['财政部 责任', '税务总局 责任', '各省级人民政府 责任 类'],
    ],
    ['（省住建厅牵头，各市人民政府配合）', ['省住建厅 牵头', '各市人民政府 配合 类']],
    ['（责任单位：各市、县（市、区）人民政府）', ['各市、县（市、区）人民政府 责任 类']],
    [
      '（责任单位：省住建厅，太原市、忻州市人民政府）',
      ['省住建厅 责任', '太原市人民政府 责任', '忻州市人民政府 责任'],
    ],
    ['（国家发展改革委会同有关部门负责）', ['国家发展改革委 牵头']],
    ['（6月底完成，牵头考核单位：市政府办公室、市公安局）', ['市政府办公室 牵头', '市公安局 牵头']],
    [
      '（工业和信息化部、文化和旅游部等和各有关省级人民政府负责）',
      ['工业和信息化部 责任', '文化和旅游部 责任', '各有关省级人民政府 责任 类'],
    ],
    ['（含中医院）', []],
    ['（市）', []],
    ['（包括牵头单位自身）', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('give the seed 126 mentions of 35 units, five measures with the five cities', () => {
    const mentions = seed.measures.flatMap((measure) => measure.units);
    expect(mentions).toHaveLength(126);
    expect(new Set(mentions.map((mention) => mention.name)).size).toBe(35);
    const count = (name: string) => mentions.filter((mention) => mention.name === name).length;
    expect([count('省发展改革委'), count('省住建厅'), count('省工信厅'), count('省财政厅')]).toEqual([
      16, 14, 7, 6,
    ]);
    const cities = ['太原市', '忻州市', '吕梁市', '晋中市', '阳泉市'].map((city) => `${city}人民政府`);
    const withCities = seed.measures.filter(({ units }) =>
      cities.every((city) => units.some(({ name }) => name === city)),
    );
    expect(withCities.map((measure) => measure.number)).toEqual([17, 18, 19, 22, 23]);
    expect(seed.measures[24]?.units.at(-1)).toMatchObject({ name: '各市人民政府', collective: true });
  });

  it('say where each mention stands: the name, or the written part of an elided one', () => {
    for (const { units } of seed.measures) {
      for (const { name, span } of units) expect(name.startsWith(seedText.slice(...span))).toBe(true);
    }
  });

  it.skipIf(!existsSync(REAL_CLAUSES))('lose no unit of the real clauses', () => {
    const rows = readFileSync(REAL_CLAUSES, 'utf8').trim().split('\n').slice(1);
    const unread = rows
      .map((row) => `（${row.split('\t')[3]}）`)
      .filter((text) => !text.includes('包括牵头单位自身'))
      .filter((text) => {
        const [clause] = findUnitClauses(text);
        return clause === undefined || readUnitClause(text, clause.content).unread.length > 0;
      });
    expect(unread).toEqual([]);
  });
});
