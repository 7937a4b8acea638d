/** Questions put into the document's own words: clause numbers, units named by field, slips, list words. */
import { describe, expect, it } from 'vitest';
import { createUnitMatcher } from '../../src/policy/units/matcher.ts';
import { respellClauses } from '../../src/question/clause-spellings.ts';
import { contentTerms, residueOf } from '../../src/question/content-terms.ts';
import type { QuestionContext } from '../../src/question/context.ts';
import { expandShortUnits } from '../../src/question/short-units.ts';
import { filterMeasures } from '../../src/search/structured.ts';
import { planLibrary } from '../fixtures/plan.ts';

const library = planLibrary();
const matchUnits = createUnitMatcher(library.units);
const context = {
  findMeasures: (filter) => filterMeasures(library.document, filter).map(({ id }) => id),
} as Pick<QuestionContext, 'findMeasures'> as QuestionContext;
const expand = (text: string) => expandShortUnits(text, library.units, matchUnits);

describe('respellClauses', () => {
  it.each([
    ['措施8同措施9', '第8条同第9条'],
    ['No.7那条讲什么', '第7条讲什么'],
    ['概述“二、”这一部分', '概述第二部分'],
    ['2025年的任务5个', '2025年的任务5个'],
  ])('%s', (typed, wanted) => expect(respellClauses(typed)).toBe(wanted));
});

describe('expandShortUnits', () => {
  it('writes fields out where all are units', () => {
    expect(expand('交通、住建两家一起负责的')).toContain('省交通厅、省住建厅');
  });
  it('takes a city on duty for its government', () => {
    expect(expand('请问白石市在方案里要承担什么')).toBe('请问白石市人民政府在方案里要承担什么');
    expect(expand('白石市有什么项目')).toBe('白石市有什么项目');
  });
  it('leaves other rows alone', () => {
    expect(expand('步道、车道两条')).toBe('步道、车道两条');
  });
});

describe('contentTerms', () => {
  it.each([
    ['哪几条讲占道停车', ['占道停车']],
    ['把谈及公交的措施都罗列一下', ['公交']],
    ['一共承担哪些任务，请全列', []],
    ['包含“末班车”一词的条款', ['末班车']],
    ['包含“磁悬浮”一词的条款', ['磁悬浮']],
  ])('%s', (question, terms) => expect(contentTerms(question, context)).toEqual(terms));

  it('leaves a residue of what is neither frame nor known', () => {
    expect(residueOf('一共承担哪些任务')).toBe('');
    expect(residueOf('给外来务工者的孩子安排上学').length).toBeGreaterThan(5);
  });
});
