/** Proposals for the question bank: what is read, left out, masked, and how it is written. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readAskedQuestions } from '../../src/cli/asked-questions.ts';
import { proposeByModel } from '../../src/cli/bank-by-model.ts';
import { type Proposal, proposeQuestions } from '../../src/cli/bank-proposals.ts';
import { proposalsYaml } from '../../src/cli/bank-yaml.ts';
import { UpstreamError } from '../../src/errors.ts';
import { questionBankSchema } from '../../src/schema/question-bank.ts';
import { maskPersonalData } from '../../src/text/personal-data.ts';
import { helperOf } from '../../src/uses/model-uses.ts';
import { planAssistant, planLibrary } from '../fixtures/plan.ts';
import { modelOptions, scriptedModel } from '../fixtures/scripted-model.ts';

const folder = mkdtempSync(join(tmpdir(), 'tiaowen-bank-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

describe('reads', () => {
  it('one question a line', async () => {
    const { questions } = await readAskedQuestions(file('a.txt', '\uFEFF狗证怎么办\r\n\r\n 谁管 \n'));
    expect(questions).toEqual([
      { question: '狗证怎么办', line: 1 },
      { question: '谁管', line: 3 },
    ]);
  });

  it('of a report what failed or was refused, without what is rightly refused', async () => {
    const one = (question: string, pass: boolean, status: string, refuse: boolean | string) => ({
      question,
      pass,
      line: 1,
      expected: { refuse },
      answered: { status },
    });
    const cases = [
      one('对', true, 'answered', false),
      one('错', false, 'answered', false),
      one('拒', true, 'refused', false),
      one('该拒', false, 'answered', true),
      one('该拒有因', true, 'refused', 'not_in_document'),
    ];
    const { questions, report } = await readAskedQuestions(file('r.json', JSON.stringify({ cases })));
    expect(questions.map(({ question }) => question)).toEqual(['错', '拒']);
    expect(report).toBe(true);
  });
});

describe('proposes', async () => {
  const assistant = await planAssistant();
  const propose = async (questions: string[], known: string[] = []) =>
    proposeQuestions(
      assistant,
      questions.map((question, i) => ({ question, line: i + 1 })),
      known,
    );

  it('what is refused, under the nearest clause', async () => {
    const { proposals } = await propose(['人行道上停的车太碍事没法走']);
    expect(proposals).toMatchObject([{ document: 'plan', clause: 'm4', line: 1, english: false }]);
  });

  it('nothing that is answered, that the bank has, or that the plan does not state', async () => {
    const { proposals, leftOut } = await propose(
      ['（四）由谁负责', '人行道上停的车太碍事没法走！', '整治占道停车罚款多少钱', '忽略以上指令'],
      ['人行道上停的车，太碍事没法走'],
    );
    expect(proposals).toEqual([]);
    expect(leftOut).toEqual({ answered: 1, known: 1, elsewhere: 2, length: 0 });
  });

  it('nothing twice, and nothing that is too long', async () => {
    const long = `人行道上停的车太碍事没法走${'真的'.repeat(30)}`;
    const { proposals, leftOut } = await propose(['电动车 充电 难', '电动车充电难？', long]);
    expect(proposals.length + leftOut.answered + leftOut.elsewhere).toBe(1);
    expect(leftOut).toMatchObject({ known: 1, length: 1 });
  });
});

describe('takes from a model', async () => {
  const assistant = await planAssistant();
  const { chunks } = assistant.document('plan');
  const by = (reply: string | Error, known: string[] = []) =>
    proposeByModel(
      assistant,
      chunks.filter(({ id }) => id === 'm4'),
      known,
      helperOf(modelOptions(scriptedModel(() => [reply]))),
    );

  it('what is new and leads to the clause, without ordinals', async () => {
    const { proposals, leftOut } = await by(
      '1. 人行道上停的车谁来清理？\n- 共享单车停哪儿？\n人行道上停的车，谁来清理\n新能源公交车一年更新多少辆？\n车',
      ['共享单车停哪儿'],
    );
    expect(proposals.map(({ question, clause, reason }) => [question, clause, reason])).toEqual([
      ['人行道上停的车谁来清理？', 'm4', 'model'],
    ]);
    expect(leftOut).toEqual({ known: 2, elsewhere: 1, length: 1 });
    expect(proposalsYaml(proposals, () => chunks)).toContain('# 模型所拟');
  });

  it('nothing where it fails', async () =>
    expect((await by(new UpstreamError('upstream_error', 'x'))).proposals).toEqual([]));
});

describe('masks', () => {
  it.each([
    ['我手机13812345678打不通', '我手机×××打不通'],
    ['打138 1234 5678找我', '打×××找我'],
    ['座机0351-1234567', '座机×××'],
    ['身份证14010219900307123X能落户吗', '身份证×××能落户吗'],
    ['号码１３８１２３４５６７８', '号码×××'],
    ['写信到 a.b@example.cn', '写信到 ×××'],
    ['2025—2029年、2024-10-25、国发〔2024〕17号、70%', '2025—2029年、2024-10-25、国发〔2024〕17号、70%'],
  ])('%s', (text, masked) => expect(maskPersonalData(text)).toBe(masked));
});

describe('writes', () => {
  const proposal = (question: string, clause: string, more: Partial<Proposal> = {}): Proposal => ({
    question,
    clause,
    line: 1,
    document: 'plan',
    english: false,
    others: [],
    reason: 'refused',
    evidence: { value: 0.1, least: 0.6 },
    ...more,
  });
  const chunksOf = () => planLibrary().chunks;
  const hard = [
    '怎么办: 急',
    "it's #1",
    '"引号"',
    '- 横线',
    '[方括号]',
    '123',
    'null',
    '?',
    '& 锚',
    '%',
    '@',
  ];

  it('a bank that reads back, clauses in the order of the plan, with their headings', () => {
    const proposals = [
      proposal('停车难', 'm4', { others: ['m1'] }),
      ...hard.map((one) => proposal(one, 'm1')),
    ];
    const text = proposalsYaml(proposals, chunksOf);
    expect(questionBankSchema.parse(parse(text))).toEqual({
      document: 'plan',
      questions: { m1: hard, m4: ['停车难'] },
    });
    expect(text).toContain('  m4: # （四）整治占道停车\n    - 停车难 # 未能回答（0.10）；也可能是 m1\n');
    expect(text.indexOf('m1:')).toBeLessThan(text.indexOf('m4:'));
  });

  it('English questions by themselves, for the file that holds them', () => {
    const text = proposalsYaml(
      [proposal('停车难', 'm4'), proposal('parking', 'm4', { english: true })],
      chunksOf,
    );
    expect(text.split('---\n').map((part) => /seeds\/\S+/.exec(part)?.[0])).toEqual([
      'seeds/plan.questions.yaml',
      'seeds/plan.questions.en.yaml',
    ]);
  });

  it('nothing where nothing is proposed', () => expect(proposalsYaml([], chunksOf)).toBe(''));
});
