/** Words and variants in which OpenCC's standard dictionary needs help: forms of Taiwan, Hong Kong and Japan, names. */

/** Words in which a character keeps its form, though by itself it would change. */
const KEPT = [
  '著名 著作 著者 著述 著称 著录 著书 著有 编著 原著 专著 论著 名著 巨著 遗著 译著 合著 新著 所著 土著 显著 卓著 昭著 较著',
  '知著 拙著 撰著 狼藉 慰藉 枕藉 藉田 瞭望 瞭哨 於潜 蒜薹 菜薹 抽薹 后稷 皇后 太后 后妃 余姚',
];

/** Words that change, `from to`: overrides of the dictionary first, then what it lacks. */
const CHANGED = [
  '於單 于单|於其一 于其一|於則 于则|於坦 于坦|於倫 于伦|於穆 于穆|於敖 于敖|於世成 于世成|於潛 於潜',
  '著 着|著稱 著称|著錄 著录|著書 著书|編著 编著|專著 专著|論著 论著|遺著 遗著|譯著 译著|顯著 显著|較著 较著',
  '瞭 了|藉 借|座標 坐标|甚麼 什么|規畫 规划|計畫 计划|曁 暨|鑛 矿|徧 遍|擧 举|靑 青|鉄 铁|痺 痹|蘊藉 蕴藉|甯 宁|榖 谷|馀 余|甦 苏|枱 台|粧 妆|敍 叙|衹 只|衞 卫|沈浸 沉浸',
  '覆函 复函|覆議 复议|覆核 复核|覆查 复查|覆審 复审|答覆 答复|批覆 批复|回覆 回复',
  '関 关|権 权|発 发|両 两|戸 户|囲 围|壊 坏|駅 驿',
];

/** Pairs of a word as it stands and as it is written in simplified characters. */
export const SCRIPT_WORDS: readonly (readonly [string, string])[] = [
  ...KEPT.flatMap((words) => words.split(' ')).map((word): [string, string] => [word, word]),
  ...CHANGED.flatMap((pairs) => pairs.split('|')).map((pair): [string, string] => {
    const [from = '', to = ''] = pair.split(' ');
    return [from, to];
  }),
];
