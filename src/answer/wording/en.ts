/** The sentences of answers in English; quotes stay in the document's Chinese. */
import type { MeasureFilter } from '../../schema/filter.ts';
import { HEADER_FACT, MISSING_FACT, stateFact } from './en-facts.ts';
import { counted, englishNames, listed, unitName } from './en-names.ts';
import { describeFilter } from './en-scope.ts';
import type { WordingOf } from './wording.ts';

const FEW: Record<'most' | 'least', string> = { most: 'most', least: 'fewest' };
const are = (count: number) => (count === 1 ? 'is' : 'are');

/** 第40条, 第九部分 → Measure 40, Part 9, as people asked. */
const referenceName = (reference: string) => `“${reference}”`;

export const english: WordingOf = (library) => {
  const { document } = library;
  const names = englishNames(library);
  const units = (all: readonly string[]) => names.units(all);
  const unit = (name: string) => unitName(name, library);
  const measures = (filter: MeasureFilter, count: number) =>
    `${counted(count, 'measure')}${describeFilter(filter, library)}`;
  return {
    label: 'Quoted from the source (Chinese)',
    generatedLabel: 'Written by AI; the source text prevails',
    names,
    greeting: () =>
      `Hello, I am Tiaowen. You can ask me what “${document.title}”${library.english?.title ? ` (${library.english.title})` : ''} says, who is responsible for it, and what each measure states.`,

    clauseText: (measure) => `${names.measure(measure)} reads:`,
    sourceFollows: 'The text:',
    placesCounted: (count) => `It names ${count} places in a row.`,
    unitsLine: (all) => `Responsible: ${units(all)}.`,
    states: (place) =>
      `${place === undefined ? 'The opening of the document' : 'units' in place ? names.measure(place) : names.sectionTitle(place)} states:`,

    noUnits: (measure, marker) => `${names.measure(measure)} names no responsible unit.${marker}`,
    verdict({ measure, units: all, missing, notAlone, asked, marker }) {
      const verdict = missing.length === 0 && !notAlone ? 'Yes.' : asked ? 'No.' : 'Correction:';
      const only = notAlone && missing.length === 0 ? `; ${counted(all.length, 'unit')} in all` : '';
      const about = missing.length === 0 ? '' : `; ${units(missing)} ${are(missing.length)} not among them`;
      return `${verdict} Responsible for ${names.measure(measure)} ${are(all.length)} ${units(all)}${about}${only}.${marker}`;
    },
    otherUnits: (measure, except, rest, marker) =>
      `Besides ${units(except)}, ${rest.length > 0 ? `${units(rest)} ${are(rest.length)} responsible` : 'no other unit is responsible'} for ${names.measure(measure)}.${marker}`,
    ledBy: (measure, leads, participants, marker) =>
      `${names.measure(measure)} is led by ${units(leads)}${participants.length > 0 ? `, with ${units(participants)} taking part` : ''}.${marker}`,
    unitsAre: (measure, all, withCount, marker) =>
      `${units(all)} ${are(all.length)} responsible for ${names.measure(measure)}${withCount ? ` (${counted(all.length, 'unit')})` : ''}.${marker}`,
    unitsNumber: (measure, all, marker) =>
      `${counted(all.length, 'unit')} ${are(all.length)} responsible for ${names.measure(measure)}: ${units(all)}.${marker}`,
    noLead: 'The plan lists responsible units only; it does not say which of them leads.',
    unitsAcross: (filter, all, count) =>
      `${counted(all.length, 'unit')} ${are(all.length)} responsible for the ${measures(filter, count)}: ${units(all)}. The measures are:`,
    unitsCounted(filter, counting, all) {
      const of = filter.among
        ? listed(counting.map((measure) => `Measure ${measure.number}`))
        : `the ${measures(filter, counting.length)}`;
      return `${counted(all.length, 'unit')} ${are(all.length)} responsible for ${of}: ${units(all)}. The measures are:`;
    },
    correction: (measure, all, strangers) =>
      `Correction: ${units(all)} ${are(all.length)} responsible for Measure ${measure.number}, not ${units(strangers)}.`,
    misplaced: (measure, right, named) =>
      `Correction: Measure ${measure.number} is in ${names.section(right)}, not in ${named.map(names.section).join(' or ')}.`,

    row: (name, all, marker) => `${name}${all.length > 0 ? ` – responsible: ${units(all)}` : ''}${marker}`,
    noneFit: (filter) => `The plan has no measures${describeFilter(filter, library)}.`,
    total: (filter, count) => `The plan has ${measures(filter, count)}:`,
    noSections: (count) => `The document has no parts; it has ${counted(count, 'measure')}.`,
    sectionsTotal: (count, actions) => `The plan has ${counted(count, actions ? 'action' : 'part')}:`,
    sectionRow: (section, marker) =>
      `${names.sectionTitle(section)}${section.measures.length > 0 ? ` – ${counted(section.measures.length, 'measure')}` : ''}${marker}`,
    sectionSummary: (section, count) =>
      `${names.sectionTitle(section)}${count > 0 ? ` has ${counted(count, 'measure')}.` : ' states:'}`,
    measuresFollow: 'Its measures are:',
    documentSummary: (sections, count) =>
      `“${document.title}”${library.english?.title ? ` (${library.english.title})` : ''} has ${counted(sections, 'part')} and ${counted(count, 'measure')}.`,

    unitsCompared: (all, shared) =>
      `${listed(all.map(({ name, count }) => `the ${unit(name)} is responsible for ${counted(count, 'measure')}`)).replace(/^t/, 'T')}; they share ${shared > 0 ? counted(shared, 'measure') : 'no measure'}.`,
    sharedMeasures: (count) => `The ${counted(count, 'measure')} they share:`,
    ownMeasures: (own, others, count) =>
      count > 0
        ? `The ${counted(count, 'measure')} of ${units(own)} without ${units(others)}:`
        : `${units(own)} ${own.length > 1 ? 'have' : 'has'} no other measures.`,
    measureFollows: (measure) => `${names.measure(measure)}:`,
    unitsOfMeasure: (measure, all) => `Responsible for Measure ${measure.number}: ${units(all)}.`,
    unitsInCommon: (all) =>
      all.length > 0
        ? `Responsible for all of them: ${units(all)}.`
        : 'No unit is responsible for all of them.',
    sectionsCounted: (sections) =>
      `${sections.map((section) => `${names.section(section)} has ${counted(section.measures.length, 'measure')}`).join('; ')}.`,
    sectionCompared: (section, marker) =>
      `${names.sectionTitle(section)}${marker ? ` states: “${section.intro}”${marker}` : ':'}`,

    unitsWithin(filter, { min, max }, all) {
      const bound = min === max ? 'only ' : max >= 999 ? 'at least ' : 'at most ';
      const many = `responsible for ${bound}${measures(filter, max >= 999 ? min : max)}`;
      return all.length === 0
        ? `No unit is ${many}.`
        : `${counted(all.length, 'unit')} ${are(all.length)} ${many}: ${units(all)}.`;
    },
    unitsRanked({ filter, ranking, leaders, count }) {
      const place = ranking.only ? `number ${ranking.top} by measures` : `the ${FEW[ranking.order]} measures`;
      return `${units(leaders)} ${are(leaders.length)} ${ranking.only ? place : `responsible for ${place}`}${describeFilter(filter, library)}: ${counted(count, 'measure')}${leaders.length > 1 ? ' each' : ''}.`;
    },
    unitsInOrder: ({ filter, ranking }, all) =>
      `Responsible for the ${FEW[ranking.order]} measures${describeFilter(filter, library)}, in order: ${all.map(({ name, count }) => `${unit(name)} – ${counted(count, 'measure')}`).join('; ')}.`,
    restsOn: (count) => `This is counted from the following ${counted(count, 'measure')}:`,
    measuresRanked({ filter, order, measures: top, units: all, same, marker }) {
      const [first] = top;
      const one = top.length === 1 && first;
      const scope = describeFilter(filter, library);
      const count = counted(all.length, 'unit');
      return one
        ? `The measure with the ${FEW[order]} responsible units${scope} is ${names.measure(first)}, with ${count}: ${units(all)}.${marker}`
        : `The following ${top.length} measures${scope} have the ${FEW[order]} responsible units, ${same ? `${count} each` : `the first has ${count}`}:`;
    },
    sectionsRanked: (order, sections, count) =>
      `${listed(sections.map(names.sectionTitle))} ${sections.length > 1 ? 'have' : 'has'} the ${FEW[order]} measures: ${counted(count, 'measure')}${sections.length > 1 ? ' each' : ''}:`,

    fact: (stated) => stateFact(stated, library),

    missing: {
      fact: (fact) => MISSING_FACT[fact],
      header: (fact) => `does not state ${HEADER_FACT[fact]}`,
      clause: (references) =>
        `The plan has ${counted(document.measures.length, 'measure')} in ${counted(document.sections.length, 'part')}; there is no ${listed(references.map(referenceName), 'or')}`,
      places: (places) => `does not cover ${listed(places)}`,
      listedUnit: (all) => `does not list ${listed(all.map(unit), 'or')} as a responsible unit`,
      responsible: 'does not state who is responsible for this',
      topic: 'has nothing that bears directly on this question',
      verification: 'The quotes did not pass their check, so they are not shown',
      conduct: {
        unsafe: 'I only answer from the policy document and cannot follow requests of this kind',
        out_of_scope: 'This question is outside the plan; I can only answer what the plan states',
        unclear:
          'I did not understand the question. Please be more specific, for example “Who is responsible for Measure 15?”',
      },
    },
    refusal: (missing, ofDocument) => `${ofDocument && /^[a-z]/.test(missing) ? 'The plan ' : ''}${missing}.`,
    partly: (missing) => `The plan ${missing}.`,
    nearest: 'The nearest passages:',
    nearestRow({ id, heading, path }, quote) {
      const measure = document.measures.find((one) => one.id === id);
      const section = document.sections.find((one) => one.id === id);
      const name = measure
        ? names.measure(measure)
        : section
          ? names.sectionTitle(section)
          : (path.at(-1) ?? heading);
      return `${name}: “${quote}”`;
    },

    suggest: {
      who: (measure) => `Who is responsible for Measure ${measure.number}?`,
      text: (measure) => `What does Measure ${measure.number} say?`,
      unit: (name) => `Which measures is the ${unit(name)} responsible for?`,
      section: (section) => `Which measures are in Part ${section.number}?`,
    },
  };
};
