/** Places a question names that the document does not cover. */
import { COUNTIES } from './counties-table.ts';
import { CITIES, PROVINCES } from './places-table.ts';

const PROVINCE_SUFFIX = /(壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$/;
/** Short city names that are also ordinary words; they count only with 市. */
export const ORDINARY_WORDS = new Set([
  '东方',
  '朝阳',
  '和田',
  '安康',
  '三明',
  '海东',
  '自贡',
  '文山',
  '中山',
  '白山',
  '保山',
  '资阳',
  '开封',
  '黄山',
  '龙岩',
  '鞍山',
  '日照',
  '平凉',
  '中卫',
  '吉安',
  '玉溪',
  '林芝',
  '山南',
  '平顶山',
  '双鸭山',
  '四平',
  '通化',
  '新余',
  '大同',
]);

type Place = { name: string; forms: string[] };

const PLACES: Place[] = [
  ...PROVINCES.map((name) => ({ name, forms: [name, name.replace(PROVINCE_SUFFIX, '')] })),
  ...CITIES.map((name) => {
    const short = name.replace(/(市|地区|盟)$/, '');
    const usable = name.endsWith('市') && short.length >= 2 && !ORDINARY_WORDS.has(short);
    return { name, forms: usable ? [name, short] : [name] };
  }),
].map((place) => ({ ...place, forms: place.forms.sort((a, b) => b.length - a.length) }));

const BEGINNINGS = new Set(PLACES.flatMap(({ forms }) => forms.map((form) => form.slice(0, 2))));

/** Few questions name any place; the others are not searched for hundreds. */
function mayNamePlace(text: string): boolean {
  for (let i = 0; i + 2 <= text.length; i++) if (BEGINNINGS.has(text.slice(i, i + 2))) return true;
  return false;
}

/** 从河南过来打工, 河南户口: where the asker comes from, not what is asked about. */
const isOrigin = (question: string, form: string) =>
  new RegExp(
    `跑${form}|在${form}(?:市|省)?.{0,2}(?:缴|交|干|上班|打工|工作|住|待|读|买)|(?:去|到|换到|调到|回)${form}(?:市|省)?.{0,2}(?:干|上班|打工|工作|住|读书|上学|就业|做)|(?:从|打)${form}(?:省|市)?.{0,3}来|${form}(?:省|市)?(?:过来|来的|人(?!民)|户口|户籍|老家|籍)|(?:老家|户口|户籍|籍贯)还?(?:在|是)?${form}`,
  ).test(question);

/**
 * Full names of provinces and cities in `question` of which the document names no form.
 * None where the question also names a city that the document does.
 */
export function findForeignPlaces(question: string, isNamed: (form: string) => boolean): string[] {
  if (!mayNamePlace(question)) return [];
  const found: string[] = [];
  let local = false;
  let rest = question;
  for (const place of PLACES) {
    const form = place.forms.find((f) => rest.includes(f));
    if (!form) continue;
    rest = rest.replaceAll(form, ' ');
    if (isOrigin(question, form)) continue;
    if (place.forms.some(isNamed)) local ||= place.name.endsWith('市');
    else found.push(place.name);
  }
  return local ? [] : found;
}

/** The text has this form of a place's name as a word of its own, not across two (形成都市圈). */
export function namesPlace(text: string, form: string): boolean {
  return new RegExp(`(?<![形组建构达促合])${form}`).test(text);
}

/** Stems of cities and counties: 平遥 of 平遥县. Names of one character and a suffix stay whole (祁县). */
let stemsOfNames: Map<string, string> | undefined;
const stems = () => {
  stemsOfNames ??= new Map(
    [...COUNTIES, ...CITIES].map((name) => [name.length > 2 ? name.slice(0, -1) : name, name]),
  );
  return stemsOfNames;
};

/** Stems of the cities and counties that a text names in full, or by the stem alone in a row (太谷、清徐、交城). */
export function localPlacesIn(text: string): string[] {
  const named = new Set<string>();
  for (let i = 0; i < text.length; i++) {
    for (const length of [2, 3, 4]) {
      const stem = text.slice(i, i + length);
      const name = stems().get(stem);
      if (name === undefined) continue;
      const whole = text.startsWith(name, i);
      const sides = `${text[i - 1]}${text[i + length]}`;
      const inRow = /[、—]/.test(sides) && /^[、—，。：；（以在对及][、—，。：；）等城]$/.test(sides);
      if (whole || inRow) named.add(stem);
    }
  }
  return [...named];
}
