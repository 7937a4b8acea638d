/** What is learnt of English questions: what they ask for, and that near matters are told from the plan's own. */
import { describe, expect, it } from 'vitest';
import { contextOf } from '../../src/desk.ts';
import { createUnitMatcher } from '../../src/policy/units/matcher.ts';
import { createEnglishReader } from '../../src/question/english/read-english.ts';
import { countsThings } from '../../src/question/english/shape.ts';
import { openShapes } from '../../src/question/shapes/classifier.ts';
import { englishFeatures } from '../../src/question/shapes/english-features.ts';
import { learnQuestions } from '../../src/question/shapes/learn.ts';
import { contentShare, learntConduct, learntFact } from '../../src/question/shapes/read-facts.ts';
import { seedLibrary } from '../fixtures/seed.ts';

const library = await seedLibrary();
const english = Object.values(library.english?.questions ?? {}).flat();
const models = learnQuestions([{ context: contextOf(library), questions: [], english }]);
const factsOf = openShapes(models.englishFacts, englishFeatures);

describe('learnt facts of English questions', () => {
  it.each([
    ['How many yuan does each family get for moving?', 'amount'],
    ['By what year will the tunnel be ready?', 'deadline'],
    ['Which form do I fill in to apply for a flat?', 'procedure'],
    ['What is the phone number of the transport people?', 'phone'],
  ])('%s asks for %s', (question, fact) => expect(learntFact(factsOf(question))).toBe(fact));

  it.each([
    'Are old estates going to be renovated?',
    'Is the sponge city part of the plan?',
    'My son has no local hukou, may he go to school here?',
  ])('contents: %s', (question) => expect(contentShare(factsOf(question))).toBeGreaterThan(0.7));

  it.each([
    'Will flights from the airport get dearer?',
    'What is the fee for a passport?',
    'Are casinos legal?',
  ])('not of the plan: %s', (question) => expect(contentShare(factsOf(question))).toBeLessThan(0.3));

  it('never takes a near matter for a fact or for conduct', () => {
    const shapes = [
      { name: 'absent', probability: 0.6 },
      { name: 'amount', probability: 0.3 },
      { name: 'content', probability: 0.1 },
    ];
    expect(learntFact(shapes)).toBeUndefined();
    expect(learntConduct(shapes)).toBeUndefined();
  });

  it('sees stems and neighbours, and that there is a figure', () => {
    expect(englishFeatures('Renovating 30 flats')).toEqual(
      expect.arrayContaining(['#', 'flat', '# flat', ...englishFeatures('renovated')]),
    );
  });
});

describe('rendering', () => {
  const reader = createEnglishReader(library, createUnitMatcher(library.units));
  const read = (question: string) => reader.read(question, undefined);

  it.each([
    ['Is Gaoping named anywhere, and in which context?', '哪些举措提到“高平”？'],
    ['What proportion of people should live in towns by then?', '常住人口城镇化率要达到百分之多少？'],
    ['Which year does the programme that began in 2025 run out?', '方案的实施期限是哪几年？'],
    ['For a seminar paper: are dead-end roads mentioned?', read('Are dead-end roads mentioned?')],
  ])('%s', (question, chinese) => expect(read(question)).toBe(chinese));

  it('summarises nothing where the matter is in words that no table knows', () =>
    expect(read('What does the plan say about yodelling?')).not.toContain('概括'));

  it.each([
    ['how many wells are dug', true],
    ['how many measures are there', false],
    ['how many of them', false],
    ['how many departments are involved', false],
  ])('%s counts things: %s', (words, things) => expect(countsThings(words)).toBe(things));
});
