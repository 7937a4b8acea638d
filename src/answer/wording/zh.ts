/** The sentences of answers in Chinese. */

import { formatNumeral } from '../../policy/numerals.ts';
import type { WordingOf } from './wording.ts';
import { HEADER_FACT, MISSING_FACT, stateFact } from './zh-facts.ts';
import { chineseNames, joinNames, sectionName } from './zh-names.ts';
import { describeFilter } from './zh-scope.ts';

const WORD = { most: '最多', least: '最少' };

export const chinese: WordingOf = (library) => {
  const { document } = library;
  const names = chineseNames(document);
  const scopeOf = (filter: Parameters<typeof describeFilter>[0]) => describeFilter(filter, library);
  const counted = (measures: number) => (measures > 0 ? `（${measures}条举措）` : '');
  return {
    label: '原文摘录',
    generatedLabel: '智能生成，以原文为准',
    names,
    greeting: () => `您好，我是条问。您可以问我《${document.title}》写了什么、由谁负责、第几条怎么说。`,

    clauseText: (measure) => `${names.measure(measure)}的原文是：`,
    sourceFollows: '原文：',
    placesCounted: (count) => `原文点名的地方共${count}个。`,
    unitsLine: (units) => `责任单位：${joinNames(units)}。`,
    states: (place) =>
      `${place === undefined ? '文件开头部分' : 'units' in place ? names.measure(place) : names.sectionTitle(place)}提出：`,

    noUnits: (measure, marker) => `${names.measure(measure)}没有写明责任单位。${marker}`,
    verdict({ measure, units, missing, notAlone, asked, marker }) {
      const right = missing.length === 0 && !notAlone;
      const verdict = right ? '是。' : asked ? '不是。' : '需要更正：';
      const about =
        missing.length > 0 ? `，不包括${joinNames(missing)}` : right ? '' : `，共${units.length}家`;
      return `${verdict}${names.measure(measure)}的责任单位是${joinNames(units)}${about}。${marker}`;
    },
    otherUnits(measure, except, units, marker) {
      const rest = units.length > 0 ? `还有${joinNames(units)}` : '没有其他单位';
      return `除${joinNames(except)}外，${names.measure(measure)}的责任单位${rest}。${marker}`;
    },
    ledBy(measure, leads, participants, marker) {
      const others = participants.length > 0 ? `，配合单位是${joinNames(participants)}` : '';
      return `${names.measure(measure)}由${joinNames(leads)}牵头${others}。${marker}`;
    },
    unitsAre: (measure, units, withCount, marker) =>
      `${names.measure(measure)}的责任单位是${joinNames(units)}${withCount ? `，共${units.length}家` : ''}。${marker}`,
    unitsNumber: (measure, units, marker) =>
      `${names.measure(measure)}有${units.length}家责任单位：${joinNames(units)}。${marker}`,
    noLead: '原文只列责任单位，没有区分牵头和配合。',
    unitsAcross: (filter, units, measures) =>
      `${scopeOf(filter).replace(/的$/, '的举措')}共涉及${units.length}家责任单位：${joinNames(units)}。出自以下${measures}条举措：`,
    unitsCounted(filter, measures, units) {
      const subject = filter.among
        ? joinNames(measures.map((measure) => measure.label))
        : scopeOf(filter).replace(/的$/, '的举措') || '方案';
      return `${subject}共涉及${units.length}家责任单位：${joinNames(units)}。依据是以下${measures.length}条举措：`;
    },
    correction: (measure, units, strangers) =>
      `需要更正：${measure.label}的责任单位是${joinNames(units)}，不包括${joinNames(strangers)}。`,
    misplaced: (measure, right, named) =>
      `需要更正：${measure.label}在${names.section(right)}，不在${joinNames(named.map(names.section))}。`,

    row: (name, units, marker) =>
      `${name}${units.length > 0 ? `（责任单位：${joinNames(units)}）` : ''}${marker}`,
    noneFit: (filter) => `方案中没有${scopeOf(filter)}举措。`,
    total(filter, count) {
      const scope = scopeOf(filter);
      const limited = scope.endsWith('的');
      return limited ? `${scope}举措有${count}条：` : `${scope || '方案'}共有${count}条举措：`;
    },
    noSections: (measures) => `文件没有分部分，共${measures}条。`,
    sectionsTotal: (count, actions) => `方案有${count}个${actions ? '行动' : '部分'}：`,
    sectionRow: (section, marker) =>
      `${names.sectionTitle(section)}${counted(section.measures.length)}${marker}`,
    sectionSummary: (section, measures) =>
      `${names.sectionTitle(section)}${measures > 0 ? `共有${measures}条举措。` : '提出：'}`,
    measuresFollow: '各条举措是：',
    documentSummary: (sections, measures) =>
      `《${document.title}》共有${sections}个部分、${measures}条举措。`,

    unitsCompared: (units, shared) =>
      `${units.map(({ name, count }) => `${name}负责${count}条举措`).join('，')}，${shared > 0 ? `其中共同负责${shared}条` : '没有共同负责的举措'}。`,
    sharedMeasures: (count) => `共同负责的${count}条：`,
    ownMeasures: (units, others, count) =>
      count > 0
        ? `${joinNames(units)}${units.length > 1 ? '共同' : ''}负责、${joinNames(others)}不负责的${count}条：`
        : `${joinNames(units)}没有另外负责的举措。`,
    measureFollows: (measure) => `${names.measure(measure)}：`,
    unitsOfMeasure: (measure, units) =>
      `${measure.label}的责任单位：${joinNames(units)}，共${units.length}家。`,
    unitsInCommon: (units) =>
      units.length > 0 ? `共同的责任单位：${joinNames(units)}。` : '责任单位没有重合。',
    sectionsCounted: (sections) =>
      `${sections.map((section) => `${sectionName(section)}${section.measures.length > 0 ? `有${section.measures.length}条` : '没有'}举措`).join('，')}。`,
    sectionCompared: (section, marker) =>
      `${names.sectionTitle(section)}${marker ? `提出：“${section.intro}”${marker}` : '：'}`,

    unitsWithin(filter, { min, max }, units) {
      const many = min === max ? `只负责${min}条` : max >= 999 ? `负责${min}条以上` : `负责不超过${max}条`;
      return units.length === 0
        ? `${scopeOf(filter)}没有${many}举措的单位。`
        : `${scopeOf(filter)}${many}举措的单位有${units.length}家：${joinNames(units)}。`;
    },
    unitsRanked({ filter, ranking, leaders, count }) {
      const place = ranking.only
        ? `第${formatNumeral(ranking.top)}${ranking.order === 'most' ? '多' : '少'}`
        : WORD[ranking.order];
      return `${scopeOf(filter)}负责举措${place}的是${joinNames(leaders)}，${leaders.length > 1 ? '各' : '共'}${count}条。`;
    },
    unitsInOrder: ({ filter, ranking }, units) =>
      `${scopeOf(filter)}负责举措${WORD[ranking.order]}的依次是${units.map(({ name, count }) => `${name}${count}条`).join('、')}。`,
    restsOn: (measures) => `依据是以下${measures}条举措：`,
    measuresRanked({ filter, order, measures, units, same, marker }) {
      const [first] = measures;
      const scope = scopeOf(filter).replace(/[^的]$/, '$&中');
      const which = `${scope}责任单位${WORD[order]}的举措`;
      if (measures.length === 1 && first)
        return `${which}是${filter.sections?.length === 1 ? names.measureTitle(first) : names.measure(first)}，有${units.length}家：${joinNames(units)}。${marker}`;
      return same
        ? `${which}有${measures.length}条，各${units.length}家：`
        : `${which}依次是以下${measures.length}条，${WORD[order]}的有${units.length}家：`;
    },
    sectionsRanked: (order, sections, measures) =>
      `举措${WORD[order]}的是${sections.map(names.sectionTitle).join('、')}，${sections.length > 1 ? '各' : '共'}${measures}条：`,

    fact: stateFact,

    missing: {
      fact: (fact) => MISSING_FACT[fact],
      header: (fact) => `未载明${HEADER_FACT[fact]}`,
      clause: (references) =>
        `本方案共${document.measures.length}条举措、${document.sections.length}个部分，没有${joinNames(references)}`,
      places: (places) => `未涉及${joinNames(places)}`,
      listedUnit: (units) => `没有把${joinNames(units)}列为责任单位`,
      responsible: '没有写明这项工作由谁负责',
      topic: '没有与此直接相关的内容',
      verification: '引文未通过核对，因此不予显示',
      conduct: {
        unsafe: '我只回答政策文件里的内容，不能执行这类要求',
        out_of_scope: '这个问题不在本方案的范围内，我只能回答方案写明的内容',
        unclear: '没有看懂这个问题，请说得具体一些，例如“（十五）由谁负责”',
      },
    },
    refusal: (missing, ofDocument) => `${ofDocument ? '方案' : ''}${missing}。`,
    partly: (missing) => `方案${missing}。`,
    nearest: '最接近的原文：',
    nearestRow({ id }, quote) {
      const measure = document.measures.find((one) => one.id === id);
      const section = document.sections.find((one) => one.id === id);
      const name = measure ? names.measure(measure) : section ? names.sectionTitle(section) : '文件开头部分';
      return `${name}：“${quote}”`;
    },

    suggest: {
      who: (measure) => `${measure.label}由哪些单位负责？`,
      text: (measure) => `${measure.label}的原文是什么？`,
      unit: (name) => `${name}负责哪些举措？`,
      section: (section) => `${sectionName(section)}有哪些举措？`,
    },
  };
};
