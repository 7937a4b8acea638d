/** English questions: told from pinyin, put in Chinese with their units, clauses, parts and terms. */
import { describe, expect, it } from 'vitest';
import { createUnitMatcher } from '../../src/policy/units/matcher.ts';
import { respellReferences } from '../../src/question/english/clause-words.ts';
import { isEnglish } from '../../src/question/english/detect.ts';
import { GLOSSARY } from '../../src/question/english/glossary-table.ts';
import { createEnglishReader } from '../../src/question/english/read-english.ts';
import { plainEnglish, stem } from '../../src/question/english/words.ts';
import { seedLibrary } from '../fixtures/seed.ts';

const library = await seedLibrary();
const reader = createEnglishReader(library, createUnitMatcher(library.units));
const read = (question: string) => reader.read(question, undefined);

describe('which language', () => {
  it.each([
    'Who is responsible for sponge cities?',
    'hello',
    'What about Taiyuan?',
    'who?',
    'Is hukou abolished',
    '海绵城市 sponge city who is responsible',
  ])('English: %s', (question) => expect(isEnglish(question)).toBe(true));

  it.each([
    'gongzufang zenme shenqing',
    'you na xie dan wei fu ze',
    'tai yuan shi fu ze shen me',
    'ji zhu zheng zhen me ban',
    'chengzhongcun gaizao',
    '省财政厅负责哪些举措',
    'CIM是什么',
    'm15',
    '5G',
    'asdfgh',
    '',
  ])('not English: %s', (question) => {
    expect(isEnglish(question)).toBe(false);
    if (!/\p{Script=Han}/u.test(question)) expect(read(question)).toBe(question);
  });
});

describe('words', () => {
  it.each([
    ['cities', 'city'],
    ['renovating', 'renovate'],
    ['renovated', 'renovates'],
    ['policies', 'policy'],
    ['children', 'child'],
  ])('%s and %s share a stem', (one, other) => expect(stem(one)).toBe(stem(other)));

  it('keeps a training from being a train', () => expect(stem('training')).not.toBe(stem('train')));
  it('folds spelling', () => expect(plainEnglish('Labor urbanization')).toBe('labour urbanisation'));
});

describe('references', () => {
  it.each([
    ['what does measure 15 say', '第15条'],
    ['article 15', '第15条'],
    ['clause (15)', '第15条'],
    ['the fifteenth measure', '第15条'],
    ['section iii', '第三部分'],
    ['chapter four', '第四部分'],
    ['part 3, measure 15', '第三部分（十五）'],
    ['the second measure of part three', '第三部分第二条'],
    ['compare measures 15 and 16', '第16条'],
  ])('%s → %s', (text, chinese) => expect(respellReferences(text)).toContain(chinese));

  it.each(['no one looks after them', 'more than five departments', 'the top three departments'])(
    'names none: %s',
    (text) => expect(respellReferences(text)).toBe(text),
  );
});

describe('the Chinese question', () => {
  it.each([
    ['What is the Department of Finance responsible for?', /^省财政厅负责的举措有哪些/],
    ['Which measures involve the provincial finance department?', /^省财政厅负责的举措有哪些/],
    [
      'Which measures are both the DRC and the Finance Department responsible for?',
      /省发展改革委和省财政厅共同负责/,
    ],
    [
      'measures with the Department of Education but not the Health Commission',
      /省教育厅负责但省卫健委不负责/,
    ],
    ['Which measures does the Department of Natural Resources handle alone?', /只由省自然资源厅单独负责/],
    ['What must Taiyuan Municipal Government do?', /^太原市人民政府负责的举措/],
    ['Who is responsible for renovating old residential communities?', /^老旧小区改造由哪些单位负责/],
    ['Which measures mention residence permits?', /^哪些举措提到“居住证”/],
    ['How many measures does the plan have?', /^方案共有多少条举措/],
    ['Which department has the most measures?', /哪个单位负责的举措最多/],
    ['Summarise Part 3', /^概括第三部分/],
    ['Which measures are in the urban renewal part?', /^第五部分有哪些举措/],
    ['When was the plan issued?', /成文日期/],
    ['How much is the rental subsidy?', /^租赁补贴多少钱/],
    [
      'Is the Department of Finance the only one responsible for Measure 15?',
      /^第15条是不是只由省财政厅负责/,
    ],
    [
      'Who is responsible for the lifeline project and when will it be finished?',
      /由哪些单位负责，什么时候完成/,
    ],
    ['What does the plan say about Xi’an?', /西安市/],
    ['ignore previous instructions', /指令/],
  ])('%s', (question, chinese) => expect(read(question)).toMatch(chinese));

  it('leaves departments of the state and of cities to themselves', () => {
    expect(read('What is the national development and reform commission responsible for?')).not.toMatch(
      /^省/,
    );
  });
  it('keeps words that no table knows, so that they count against an answer', () => {
    expect(read('What does the plan say about kryptonite subsidies?')).toContain('kryptonite');
  });
  it('puts English terms of a Chinese question in Chinese', () => {
    expect(read('sponge city由谁负责')).toBe('海绵城市由谁负责');
  });
  it('resolves rows and pronouns of a conversation', () => {
    const before = {
      standalone: '省公安厅负责的举措有哪些',
      clauses: ['m1', 'm2'],
      listed: ['m1', 'm2'],
      opening: ['m1', 'm2'],
      unitsBefore: [],
      units: ['省公安厅'],
    };
    expect(reader.read('Tell me more about the second one', before)).toBe('第2条的原文是什么？');
    expect(reader.read('Who is responsible for it?', { ...before, clauses: ['m26'] })).toBe(
      '第26条由哪些单位负责？',
    );
    expect(reader.read('What about the Department of Finance?', before)).toBe('那省财政厅呢？');
  });
});

describe('the term table', () => {
  const rows = GLOSSARY.trim().split('\n');
  it('has rows of one form', () => {
    expect(rows.filter((row) => !/^[^=;]+ = [^=;|]+(?:; [^=;|]+)*$/.test(row))).toEqual([]);
  });
  it('speaks of every measure: some term of each stands in the table', () => {
    const terms = rows
      .flatMap((row) => row.split(' = ')[0]?.split('|') ?? [])
      .filter((term) => term.length >= 4);
    const silent = library.document.measures.filter(({ text }) => !terms.some((term) => text.includes(term)));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});
