/** Real policy documents: no question makes the assistant fail, and every citation is word for word. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { unverifiedCitations } from '../../src/answer/verify.ts';
import { prepareDocument } from '../../src/library/prepare.ts';
import { repairText } from '../../src/text/repair.ts';
import { planAssistant } from '../fixtures/plan.ts';

const DATA = process.env.TIAOWEN_DATA ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
const folder = `${DATA}/policies`;
const files = existsSync(folder) ? globSync('{state-council,local}/*.txt', { cwd: folder }).sort() : [];
if (files.length === 0) console.error(`skipped: no policy files in ${folder} (TIAOWEN_DATA)`);

const QUESTIONS = [
  '讲了什么',
  '文号是多少',
  '谁发的',
  '什么时候发的',
  '一共几条',
  '分几个部分',
  '第一条是什么',
  '最后一条',
  '第二部分有哪些举措',
  '目标是什么',
  '依据是什么',
  '责任单位最多的是哪条',
  '哪个单位任务最多',
  '涉及哪些单位',
  '第1条和第2条的区别',
  '就业谁负责',
  '提到发展的有哪些条',
];

describe.skipIf(files.length === 0)('real policy documents', () => {
  it.each(files)('%s', async (file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    const library = prepareDocument('real', repairText(text), { region: '', units: [] });
    const assistant = await planAssistant([library]);
    const units = library.units.slice(0, 2).map((unit) => `${unit.name}负责哪些举措`);
    for (const question of [...QUESTIONS, ...units]) {
      const answer = await assistant.ask({ question });
      expect(answer.degraded, question).toBeUndefined();
      expect(unverifiedCitations(answer.citations, library), question).toEqual([]);
    }
  });
});
