/** Units named by their field alone in a row: 教育、卫健两家, 发改、住建、财政三部门. */
import type { UnitMatch } from '../policy/units/matcher.ts';

const ROW =
  /([\u4e00-\u9fff]{2,4}(?:(?:、|和|与|跟|及)[\u4e00-\u9fff]{2,4}){1,5})(?:等)?(?:[两二三四五几][个家]?|这[两三]家)(?:部门|单位|厅局|家|口|委办)?/g;

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
