/** Follow-ups written out from the turn before, over the seed plan. */
import { describe, expect, it } from 'vitest';
import { contextOf } from '../../src/desk.ts';
import { completeFollowUp } from '../../src/question/follow-up/complete.ts';
import type { PreviousTurn } from '../../src/question/follow-up/previous-turn.ts';
import { seedLibrary } from '../fixtures/seed.ts';

const context = contextOf(await seedLibrary());

const turn = (standalone: string, clauses: string[], more: Partial<PreviousTurn> = {}): PreviousTurn => ({
  standalone,
  clauses,
  listed: clauses.length > 1 ? clauses : [],
  opening: clauses,
  units: [],
  unitsBefore: [],
  ...more,
});

describe('completeFollowUp', () => {
  it.each([
    ['那谁负责', turn('特色专业镇怎么弄', ['m9']), '第9条谁负责'],
    ['下一条呢', turn('第8条', ['m8']), '第9条呢'],
    ['就这一处么', turn('哪里提了飞地经济', ['m16']), '哪些条款提到“飞地经济”'],
    ['还有别的条文提到它吗', turn('飞地经济怎么说', ['m16']), '哪些条款提到“飞地经济”'],
    ['产业集群那条又是谁的事', turn('专业镇是哪个厅在管', ['m9']), '产业集群那条又是谁的事'],
    ['消防算在里面吗', turn('老小区改造要补哪些东西', ['m24']), '第24条中消防算在里面吗'],
    ['钱从哪来呢', turn('城中村改造谁负责', ['m25']), '第5部分中，资金从哪里来'],
    ['依据呢', turn('谁印发的这个实施方案', ['head']), '依据是什么'],
    [
      '剩下的呢',
      turn('属于第三部分的是哪些', ['m8', 'm9'], { opening: ['m8', 'm9', 'm19', 'm22'] }),
      '第19条、第22条中，举措有哪些',
    ],
    [
      '它俩都参与的有哪几条',
      turn('卫健委呢', ['m2', 'm28'], { units: ['省卫健委'], unitsBefore: ['省教育厅'] }),
      '省教育厅和省卫健委都参与的有哪几条',
    ],
  ] as const)('%s', (question, previous, wanted) => {
    expect(completeFollowUp(question, previous, context)).toBe(wanted);
  });
});
