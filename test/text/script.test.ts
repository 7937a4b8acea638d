/** Traditional text becomes simplified by word; simplified text is not touched. */
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/text/edit.ts';
import { findTraditional } from '../../src/text/script.ts';

const CONTEXT = '關於進一步實施發展規劃，';
const simplify = (text: string): string => applyEdits(text, findTraditional(text));
const inContext = (text: string): string => simplify(CONTEXT + text).slice(CONTEXT.length);

describe('findTraditional', () => {
  it.each([
    ['標準準确貫徹', '标准准确贯彻'],
    ['幹部、乾旱、干預、若干', '干部、干旱、干预、若干'],
    ['公里、裡外、裏程碑', '公里、里外、里程碑'],
    ['恢復、複雜、覆蓋、答覆、重複', '恢复、复杂、覆盖、答复、重复'],
    ['徵收、特徵、征集', '征收、特征、征集'],
    ['奮鬥、北斗', '奋斗、北斗'],
    ['麵粉、面積', '面粉、面积'],
    ['鍾情、時鐘', '钟情、时钟'],
    ['日曆、歷史', '日历、历史'],
    ['聯繫、關係', '联系、关系'],
    ['平臺、台州、颱風', '平台、台州、台风'],
    ['並且、合併、吞并', '并且、合并、吞并'],
    ['什麼、甚麼', '什么、什么'],
    ['匯率、詞彙、彙總', '汇率、词汇、汇总'],
    ['儘快、盡職', '尽快、尽职'],
    ['瀋陽、沈陽、沈澱', '沈阳、沈阳、沉淀'],
    ['憑藉、狼藉', '凭借、狼藉'],
    ['屬於、高於單位', '属于、高于单位'],
    ['稻穀、太谷區', '稻谷、太谷区'],
    ['著力、隨著、著名、著作權、顯著', '着力、随着、著名、著作权、显著'],
    ['瞭解、瞭望塔', '了解、瞭望塔'],
    ['乾隆、餅乾', '乾隆、饼干'],
    ['剛纔、人才', '刚才、人才'],
    ['今後、皇后', '今后、皇后'],
    ['發展、理髮', '发展、理发'],
    ['晉升、山西晉中', '晋升、山西晋中'],
    ['為、爲、眾、衆', '为、为、众、众'],
    ['産業、内需、説明、関係', '产业、内需、说明、关系'],
    ['發佈、布局、遊客、上游、週年、佔比、提昇', '发布、布局、游客、上游、周年、占比、提升'],
    ['推薦、人蔘、五榖、鍛鍊、馀額、甯夏', '推荐、人参、五谷、锻炼、余额、宁夏'],
    ['委託、慾望、休閒、嚮往、鞦韆、濃郁、一隻', '委托、欲望、休闲、向往、秋千、浓郁、一只'],
  ])('%s → %s', (traditional, simplified) => {
    expect(inContext(traditional)).toBe(simplified);
  });

  it('changes forms and never the vocabulary', () => {
    expect(inContext('軟體、網路、資訊')).toBe('软体、网路、资讯');
  });

  it.each(['乾隆年间的著名皇后瞭望于谦', '干部后勤，里程，余地，沈阳，藉田，蒜薹', '徵与征，於潜镇'])(
    'a simplified text passes: %s',
    (text) => {
      expect(simplify(`国务院关于进一步实施发展规划，${text}`)).toBe(`国务院关于进一步实施发展规划，${text}`);
    },
  );

  it('leaves a traditional name in a simplified document, and converts a traditional paragraph', () => {
    const simplified = '国务院办公厅关于进一步实施发展规划的通知，请认真贯彻执行。';
    expect(simplify(`${simplified}\n陳昇`)).toBe(`${simplified}\n陳昇`);
    expect(simplify(`${simplified}\n請認真貫徹執行`)).toBe(`${simplified}\n请认真贯彻执行`);
  });

  it('leaves a simplified paragraph in a traditional document', () => {
    const traditional = '國務院辦公廳關於進一步實施發展規劃的通知';
    expect(simplify(`${traditional}\n乾隆时期著述选编`)).toBe(
      `国务院办公厅关于进一步实施发展规划的通知\n乾隆时期著述选编`,
    );
  });

  it('makes one small edit for each changed character', () => {
    expect(findTraditional('實施發展規劃').map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
      [5, 6],
    ]);
  });
});
