/** Slips of typing made by machine, and questions written in pinyin: what bench/typos.ts asks with. */
import { pinyin } from 'pinyin-pro';
import { syllablesOf } from '../src/text/homophones.ts';
import { PINYIN_READINGS, USUAL_READINGS } from '../src/text/pinyin-readings-table.ts';
import { TABLE } from '../src/text/shifted/ngram-table.ts';

export type Random = () => number;
/** A question changed; undefined where the kind of slip finds no place in it. */
export type Slip = (question: string, random: Random) => string | undefined;

/** Characters that people type, the commonest first. */
const COMMON = [...TABLE.symbols].filter((symbol) => /\p{Script=Han}/u.test(symbol)).slice(0, 2500);
const COMMON_SET = new Set(COMMON);
const LOOK_ALIKES =
  '己已 未末 账帐 籍藉 环坏 治冶 拔拨 准淮 贷货 券卷 候侯 辨辩 晴睛 析折 人入 大太 土士 千干 于干 天夭 牛午 免兔 今令 代伐 处外 住往 往住 位拉 设没 各备 推椎 拨拔 体休 休体 查杳 收牧 改攻 政攻 教敎 护炉 房户 户尸 城域 域城 镇填 村材 材村 村付 建健 健建 保堡 障章 租祖 祖租 组租 积枳 职识 识织 织识 业亚 农衣 民氏 市巾 县具 具县 园圆 圈图 图圈 团围 水永 木本 本木 未来 来末 老者 者老 小少 少小 旧归 归旧 区匹 造选 选造 责贵 贵责 负页 财材 厅斤 厅斤 局居 局屈 委季 季委 通涌 运远 远运 交父 医匡 疗辽 校较 校绞 学字 字学 子于 工土 人八 力刀 地他 他地 他她 哪那 那哪 措错 施拖 部陪 分公 公分 第弟 弟第 条杂 条冬 项顷 项预 预顷 目日 目自 自白 白自 标际 际标 准谁 谁准 谁推 由田 由甲 甲由 申由 申中 中申 请清 清请 情清 补扑 补朴 助肋 励厉 资咨 金全 全金 税锐 费赞 基墓 础咄 生主 主生 王主 产严 展屉 发友 友发 技枝 科料 料科 网冈 网岗 岗网 绿缘 线钱 钱线 铁轶 路洛 管菅 理埋 理里 里埋 废度 垃拉 圾级 级圾 污汗 气乞 空突 完宪 宪完 完宠 海诲 绵棉 锦绵 历厉 史吏 文丈 化仕 共典 亨享 享亨 享亨 便使 使便 圆园'
    .split(' ')
    .map((pair) => [...pair] as [string, string]);

const han = (question: string) => [...question.matchAll(/\p{Script=Han}/gu)].map(({ index }) => index);
const pick = <T>(from: readonly T[], random: Random): T | undefined =>
  from[Math.floor(random() * from.length)];
const put = (question: string, at: number, character: string) =>
  question.slice(0, at) + character + question.slice(at + 1);

/** Another character for the one at a place, where `others` gives any. */
function exchange(others: (character: string) => readonly string[]): Slip {
  return (question, random) => {
    const places = han(question).filter((at) => others(question[at] ?? '').length > 0);
    const at = pick(places, random);
    const other = at === undefined ? undefined : pick(others(question[at] ?? ''), random);
    return at === undefined || other === undefined ? undefined : put(question, at, other);
  };
}

const spoken = (syllables: readonly string[], but: string) =>
  syllables
    .flatMap((syllable) => [...(PINYIN_READINGS[syllable] ?? '').slice(0, USUAL_READINGS[syllable])])
    .filter((character) => character !== but && COMMON_SET.has(character));

const NEAR: readonly [RegExp, string][] = [
  [/^z(?!h)/, 'zh'],
  [/^c(?!h)/, 'ch'],
  [/^s(?!h)/, 'sh'],
  [/^zh/, 'z'],
  [/^ch/, 'c'],
  [/^sh/, 's'],
  [/^l/, 'n'],
  [/^n/, 'l'],
  [/^f/, 'h'],
  [/^h/, 'f'],
  [/([aei])n$/, '$1ng'],
  [/([aei])ng$/, '$1n'],
];

const usual = (character: string) => syllablesOf(character).slice(0, 1);
const near = (character: string) =>
  usual(character).flatMap((syllable) =>
    NEAR.filter(([pattern]) => pattern.test(syllable)).map(([pattern, to]) => syllable.replace(pattern, to)),
  );

export const SLIPS: Readonly<Record<string, Slip>> = {
  同音: exchange((character) => spoken(usual(character), character)),
  近音: exchange((character) => spoken(near(character), character)),
  形近: exchange((character) => LOOK_ALIKES.filter(([one]) => one === character).map(([, other]) => other)),
  错字: exchange((character) => COMMON.slice(0, 1000).filter((other) => other !== character)),
  漏字: (question, random) => {
    const at = pick(han(question), random);
    return at === undefined ? undefined : put(question, at, '');
  },
  叠字: (question, random) => {
    const at = pick(han(question), random);
    return at === undefined ? undefined : put(question, at, (question[at] ?? '').repeat(2));
  },
  颠倒: (question, random) => {
    const places = han(question).filter(
      (at) => /\p{Script=Han}/u.test(question[at + 1] ?? '') && question[at] !== question[at + 1],
    );
    const at = pick(places, random);
    if (at === undefined) return undefined;
    return question.slice(0, at) + (question[at + 1] ?? '') + (question[at] ?? '') + question.slice(at + 2);
  },
};

const syllables = (text: string) =>
  pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' });
const inLetters = (write: (question: string) => string): Slip => {
  return (question) => (/[A-Za-z]/.test(question) ? undefined : write(question));
};
const careless = (syllable: string) => syllable.replace(/^([zcs])h/, '$1').replace(/([ae]n|in)g$/, '$1');

export const PINYIN: Readonly<Record<string, Slip>> = {
  逐字拼音: inLetters((question) => syllables(question).join(' ')),
  连写拼音: inLetters((question) => syllables(question).join('')),
  声调拼音: inLetters((question) => pinyin(question, { nonZh: 'consecutive' })),
  随意拼音: inLetters((question) => syllables(question).map(careless).join(' ')),
};
