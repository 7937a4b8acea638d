/** The unit directory and the names by which people call its units. */
import { describe, expect, it } from 'vitest';
import { buildUnitDirectory } from '../../../src/policy/units/directory.ts';
import { createUnitMatcher, findUnknownUnits } from '../../../src/policy/units/matcher.ts';
import { aliasTable, parseText, seed } from '../seed.ts';

const directory = buildUnitDirectory(seed, aliasTable);
const match = createUnitMatcher(directory);
const names = (text: string) => match(text).map((found) => found.unit.name);
const unknown = (text: string) => findUnknownUnits(text, directory).map((found) => found.name);

describe('the directory', () => {
  it('lists the 35 units of the seed in the order of first mention', () => {
    expect(directory).toHaveLength(35);
    expect(directory[0]).toMatchObject({ name: '省公安厅', fullName: '山西省公安厅', kind: 'province' });
    expect(directory.find((unit) => unit.name === '省发展改革委')?.measures).toHaveLength(16);
    expect(directory.find((unit) => unit.name === '省委组织部')?.fullName).toBe('中共山西省委组织部');
  });

  it('gives units of other regions their own full names', () => {
    const document = parseText(
      '安徽省人民政府关于某事的意见\n一、甲\n（一）子。文。（责任单位：省住建厅、省经济和信息化厅、省发展改革委）\n（二）丑。文。（责任单位：省财政厅）',
    );
    expect(document.measures[0]?.units.map((unit) => unit.fullName)).toEqual([
      '安徽省住房和城乡建设厅',
      '安徽省经济和信息化厅',
      '安徽省发展和改革委员会',
    ]);
  });
});

describe('the matcher', () => {
  it('knows every unit by its name, full name and every listed alias', () => {
    for (const unit of directory) {
      for (const name of [unit.name, unit.fullName, ...unit.aliases]) {
        expect([name, names(`请问${name}负责哪些？`)]).toEqual([name, [unit.name]]);
      }
    }
  });

  it.each([
    [
      '省住建厅',
      [
        '省住建厅',
        '住建厅',
        '住建部门',
        '山西省住房城乡建设厅',
        '省住房和城乡建设厅',
        '建设厅',
        '我省住建厅',
      ],
    ],
    ['省发展改革委', ['省发改委', '发改委', '省发展和改革委员会', '发展改革部门', '山西省发改委']],
    ['省人社厅', ['人力资源和社会保障厅', '人社部门', '人力资源社会保障厅']],
    ['省卫健委', ['卫生健康委员会', '卫健部门']],
    ['省交通厅', ['省交通运输厅', '交通部门']],
    ['省市场监管局', ['市场监督管理局', '工商局']],
    ['山西转型综改示范区管委会', ['综改区', '综改示范区管委会', '山西综改示范区管委会']],
    ['太原市人民政府', ['太原市政府', '太原市人民政府']],
  ])('%s', (name, aliases) => {
    for (const alias of aliases) expect([alias, names(`${alias}的任务`)]).toEqual([alias, [name]]);
  });

  it('takes the longest name at each place', () => {
    expect(match('省住建厅和省发改委')).toMatchObject([
      { alias: '省住建厅', exact: true, start: 0, end: 4 },
      { alias: '省发改委', exact: false, start: 5, end: 9 },
    ]);
  });

  it.each([
    '财政补助',
    '公安机关',
    '教育公平',
    '工信',
    '涉及太原市的举措',
    '党组织部署',
    '发改委托第三方',
    '国家发展改革委',
  ])('finds no unit in %s', (text) => {
    expect(names(text)).toEqual([]);
  });

  it('takes a bare city for its government only where it has a duty', () => {
    expect(names('太原市负责哪些')).toEqual(['太原市人民政府']);
    expect(names('太原市有哪些举措')).toEqual([]);
  });

  it.each([
    ['省体育局有哪些任务', ['省体育局']],
    ['体育局', ['体育局']],
    ['省林草局和省广电局', ['省林草局', '省广电局']],
    ['省税务局', ['省税务局']],
    ['北京市住建委有什么任务', ['北京市住建委']],
    ['陕西省住建厅', ['陕西省住建厅']],
    ['太原市教育局', ['太原市教育局']],
    ['大同市政府', ['大同市政府']],
    ['省财政厅', []],
    ['哪个部门负责', []],
    ['各市人民政府', []],
  ])('names units that the document does not: %s', (text, expected) => {
    expect(unknown(text)).toEqual(expected);
    expect(names(text).length > 0).toBe(expected.length === 0 && !text.startsWith('哪'));
  });
});
