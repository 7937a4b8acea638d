/** Clauses named by their place, over the seed plan. */
import { expect, it } from 'vitest';
import { numberPlaces } from '../../src/question/clause-places.ts';
import { seed } from '../policy/seed.ts';

it.each([
  ['最后一条讲什么', '第33条讲什么'],
  ['第三部分的头一条', '第8条'],
  ['第13条的上一条是什么', '第12条是什么'],
  ['夹在二十六和二十八中间那条', '第27条'],
  ['前两条由谁负责', '第1条、第2条由谁负责'],
  ['倒数第二条', '第32条'],
  ['里头的条款有哪些', '里头的条款有哪些'],
])('%s → %s', (question, wanted) => {
  expect(numberPlaces(question, seed)).toBe(wanted);
});
