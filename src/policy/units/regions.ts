/** Provinces, autonomous regions and municipalities: full and short names. */

export const PROVINCES: readonly (readonly [full: string, short: string])[] = [
  ['北京市', '北京'],
  ['天津市', '天津'],
  ['河北省', '河北'],
  ['山西省', '山西'],
  ['内蒙古自治区', '内蒙古'],
  ['辽宁省', '辽宁'],
  ['吉林省', '吉林'],
  ['黑龙江省', '黑龙江'],
  ['上海市', '上海'],
  ['江苏省', '江苏'],
  ['浙江省', '浙江'],
  ['安徽省', '安徽'],
  ['福建省', '福建'],
  ['江西省', '江西'],
  ['山东省', '山东'],
  ['河南省', '河南'],
  ['湖北省', '湖北'],
  ['湖南省', '湖南'],
  ['广东省', '广东'],
  ['广西壮族自治区', '广西'],
  ['海南省', '海南'],
  ['重庆市', '重庆'],
  ['四川省', '四川'],
  ['贵州省', '贵州'],
  ['云南省', '云南'],
  ['西藏自治区', '西藏'],
  ['陕西省', '陕西'],
  ['甘肃省', '甘肃'],
  ['青海省', '青海'],
  ['宁夏回族自治区', '宁夏'],
  ['新疆维吾尔自治区', '新疆'],
];

/** The region that issued a document, from the first of the texts that opens with one: 山西省, 太原市. */
export function regionOf(...texts: (string | null)[]): string | null {
  for (const text of texts) {
    const province = PROVINCES.find(
      ([full, short]) => text?.startsWith(full) || text?.startsWith(`中共${short}`),
    );
    const rest = text?.slice(province?.[0].length ?? 0) ?? '';
    const city = /^[\u4e00-\u9fa5]{2,6}?(?:市|自治州|州|盟|地区)(?=人民政府|政府|委)/.exec(rest)?.[0];
    if (city !== undefined) return city;
    if (province !== undefined) return province[0];
  }
  return null;
}

/** 山西省 → 山西; a city stays as it is. */
export function shortRegion(region: string): string {
  return PROVINCES.find(([full]) => full === region)?.[1] ?? region;
}
