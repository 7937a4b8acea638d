/** Parts, places and asides that a question names, over the seed plan. */
import { describe, expect, it } from 'vitest';
import { contextOf } from '../../src/desk.ts';
import { isAside, withoutAsides } from '../../src/question/asides.ts';
import { besideFact } from '../../src/question/asked-fact.ts';
import { findEntities } from '../../src/question/entities.ts';
import { SECTION } from '../../src/question/mask.ts';
import { localPlacesIn } from '../../src/question/places.ts';
import { seedLibrary } from '../fixtures/seed.ts';

const library = await seedLibrary();
const context = contextOf(library);

describe('findEntities', () => {
  it.each([
    ['第五部分有几条', 's5', `${SECTION}有几条`],
    ['城市更新那部分（第五部分）有几条', 's5', `${SECTION}有几条`],
    ['五部分里的第三条', '', undefined],
    ['县域那一大段都干些什么', 's3', `${SECTION}都干些什么`],
    ['农民进城变市民这一章有啥内容', 's2', `${SECTION}有啥内容`],
    ['开头总体要求部分说的什么', 's1', `开头${SECTION}说的什么`],
    ['按照什么总体要求抓落实', '', '按照什么总体要求抓落实'],
  ])('%s', (question, section, masked) => {
    const found = findEntities(question, context);
    expect(found.sections.join()).toBe(section);
    if (masked !== undefined) expect(found.masked).toBe(masked);
  });
});

describe('localPlacesIn', () => {
  it('finds names in full, and stems in a row', () => {
    expect(localPlacesIn('支持平遥县发展，推动太谷、清徐、交城组团')).toEqual(['平遥', '清徐']);
    expect(localPlacesIn('老旧小区、城中村改造')).toEqual([]);
  });

  it('keeps those that tell clauses apart', () => {
    expect(context.localPlaces).toContain('襄汾');
    expect(context.localPlaces).toContain('大同');
    expect(context.localPlaces).not.toContain('太原');
  });
});

describe('asides', () => {
  it('are parts that neither ask nor name', () => {
    expect(isAside('我要给乡镇开会传达')).toBe(true);
    expect(isAside('哪几条')).toBe(false);
    expect(withoutAsides(`${SECTION}讲了点啥，我要给乡镇开会传达`)).toBe(`${SECTION}讲了点啥`);
    expect(withoutAsides('园区在城外，路都接不上')).toBe('园区在城外，路都接不上');
  });

  it('make no second question', () => {
    expect(besideFact('由谁负责，什么时候完成', () => false)).toBe('由谁负责');
    expect(besideFact('高铁哪天通车，我好算算还拉不拉得着客', () => false)).toBeUndefined();
    expect(besideFact('在哪条街上，怎么坐车过去', (part) => part === '怎么坐车过去')).toBeUndefined();
  });
});
