/** Lists as tables: nothing of an item is lost. */
import { expect, test } from 'vitest';
import type { Block } from '../../../src/schema/answer.ts';
import { countLine, measureTable } from '../../../src/web/element/measure-rows.ts';
import { zh } from '../../../src/web/element/strings/zh.ts';
import { seedAssistant } from '../../http/protocols/running-server.ts';

const assistant = await seedAssistant();

async function tableOf(question: string) {
  const answer = await assistant.ask({ question });
  const list = answer.blocks.find((block) => block.type === 'list');
  return { answer, table: list && measureTable(list, answer.citations) };
}

test.each(['省住建厅负责哪些举措？', '第三部分有哪些举措？', '省财政厅和省发展改革委共同负责哪些？'])(
  '%s: clause, title and units say it all',
  async (question) => {
    const { answer, table } = await tableOf(question);
    expect(table?.regular).toBe(true);
    expect(table?.rows.map(({ citation }) => citation.marker)).toEqual(
      answer.citations.map(({ marker }) => marker),
    );
    expect(countLine(table?.rows.length ?? 0, answer, zh)).toBe(`共 ${answer.completeness?.total} 条`);
  },
);

test.each(['Which measures is the Department of Finance responsible for?', '方案有哪几个部分？'])(
  '%s: items that say more are shown whole',
  async (question) => {
    const { table } = await tableOf(question);
    expect(table?.regular).toBe(false);
    expect(table?.rows.every(({ text }) => text.length > 6 && !text.includes('['))).toBe(true);
  },
);

test('other lists stay lists', async () => {
  const { citations } = await assistant.ask({ question: '省财政厅负责哪些举措？' });
  const list = (items: string[], ordered = true): Block => ({ type: 'list', ordered, items });
  expect(measureTable(list(['甲[1]'], false), citations)).toBeUndefined();
  expect(measureTable(list(['甲']), citations)).toBeUndefined();
  expect(measureTable(list(['甲[1][2]']), citations)).toBeUndefined();
  expect(measureTable(list(['甲[99]']), citations)).toBeUndefined();
});
