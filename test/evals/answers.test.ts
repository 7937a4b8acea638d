/** docs/answers.md shows the answers of today, to twenty questions of each kind. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readKinds } from '../../evals/answers/kinds.ts';
import { askAll, driftOf, PAGE, pageOf } from '../../evals/answers/page.ts';
import { openAssistant } from '../../src/node.ts';

const kinds = readKinds();
const entries = await askAll(await openAssistant(), kinds);
const page = readFileSync(new URL(`../../${PAGE}`, import.meta.url), 'utf8');

test('is what the assistant answers today', () => expect(driftOf(page, entries)).toBeUndefined());

describe('the questions', () => {
  test.each(kinds)('twenty: $kind', ({ questions }) => expect(questions).toHaveLength(20));

  test('none twice', () => {
    const asked = kinds.flatMap(({ questions }) => questions.map((question) => String(question)));
    expect(asked.filter((question, i) => asked.indexOf(question) !== i)).toEqual([]);
  });
});

describe('drift', () => {
  test('names the first question that is answered otherwise, and the command', () => {
    const second = entries[1];
    const stale = pageOf(entries).replace(second?.text ?? '', 'stale\n');
    expect(driftOf(stale, entries)).toContain(second?.question);
    expect(driftOf(stale, entries)).toContain('npm run answers');
  });

  test('sees another order', () => {
    const [first, ...rest] = entries.slice(0, 3);
    const turned = first ? [...rest, first] : [];
    expect(driftOf(pageOf(turned), entries.slice(0, 3))).toContain('order');
  });
});
