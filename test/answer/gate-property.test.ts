/** Whatever a model writes, each number, quote and unit of the answer stands in the clauses that it cites. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createAssistant } from '../../src/assistant.ts';
import { createUnitMatcher } from '../../src/policy/units/matcher.ts';
import type { Answer } from '../../src/schema/answer.ts';
import { planLibrary, planReader } from '../fixtures/plan.ts';
import { modelOptions, scriptedModel } from '../fixtures/scripted-model.ts';

const library = planLibrary();
const reader = await planReader([library]);
const matchUnits = createUnitMatcher(library.units);

const pieces = library.chunks
  .flatMap(({ text }) => text.split(/(?<=[，。；、\n])/))
  .filter((piece) => piece.trim() !== '');
const noise = [
  '75%',
  '57%',
  '500辆',
  '五百辆',
  '2028年',
  '2030年',
  '三',
  '３',
  '第三条',
  '（二）',
  '1月15日',
  '省公安厅',
  '省体育局',
  '省财政厅',
  '住建部门',
  '“',
  '”',
  '「',
  '」',
  '"',
  '《',
  '》',
  '方案提出：',
  '不',
  '免费',
  '免除',
  '并',
  '由',
  '负责',
  '\n',
  '- ',
  '1. ',
  '[',
  ']',
  'http://a.cn',
  'Department of Education',
  '①',
  '半',
  '翻番',
  '²',
  '½',
  '4',
  '百分之七十五',
  '。',
  '，',
  '；',
  '！',
  '.',
  ' ',
];
const marker = fc.integer({ min: 0, max: 7 }).map((n) => `[${n}]`);
const fragment = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...pieces) },
  { weight: 3, arbitrary: fc.constantFrom(...noise) },
  { weight: 4, arbitrary: marker },
  { weight: 2, arbitrary: fc.constant('。') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
);
/** Mostly a true beginning, so that something passes. */
const text = fc
  .tuple(
    fc.boolean(),
    fc.array(fragment, { maxLength: 14 }).map((parts) => parts.join('')),
  )
  .map(([begun, rest]) => (begun ? `新增微循环公交线路，并延长末班车时间[1]。${rest}` : rest));

const NFKC = (of: string) => of.normalize('NFKC');

function check(answer: Answer): void {
  const cited = library.chunks.filter(({ id }) => answer.citations.some(({ clause }) => clause.id === id));
  const said = NFKC(cited.map((chunk) => chunk.text).join('\n'));
  const own = cited.flatMap((chunk) => (chunk.number === null ? [] : [String(chunk.number)]));
  const shown = answer.text.replace(/\[\d+\]/g, '');
  for (const number of NFKC(shown).match(/\d+/g) ?? [])
    expect(own.includes(number) || new RegExp(`(?<!\\d)${number}(?!\\d)`).test(said), number).toBe(true);
  for (const [, quote = ''] of shown.matchAll(/“([^“”]*)”/g)) expect(NFKC(said)).toContain(NFKC(quote));
  for (const { unit, alias } of matchUnits(shown))
    expect(
      cited.some((chunk) => chunk.units.includes(unit.name) || chunk.text.includes(alias)),
      alias,
    ).toBe(true);
  expect(shown).not.toMatch(/体育局|Education|http|½|²/);
  for (const { quote, start, end } of answer.citations)
    expect(library.canonical.slice(start, end)).toBe(quote);
}

it('holds for any text', async () => {
  let worded = 0;
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (written, pieceLength) => {
      const model = scriptedModel(() => written, { pieceLength });
      const assistant = createAssistant(reader, undefined, modelOptions(model));
      let everShown = '';
      let whole: Answer | undefined;
      for await (const event of assistant.askStream({ question: '公交线路怎么优化？' })) {
        if (event.event === 'delta') everShown += event.data.text;
        if (event.event === 'done') whole = event.data;
      }
      if (!whole) throw new Error('no answer');
      check(whole);
      if (whole.generator.kind === 'model') {
        worded++;
        expect(everShown).toBe(whole.text);
      }
    }),
    { numRuns: 600 },
  );
  // Else the property says little.
  expect(worded).toBeGreaterThan(60);
});
