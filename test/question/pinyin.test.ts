/** Questions typed in pinyin: whole, in part, with tones, carelessly; and what is no pinyin. */
import { describe, expect, it } from 'vitest';
import { createPinyinReader } from '../../src/question/pinyin/reader.ts';
import { readingsOf, segments } from '../../src/question/pinyin/syllables.ts';
import { wordingOf } from '../../src/question/wording.ts';
import { planAssistant, planLibrary } from '../fixtures/plan.ts';

let opened = 0;
const pinyin = createPinyinReader(() => {
  opened += 1;
  return wordingOf([planLibrary()], []);
});

describe('createPinyinReader', () => {
  it('opens nothing for a question without letters', () => {
    expect(pinyin.read('占道停车归谁管，2026年的目标是75%吗？')).toBe(
      '占道停车归谁管，2026年的目标是75%吗？',
    );
    expect(pinyin.isPinyin('占道停车')).toBe(false);
    expect(opened).toBe(0);
  });

  it.each([
    ['words', 'zhengzhi zhandao tingche you shui fuze', '整治占道停车由谁负责'],
    ['syllables', 'zi xing che zhuan yong dao you shui fu ze', '自行车专用道由谁负责'],
    ['no blanks', 'youhuagongjiaoxianwangyoushuifuze', '优化公交线网由谁负责'],
    ['tone marks', 'gōngjiāo xiànwǎng yóu shuí fùzé', '公交线网由谁负责'],
    ['tone numbers', 'gong1jiao1 xian4wang3 you2 shui2 fu4ze2', '公交线网由谁负责'],
    ['capitals', 'SHENG JIAOTONGTING FUZE NAXIE CUOSHI', '省交通厅负责哪些措施'],
    ['numbers', 'di 2 tiao you shui fuze', '第2条由谁负责'],
    ['numerals', 'disanbufen you naxie cuoshi', '第三部分有哪些措施'],
    ['an apostrophe', "lüse chuxing fang'an", '绿色出行方案'],
    ['v for ü', 'lvse chuxing fangan', '绿色出行方案'],
    ['no retroflexes, no back nasals', 'senjiaotontin fuze naxie cuosi', '省交通厅负责哪些措施'],
    ['beside Chinese', 'zhandao tingche怎么整治', '占道停车怎么整治'],
    ['initials of a unit', 'jtt fuze naxie cuoshi', '交通厅负责哪些措施'],
    ['initials beside Chinese', 'sjtt负责哪些措施', '省交通厅负责哪些措施'],
    ['an acronym', 'BRT gongjiao xianlu', 'BRT公交线路'],
    ['a follow-up', 'na sheng gonganting ne', '那省公安厅呢'],
    ['another province by its own spelling', 'shaanxi you naxie cuoshi', '陕西有哪些措施'],
  ])('reads %s', (_, typed, wanted) => expect(pinyin.read(typed)).toBe(wanted));

  it.each([
    'What does the plan say about buses?',
    'can you help me',
    'hello',
    'he can',
    'menu',
    'a',
    'BRT',
    'CIM是哪项技术的缩写',
    '用Python写个程序',
    'xyzzy',
    'zhongguo'.repeat(60),
  ])('leaves alone %s', (typed) => expect(pinyin.read(typed)).toBe(typed));

  it.each([
    ['gongjiao', true],
    ['yóu shuí fùzé', true],
    ['Who is responsible', false],
    ['BRT', false],
    ['12', false],
  ])('isPinyin(%s) is %s', (text, wanted) => expect(pinyin.isPinyin(text)).toBe(wanted));

  it('forces no words of the plan on other things', () => {
    const chinese = pinyin.read('hunyin dengji zai nali ban');
    expect(chinese).toBe('婚姻登记在哪里办');
  });
});

describe('syllables', () => {
  it('are spelt as they should be, or carelessly', () => {
    expect(segments('gongjiao')).toBe(true);
    expect(segments('gonjiao')).toBe(false);
    expect(segments('gonjiao', true)).toBe(true);
    expect(segments('bus', true)).toBe(false);
  });

  it('may stand for what they were meant as', () => {
    expect(readingsOf('sen').map(({ syllable }) => syllable)).toEqual(
      expect.arrayContaining(['sen', 'shen', 'seng', 'sheng']),
    );
    expect(readingsOf('jv')).toEqual([{ syllable: 'ju', penalty: 0.5 }]);
    expect(readingsOf('q')).toEqual([]);
  });
});

describe('the assistant', () => {
  it('shows the Chinese question and answers it', async () => {
    const assistant = await planAssistant();
    const answer = await assistant.ask({ question: 'zhandao tingche you shui fuze' });
    expect(answer.question).toBe('zhandao tingche you shui fuze');
    expect(answer.standaloneQuestion).toBe('占道停车由谁负责');
    expect(answer.units).toEqual(['省公安厅']);
  });

  it('reads pinyin in the history too', async () => {
    const assistant = await planAssistant();
    const answer = await assistant.ask({
      question: 'na sheng caizhengting ne',
      history: [{ role: 'user', content: 'sheng gonganting fuze naxie cuoshi' }],
    });
    expect(answer.standaloneQuestion).toContain('省财政厅');
    expect(answer.citations.map(({ clause }) => clause.id)).toEqual(['m2']);
  });

  it('finds by pinyin', async () => {
    const assistant = await planAssistant();
    const [hit] = await assistant.search({ query: 'zhandao tingche' });
    expect(hit?.clause.id).toBe('m4');
  });
});
