/** Units named in short: by field in a row (教育、卫健两家), by duty (管房子的厅), as a group (五个市政府), by the city for its government. */

import { parseNumeral } from '../policy/numerals.ts';
import type { UnitMatch } from '../policy/units/matcher.ts';
import type { UnitEntry } from '../schema/units.ts';

type MatchUnits = (text: string) => UnitMatch[];

const ROW =
  /([\u4e00-\u9fff]{2,4}?(?:(?:、|和|与|跟|及)[\u4e00-\u9fff]{2,4}?){1,5})(?:等)?(?:(?:这?[两二三四五六七几][个家]?)(?:部门|单位|厅局|厅|家|口|委办)?|(?=都|同时|共同|一起|一块|一道))/g;

const CITY_ON_DUTY =
  /([\u4e00-\u9fff]{2,6}市)(?!人民政府|政府|的?[^，。]{0,4}(项目|产业|城市))(?=[^，。？]{0,10}(承担|负责|牵头|要做|该做|的任务|的职责|的责任))/g;

/** 阳泉在哪些条款里当着责任单位. */
const CITY_AS_UNIT =
  /(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2}(?=在.{0,10}(?:当|列为|作为|是|算).{0,3}责任单位)/g;

/** A city that is asked for its duties is its government, where that is one of the units. */
function expandCities(text: string, matchUnits: MatchUnits): string {
  const named = text.replace(
    CITY_AS_UNIT,
    (city) => namesUnit(`${city}市人民政府`, matchUnits)?.name ?? city,
  );
  return named.replace(CITY_ON_DUTY, (words) => {
    for (const length of [3, 4]) {
      const name = `${words.slice(-length)}人民政府`;
      if (namesUnit(name, matchUnits)) return `${words.slice(0, -length)}${name}`;
    }
    return words;
  });
}

/** The unit that the whole of `name` is a name of. */
function namesUnit(name: string, matchUnits: MatchUnits): UnitEntry | undefined {
  const [match] = matchUnits(name);
  return match?.start === 0 && match.end === name.length ? match.unit : undefined;
}

const BODIES = ['', '部门', '厅', '委', '局'];

const unitOfField = (field: string, matchUnits: MatchUnits) =>
  BODIES.map((body) => namesUnit(field + body, matchUnits)).find((unit) => unit !== undefined);

/** Each field of such a row that is known as a unit becomes the unit's name; other rows stay as they are. */
function expandRows(text: string, matchUnits: MatchUnits): string {
  return text.replace(ROW, (row, fields: string) => {
    const [first = '', ...others] = fields.split(/、|和|与|跟|及/);
    // What stands before the row runs into its first field: 哪条是住建、发改.
    const start = [...first].findIndex((_, i) => unitOfField(first.slice(i), matchUnits));
    const units = [first.slice(Math.max(0, start)), ...others].map((field) => unitOfField(field, matchUnits));
    return units.every((unit) => unit !== undefined)
      ? row.replace(fields.slice(Math.max(0, start)), units.map((unit) => unit.name).join('、'))
      : row;
  });
}

const BY_DUTY =
  /(?:主?管|负责|搞|抓|干)([\u4e00-\u9fff]{1,5}?)的(?:那|这)?(?:个|一?家)?(?:省里?的?|省直)?(?:厅|局|委|部门|单位|衙门)(?!子)/g;

/** 管教育的那个厅, by the field in a unit's name, or by the duties that the office lists. */
function expandDuties(text: string, units: readonly UnitEntry[], matchUnits: MatchUnits): string {
  return text.replace(BY_DUTY, (words, duty: string) => {
    const unit =
      unitOfField(duty, matchUnits) ?? units.find(({ duties }) => duties?.some((known) => known === duty));
    return unit?.name ?? words;
  });
}

const CITY_GROUP =
  /([二两三四五六七八九十]|[0-9]+)(?:个|家|座)?(?:地级)?市(?:级)?(?:的)?(?:人民)?政府|(?<=(?:没有?|不含|除了?|有|含).{0,2}(?:这|那)?)([二两三四五六七八九十])个市(?![场里])/g;

/** 市政府 of no city in particular, 省委的部门. */
const ANY_CITY = /(?<=(?:没|不|未|无)[^，。]{0,6})市(?:级|一级)?(?:人民)?政府/g;
const PARTY =
  /党委(?:系统|口)?(?:[（(][^（）()]*[)）])?(?:的)?(?:部门|单位)?|省委(?:各|的|下属)*(?:部门|单位|系统)/g;

/** 五个市政府, where the document has just so many; 市政府 and 省委的部门 of any name. */
function expandGroups(text: string, units: readonly UnitEntry[]): string {
  const cities = units.filter(({ kind }) => kind === 'city');
  const party = units.filter(({ kind }) => kind === 'province-party');
  const any = (group: readonly UnitEntry[]) => (words: string) =>
    group.length > 1 ? group.map(({ name }) => name).join('或') : words;
  return text
    .replace(PARTY, any(party))
    .replace(ANY_CITY, (words, at: number) => {
      const named = cities.some(({ name }) =>
        text.slice(Math.max(0, at - 3), at + 1).endsWith(name.replace(/人民政府$/, '')),
      );
      return named || /[各五二两三四六七八九十0-9个]$/.test(text.slice(0, at)) ? words : any(cities)(words);
    })
    .replace(CITY_GROUP, (words, count?: string, bare?: string) =>
      parseNumeral((count ?? bare ?? '').replace('两', '二')) === cities.length
        ? cities.map(({ name }) => name).join('、')
        : words,
    );
}

/** 人社这一口, 住建系统: a field as people speak of it. */
const FIELD_AS_SUCH =
  /([\u4e00-\u9fff]{2,4}?)(?:这|那)(?:一)?(?:口|块|边|条线|摊)(?=[摊领有负管要干都上子在一，,的是])|([\u4e00-\u9fff]{2,4}?)(?:系统|口子?)(?=[摊领有负管要干都上，,的是])/g;

const expandFields = (text: string, matchUnits: MatchUnits): string =>
  text.replace(
    FIELD_AS_SUCH,
    (words, one?: string, other?: string) => unitOfField(one ?? other ?? '', matchUnits)?.name ?? words,
  );

/** 民政呢: a field alone, in a follow-up. */
const FIELD_ALONE = /^(那|换成|还有)?([\u4e00-\u9fff]{2,4}?)(呢)[?？]?$/;

function expandAlone(text: string, matchUnits: MatchUnits): string {
  const [, before = '', field = ''] = FIELD_ALONE.exec(text) ?? [];
  const unit =
    field === ''
      ? undefined
      : (unitOfField(field, matchUnits) ?? namesUnit(`${field}市人民政府`, matchUnits));
  return unit ? `${before}${unit.name}呢` : text;
}

/** Short names written out as the document writes the units; others stay as they are. */
export function expandShortUnits(text: string, units: readonly UnitEntry[], matchUnits: MatchUnits): string {
  const rows = expandRows(expandAlone(expandFields(text, matchUnits), matchUnits), matchUnits);
  return expandCities(expandGroups(expandDuties(rows, units, matchUnits), units), matchUnits);
}
