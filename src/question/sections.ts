/** Sections named by their title rather than by number. */
import type { Section } from '../schema/document.ts';

const SECTION_NOUN =
  /(行动|部分|板块|大块|[那这]一?(?:大|整)?[块段摊篇章节]|章节|这章|一章|方面|(?:这|那)(?:几|些)(?:条|项)|的?那?几条|各条)/g;
const MIN_SHARED = 3;
/** Asks for what a part says before its first measure. */
export const INTRODUCTION =
  /引言|导语|引语|开场白|定了什么调|开头|开篇|总起|帽段|序言|前言|总的?(?:体)?(?:思路|想法)/;

/** Length and start (in `a`) of the longest common substring. */
function longestShared(a: string, b: string): { length: number; start: number } {
  let best = { length: 0, start: 0 };
  let previous = new Uint16Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    const row = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) {
      if (a[i - 1] !== b[j - 1]) continue;
      const length = (previous[j - 1] ?? 0) + 1;
      row[j] = length;
      if (length > best.length) best = { length, start: i - length };
    }
    previous = row;
  }
  return best;
}

/** Short titles are also words of other sentences: 按照什么总体要求抓落实 names no section. */
function standsAlone(text: string, end: number, { title }: Section): boolean {
  return (
    title.length > 4 ||
    !/[\u4e00-\u9fff]/.test(text[end] ?? '') ||
    /[的是有部里中包讲说都分内主写提要对规怎如这那]/.test(text[end] ?? '')
  );
}

/** The part of a title that names its subject: without 实施 and the closing 行动. */
function subject(title: string): string {
  return title.replace(/^(实施|开展|推进|加强|强化)/, '').replace(/行动$/, '');
}

/** Whole titles in `text`: those that a noun for a section follows (保障措施部分) first, then in the order of the text. */
function wholeTitles(
  text: string,
  sections: readonly Section[],
): { id: string; start: number; end: number }[] {
  const isNoun = ({ end }: { end: number }) => /^(行动|部分|板块|章|[这那])/.test(text.slice(end));
  return sections
    .flatMap((section) => {
      const start = text.indexOf(section.title);
      const end = start + section.title.length;
      const named = start >= 0 && section.title.length >= 4 && standsAlone(text, end, section);
      return named ? [{ id: section.id, start, end }] : [];
    })
    .sort((a, b) => Number(isNoun(b)) - Number(isNoun(a)) || a.start - b.start);
}

/** Length of the words before the shared piece that belong to the same name: 农民进城变市民这一章. */
function ownWords(before: string, { title, intro }: Section): number {
  const words =
    /[^，。、？?！!；;：:在的里中和与跟把对按从到是说给让由问请讲看第\ue000-\ue003]{1,6}$/.exec(
      before,
    )?.[0] ?? '';
  const shared = [...words].filter((one) => `${title}${intro}`.includes(one)).length;
  return shared * 2 > words.length ? words.length : 0;
}

/** The one section whose title has the last four or more characters before 行动 in this order: 县域提升行动. */
function inOrder(before: string, sections: readonly Section[]): { id: string; length: number } | undefined {
  for (let length = Math.min(10, before.length); length >= 4; length--) {
    const words = [...before.slice(-length)];
    const fits = sections.filter(({ title }) => {
      let at = 0;
      return words.every((one) => {
        at = title.indexOf(one, at) + 1;
        return at > 0;
      });
    });
    if (fits.length === 1 && fits[0]) return { id: fits[0].id, length };
  }
  return undefined;
}

/**
 * Spans of `text` that name a section: a whole title, most of one, or a piece of one followed by a noun
 * for a section (太原都市圈培育行动, 城市更新部分). Only an unambiguous best section counts.
 */
export function findSectionTitles(
  text: string,
  sections: readonly Section[],
): { id: string; start: number; end: number }[] {
  const [whole] = wholeTitles(text, sections);
  const noun = whole && /^[这那]?一?(?:部分|板块|章节?|块)/.exec(text.slice(whole.end))?.[0];
  if (whole) return [{ ...whole, end: whole.end + (noun ?? '').length }];
  const found: { id: string; start: number; end: number }[] = [];
  let from = 0;
  for (const noun of text.matchAll(SECTION_NOUN)) {
    const raw = text.slice(Math.max(from, noun.index - 24), noun.index);
    const before = raw.replace(/的?[那这一]*$/, '');
    const offset = noun.index - raw.length;
    const ranked = sections
      .map((section) => ({ section, shared: longestShared(before, subject(section.title)) }))
      .sort((a, b) => b.shared.length - a.shared.length);
    const [first, second] = ranked;
    const short = noun[0] === '行动' ? inOrder(before, sections) : undefined;
    if (short) {
      from = noun.index + noun[0].length;
      found.push({ id: short.id, start: noun.index - short.length, end: from });
      continue;
    }
    from = noun.index + noun[0].length;
    const adjacent = first && first.shared.start + first.shared.length === before.length;
    const least = adjacent && /部分|章|板块|[那这].*[块段摊篇节]/.test(noun[0]) ? MIN_SHARED - 1 : MIN_SHARED;
    if (!first || first.shared.length < least) continue;
    if (second && second.shared.length === first.shared.length) continue;
    const end = first.shared.start + first.shared.length;
    if (before.length - end > 4) continue;
    const loose = noun[0] === '方面' && first.shared.length < subject(first.section.title).length / 2;
    const start = first.shared.start - ownWords(before.slice(0, first.shared.start), first.section);
    if (!loose) found.push({ id: first.section.id, start: offset + start, end: from });
  }
  return found;
}
