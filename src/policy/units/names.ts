/** What the name of a unit looks like: region, stem, kind of body; and names of whole classes of units. */

/** Endings that make a name a body's name, longest first within a family. */
const BODY_ENDING =
  /(?:人民政府|政府|委员会|管委会|工委|党工委|办公厅|办公室|秘书处|厅|局|委|部|办|署|院|社|会|行|公司|集团|中心|海关|支行|工作组|领导小组|指挥部|专班|[工商妇残文侨台]联|科协|作协|记协|团中央|团省委|团市委|法院|检察院|学校|大学|医院|基地|馆|站|队|所|处|室|科|企业|机构|单位|部门)$/;
const COLLECTIVE =
  /^(?:各(?!界)|地方(?:各级|人民政府|政府|党委|有关)|有关|相关|其他|省直|市直|州直|省级|市级|州级|沿线|全省|全市)|(?:有关|相关|各)(?:部门|单位|市|县|区|机构|企业|高校)|等(?:有关)?(?:部门|单位)$|成员单位|牵头单位|(?:^|[^一-龥])县（市、区）/;
const PLACE = /^[\u4e00-\u9fa5]{1,12}(?:市|县|区|州|盟|旗|地区|省|自治区|示范区)$/;
const REGION = /^(?:国家|中共|中国|我?省|全?省|市|州|盟|县|区|[\u4e00-\u9fa5]{2,6}?(?:省|自治区|自治州|市))/;

/** True where the text can stand in a list of units. */
export function isUnitName(text: string): boolean {
  if (text.length < 2 || text.length > 40 || /[。：《》]/.test(text)) return false;
  const bare = withoutBrackets(text);
  return BODY_ENDING.test(bare) || isCollective(text);
}

/** True for a class of units (各市人民政府, 有关部门), which is never taken apart. */
export function isCollective(text: string): boolean {
  return COLLECTIVE.test(text);
}

/** True for the bare name of a city, county or district: the elided part of a list of governments. */
export function isPlaceName(text: string): boolean {
  return PLACE.test(text);
}

/** 省住建厅 → region 省, stem 住建, body 厅. The body of a name without a known ending is empty. */
export function splitUnitName(name: string): { region: string; stem: string; body: string } {
  const body = /(?:人民政府|委员会|管委会|办公厅|办公室|部门|政府|厅|局|委|部|办|署)$/.exec(name)?.[0] ?? '';
  const head = name.slice(0, name.length - body.length);
  const region = REGION.exec(head)?.[0] ?? '';
  return head.length === region.length
    ? { region: '', stem: head, body }
    : { region, stem: head.slice(region.length), body };
}

export function withoutBrackets(name: string): string {
  return name.replace(/[（(][^（()）]{0,20}[)）]/g, '');
}
