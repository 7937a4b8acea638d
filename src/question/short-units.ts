/** Units named in short: by field in a row (教育、卫健两家), or by the city for its government (晋中市要承担什么). */
import type { UnitMatch } from '../policy/units/matcher.ts';

const ROW =
  /([\u4e00-\u9fff]{2,4}(?:(?:、|和|与|跟|及)[\u4e00-\u9fff]{2,4}){1,5})(?:等)?(?:[两二三四五几][个家]?|这[两三]家)(?:部门|单位|厅局|家|口|委办)?/g;

const CITY_ON_DUTY =
  /([\u4e00-\u9fff]{2,6}市)(?!人民政府|政府|的?[^，。]{0,4}(项目|产业|城市))(?=[^，。？]{0,10}(承担|负责|牵头|要做|该做|的任务|的职责|的责任))/g;

/** A city that is asked for its duties is its government, where that is one of the units. */
export function expandCities(text: string, matchUnits: (text: string) => UnitMatch[]): string {
  return text.replace(CITY_ON_DUTY, (words) => {
    for (const length of [3, 4]) {
      const name = `${words.slice(-length)}人民政府`;
      const [match] = matchUnits(name);
      if (match?.start === 0 && match.end === name.length) return `${words.slice(0, -length)}${name}`;
    }
    return words;
  });
}

/** Each field of such a row that is known as a unit becomes the unit's name; other rows stay as they are. */
export function expandShortUnits(text: string, matchUnits: (text: string) => UnitMatch[]): string {
  return text.replace(ROW, (row, fields: string) => {
    const names = fields.split(/、|和|与|跟|及/).map((field) => {
      for (const suffix of ['部门', '厅', '委', '局']) {
        const name = `${field}${suffix}`;
        const [match] = matchUnits(name);
        if (match?.start === 0 && match.end === name.length) return match.unit.name;
      }
      return undefined;
    });
    return names.every((name) => name !== undefined) ? row.replace(fields, names.join('、')) : row;
  });
}
