/** How answers are put: the answer first, once, and no longer than it needs to be. */
import { describe, expect, it } from 'vitest';
import { planAssistant } from '../fixtures/plan.ts';

const assistant = await planAssistant();
const textOf = async (question: string) => (await assistant.ask({ question })).text;

describe('one sentence where one is enough', () => {
  it.each([
    [
      '第三条有几个责任单位',
      '第三部分（三）“建设自行车专用道”有3家责任单位：省住建厅、青河市人民政府、白石市人民政府。[1]',
    ],
    [
      '第三条只由省住建厅负责吗',
      '不是。第三部分（三）“建设自行车专用道”的责任单位是省住建厅、青河市人民政府、白石市人民政府，共3家。[1]',
    ],
    [
      '责任单位最多的是哪一条',
      '责任单位最多的举措是第三部分（三）“建设自行车专用道”，有3家：省住建厅、青河市人民政府、白石市人民政府。[1]',
    ],
    [
      '第三部分责任单位最少的举措有哪些',
      '第三部分中责任单位最少的举措是（四）“整治占道停车”，有1家：省公安厅。[1]',
    ],
  ])('%s', async (question, text) => expect(await textOf(question)).toBe(text));
});

describe('the answer first', () => {
  it.each([
    ['第一条和第二条的责任单位有没有重合', '共同的责任单位：省交通厅。\n'],
    ['第一条和第二条共同的责任单位是谁', '共同的责任单位：省交通厅。\n'],
    ['比较第二部分和第三部分', '第二部分有2条举措，第三部分有2条举措。\n'],
    ['省交通厅和省公安厅有什么不同', '省交通厅负责2条举措，省公安厅负责1条举措，没有共同负责的举措。\n'],
    ['任务量排前三的单位有哪些', '负责举措最多的依次是省交通厅2条、省住建厅2条、'],
  ])('%s', async (question, start) => expect((await textOf(question)).startsWith(start)).toBe(true));
});

describe('nothing twice, nothing that is not asked for', () => {
  it('units stand below a clause only where it writes them shortened', async () => {
    expect(await textOf('第一条说了什么')).not.toContain('\n责任单位：');
    expect(await textOf('第三条说了什么')).toContain(
      '\n责任单位：省住建厅、青河市人民政府、白石市人民政府。',
    );
  });

  it('the beginning of a part is not its measures', async () => {
    expect(await textOf('第二部分的开头怎么写的')).toBe(
      '第二部分“实施公交提升行动”提出：\n“加密线网，改善候车环境。”[1]',
    );
  });

  it('a part without measures states what it says', async () => {
    expect(await textOf('第四部分讲什么')).toMatch(/^第四部分“保障措施”提出：\n“/);
  });

  it('a clause that is not there is met with the name of the last one', async () => {
    expect(await textOf('第九条讲什么')).toMatch(
      /没有第九条。\n最接近的原文：\n• 第三部分（四）“整治占道停车”：“（四）整治占道停车”$/,
    );
  });

  it('a question of what is today is told that a plan says what shall be', async () => {
    expect(await textOf('目前绿色出行的实际比例是多少')).toContain('未载明当前的情况');
  });
});
