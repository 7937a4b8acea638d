/** Places by their English names: those of the document, and the provinces and cities of the country. */
import { ORDINARY_WORDS } from '../places.ts';
import { CITIES, PROVINCES } from '../places-table.ts';
import { spellingsOf } from './pinyin.ts';

/** Names that English does not spell in pinyin. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  shaanxi: '陕西省',
  'inner mongolia': '内蒙古自治区',
  tibet: '西藏自治区',
  'hong kong': '香港特别行政区',
  macau: '澳门特别行政区',
  macao: '澳门特别行政区',
  taiwan: '台湾省',
  harbin: '哈尔滨市',
  hohhot: '呼和浩特市',
  urumqi: '乌鲁木齐市',
  lhasa: '拉萨市',
  'xiong an': '雄安',
  xiongan: '雄安',
};
const SUFFIX = /(?:壮族|回族|维吾尔)?自治区$|特别行政区$|自治州$|地区$|[省市县区盟州]$/;

/** English spelling → Chinese: as the document names it, or in full where it does not. */
export type PlaceNames = ReadonlyMap<string, string>;

/** `text` is the document's own; `own` its region (山西省), which limits nothing. */
export function createPlaceNames(text: string): PlaceNames {
  const local = new Set([...text.matchAll(/([\u4e00-\u9fff]{2})[县市区]/g)].map((match) => match[1] ?? ''));
  const country = [...PROVINCES, ...CITIES];
  const short = (name: string) => name.replace(SUFFIX, '');
  const spellings = spellingsOf([...local, ...country.map(short)]);
  const places = new Map<string, string>(Object.entries(OWN_NAMES));
  for (const name of country) {
    const chinese = local.has(short(name)) && !ORDINARY_WORDS.has(short(name)) ? short(name) : name;
    for (const spelling of spellings.get(short(name)) ?? []) {
      if (!places.has(spelling)) places.set(spelling, chinese);
    }
  }
  const cities = new Set(country.map(short));
  for (const name of local) {
    if (cities.has(name)) continue;
    for (const spelling of spellings.get(name) ?? []) places.set(spelling, name);
  }
  return places;
}
