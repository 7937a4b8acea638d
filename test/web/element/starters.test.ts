/** Every question that the page proposes is answered. */
import { expect, test } from 'vitest';
import { starterGroups } from '../../../src/web/element/starters.ts';
import { en } from '../../../src/web/element/strings/en.ts';
import { zh } from '../../../src/web/element/strings/zh.ts';
import { exampleQuestions } from '../../../src/web/home-page.ts';
import { SEED, seedAssistant } from '../../http/protocols/running-server.ts';

const assistant = await seedAssistant();
const library = assistant.document(SEED);

test.each([zh, en])('starters, whichever clauses they have come to ($language)', async (words) => {
  const questions = Array.from({ length: 6 }, (_, turn) => starterGroups(library.document, words, turn))
    .flat()
    .flatMap((group) => group.questions);
  expect(new Set(questions).size).toBeGreaterThan(40);
  for (const question of new Set(questions)) {
    const { status } = await assistant.ask({ question });
    expect([question, status]).toEqual([question, 'answered']);
  }
});

test('examples of the home page', async () => {
  for (const question of exampleQuestions(library).flatMap(({ questions }) => questions)) {
    const { status } = await assistant.ask({ question });
    expect([question, status]).toEqual([question, 'answered']);
  }
});
