/** Where the name of a unit can begin and end in running text. */
import { PROVINCES } from './regions.ts';

/** Characters that make another word of a name's last one: 组织部署, 发改委托, 财政局面. */
const CONTINUES = new Map([
  ['部', '署分件位族落队长'],
  ['局', '面部势限促长'],
  ['委', '托派屈员任婉'],
  ['厅', '级堂长'],
  ['办', '理法公事证好学成案结'],
  ['会', '议展计场员谈'],
  ['区', '域别间'],
  ['府', '邸'],
]);
/** What stands before a name of another body: 国家发展改革委, 太原市财政局, 各级财政部门. */
const OTHER_OWNER =
  /(?:国家|中央|全国|中国|国务院|中共|各级|各地|当地|地方|基层|本级|[一-龥]{1,2}[市县区州盟旗])$/;
const REGION_BEFORE = new RegExp(`(?:${PROVINCES.flat().join('|')})(?:省|市)?$`);
/** Words that end in 市, 区 or 县 and name nobody: 城市, 地区, 各市县. */
const NO_OWNER =
  /(?:城市|全市|本市|该市|我市|县市|市县|地区|社区|园区|全县|全区|市区|都市|上市|门市|超市|小区|片区)$/;

/** False where the text goes on with the name's last character as part of another word. */
export function endsUnit(text: string, end: number): boolean {
  const next = text.charAt(end);
  return next === '' || !CONTINUES.get(text.charAt(end - 1))?.includes(next);
}

/** The words right before a name that make it another region's or level's body; empty where none. */
export function ownerBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - 12), start);
  const region = REGION_BEFORE.exec(before)?.[0];
  if (region !== undefined) return region;
  return NO_OWNER.test(before) ? '' : (OTHER_OWNER.exec(before)?.[0] ?? '');
}
