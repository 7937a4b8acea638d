/** Plain facts: technical dimensions, numbers whatever is counted, areas by name, rates under their own name. */
import { describe, expect, it } from 'vitest';
import { rateNamed, rowOfPlaces, statesFact } from '../../src/answer/stated-fact.ts';
import { asksNumber, readAskedFact } from '../../src/question/asked-fact.ts';
import { localPlacesIn } from '../../src/question/places.ts';
import { learntConduct, likelyRefusal } from '../../src/question/shapes/read-facts.ts';
import type { Sentence } from '../../src/search/evidence.ts';

const sentence = (text: string): Sentence[] => [{ text, span: [0, text.length], score: 1, terms: new Set() }];

describe('readAskedFact', () => {
  it.each([
    ['管网的管径是多大', 'parameter'],
    ['山西现在的城镇化率是多少', 'current'],
    ['十四五规划里怎么写的', 'elsewhere'],
    ['市长是谁', 'person'],
    ['出问题该问责谁', undefined],
    ['地铁挖几号线', undefined],
    ['招聘会几月份办', 'date'],
  ])('%s', (question, fact) => expect(readAskedFact(question)).toBe(fact));

  it('asks for a number, but not for clauses or units', () => {
    expect(asksNumber('每年接待多少游客')).toBe(true);
    expect(asksNumber('有多少条举措')).toBe(false);
    expect(asksNumber('文号是多少')).toBe(false);
  });
});

describe('statesFact', () => {
  it('finds a parameter only where the clause names it', () => {
    expect(statesFact('parameter', sentence('保温层厚度不低于60毫米。'), '保温层厚度多少')).toBe(true);
    expect(statesFact('parameter', sentence('推进既有建筑节能改造。'), '保温层厚度多少')).toBe(false);
  });

  it('finds a row of places, and names of rates as the document has them', () => {
    expect(rowOfPlaces('以临猗县、泽州县、平遥县等县域为潜力地区')).toHaveLength(3);
    const canonical = '缩小户籍人口城镇化率与常住人口城镇化率差距。常住人口城镇化率接近70%。';
    expect(rateNamed('户籍城镇化率是多少', canonical)?.test('常住人口城镇化率接近70%')).toBe(false);
    expect(rateNamed('到时城镇化率是多少', canonical)?.test('常住人口城镇化率接近70%')).toBe(true);
    expect(localPlacesIn('支持方山，离石—柳林—中阳城镇组团')).toEqual(['离石', '柳林', '中阳']);
  });
});

describe('learntConduct', () => {
  const read = (name: string, probability: number) => [
    { name, probability },
    { name: 'content', probability: 1 - probability },
  ];

  it('refuses other business unseen only where it is sure; a guess waits for what bears on the question', () => {
    expect(learntConduct(read('advice', 0.6))).toBeUndefined();
    expect(likelyRefusal(read('advice', 0.6))).toBe('out_of_scope');
    expect(learntConduct(read('other', 0.8))).toBe('out_of_scope');
    expect(learntConduct(read('steering', 0.5))).toBe('unsafe');
  });
});
