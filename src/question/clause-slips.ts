/** Slips around the number of a clause: 第十四调 → 第十四条, 递3项 → 第3项. */
import { soundAlike, syllablesOf } from '../text/homophones.ts';
import { isInWord } from './common-words.ts';

const NUMBER = '[0-9]{1,3}|[一二三四五六七八九十百]{1,4}';
const ORDINAL = new RegExp(`(第)(${NUMBER})([\\u4e00-\\u9fff])`, 'g');
const CARDINAL = /(?<![0-9第])()([0-9]{1,3})([\u4e00-\u9fff])/g;
const COUNTED = new RegExp(`([\\u4e00-\\u9fff])(${NUMBER})(?=[条项]|部分)`, 'g');
const MEASURES = ['条', '项'];
/** 各地15条, 抵8项: these stand before a number for themselves. */
const OWN = /[地抵底]/;

/** A word that sounds like 条 or 项 behind a number is that; one that sounds like 第 before it is 第. */
export function correctClauseSlips(text: string): string {
  const measured = (whole: string, first: string, number: string, typed: string, at: number, all: string) => {
    const meant = MEASURES.find((measure) => measure !== typed && soundAlike(measure, typed));
    const next = all.charCodeAt(at + whole.length) || 0;
    if (meant === undefined || MEASURES.includes(typed) || isInWord(typed.charCodeAt(0), next)) return whole;
    return first + number + meant;
  };
  return text
    .replace(ORDINAL, measured)
    .replace(CARDINAL, measured)
    .replace(COUNTED, (whole, typed: string, number: string) =>
      typed !== '第' && !OWN.test(typed) && syllablesOf(typed)[0] === 'di' ? `第${number}` : whole,
    );
}
