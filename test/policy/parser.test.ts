/** The parser on the seed, on other kinds of document, and on any text. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pieces } from '../../src/policy/pieces.ts';
import type { PolicyDocument } from '../../src/schema/document.ts';
import { policyDocumentSchema } from '../../src/schema/document.ts';
import { parseText, seed, seedText } from './seed.ts';

function joined(document: PolicyDocument, text: string): string {
  return pieces(document)
    .map((span) => text.slice(...span))
    .join('');
}

describe('the seed', () => {
  it('has its header facts, the title completed from the notice', () => {
    expect(seed).toMatchObject({
      title: '山西省深入推进以人为本的新型城镇化战略实施方案（2025—2029年）',
      number: '晋政发〔2024〕20号',
      issuer: '山西省人民政府',
      addressees: ['各市、县人民政府', '省人民政府各委、办、厅、局'],
      issuedOn: '2024-10-25',
      period: { from: 2025, to: 2029 },
      notes: ['此件公开发布，本文有删减'],
      basis: [{ title: '深入实施以人为本的新型城镇化战略五年行动计划', number: '国发〔2024〕17号' }],
      attachments: [{ title: null, present: false }],
    });
  });

  it('has 6 sections with introductions and 33 measures: 7, 9, 7 and 10 in the middle four', () => {
    expect(seed.sections.map((section) => section.measures.length)).toEqual([0, 7, 9, 7, 10, 0]);
    expect(seed.sections.map((section) => section.id)).toEqual(['s1', 's2', 's3', 's4', 's5', 's6']);
    expect(seed.sections.every((section) => section.intro.length > 50)).toBe(true);
    expect(seed.sections[5]?.intro.endsWith('请示报告。')).toBe(true);
    expect(seed.measures.map((measure) => measure.id)).toEqual(
      Array.from({ length: 33 }, (_, i) => `m${i + 1}`),
    );
    expect(seed.measures[14]).toMatchObject({
      label: '（十五）',
      section: 's3',
      title: '健全多元可持续的投融资政策',
    });
  });

  it('has measures of 118 to 365 characters, median 227, each ending in its clause of units', () => {
    const lengths = seed.measures.map((measure) => measure.text.length).sort((one, other) => one - other);
    expect([lengths[0], lengths[16], lengths[32]]).toEqual([118, 227, 365]);
    for (const measure of seed.measures) {
      expect(measure.text).toBe(seedText.slice(...measure.span));
      expect(measure.text).toMatch(/（责任单位：[^（）]+）$/);
    }
  });

  it('passes its own check but for the missing attachment, and the published schema', () => {
    expect(seed.warnings.map((warning) => warning.code)).toEqual(['attachment-missing']);
    expect(joined(seed, seedText)).toBe(seedText);
    expect(policyDocumentSchema.parse(seed)).toEqual(seed);
  });

  it('has the version that SHA-256 gives', () => {
    expect(seed.version).toBe(createHash('sha256').update(seedText, 'utf8').digest('hex').slice(0, 12));
  });
});

describe('other documents', () => {
  it('takes articles as measures of their chapters, an article on the chapter line included', () => {
    const text =
      '某某暂行办法\n第一章 总则 第一条 为规范管理，制定本办法。\n第二条 本办法适用于全省。\n（一）甲；\n（二）乙。\n第二章 附则\n第三条 自发布之日起施行。';
    const document = parseText(text);
    expect(document.sections.map((section) => section.title)).toEqual(['总则', '附则']);
    expect(document.measures.map((measure) => [measure.label, measure.section])).toEqual([
      ['第一条', 's1'],
      ['第二条', 's1'],
      ['第三条', 's2'],
    ]);
    expect(document.measures[1]?.text.endsWith('（二）乙。')).toBe(true);
    expect(joined(document, text)).toBe(text);
  });

  it('numbers measures through the document where labels begin anew in each section', () => {
    const document = parseText(
      '计划\n一、甲\n（一）子。文。\n（二）丑。文。\n二、乙\n（一）寅。文。\n（二）卯。文。',
    );
    expect(document.measures.map(({ id, label, section }) => [id, label, section])).toEqual([
      ['m1', '（一）', 's1'],
      ['m2', '（二）', 's1'],
      ['m3', '（一）', 's2'],
      ['m4', '（二）', 's2'],
    ]);
    expect(document.warnings).toEqual([]);
  });

  it('goes down to 1. where （一） only heads tasks that name units', () => {
    const text =
      '计划\n一、行动\n（一）网络强基行动。\n1.推进外网建设。加强支持。（责任单位：省通信管理局）\n2.推进内网改造。加强支持。（责任单位：省工信厅）\n二、保障\n（一）加强领导。统筹推进。（责任单位：省工信厅）\n（二）加强宣传。统筹推进。（责任单位：省工信厅）';
    const document = parseText(text);
    expect(document.measures.map((measure) => measure.label)).toEqual(['1.', '2.', '（一）', '（二）']);
    expect(joined(document, text)).toBe(text);
  });

  it('takes paragraphs that name units as measures where no heading stands below the sections', () => {
    const text =
      '政策\n一、支持平台\n培育平台。给予奖补。（责任单位：省工信厅）\n上云上平台。给予奖补。（责任单位：省财政厅）\n二、其他\n本政策自发布起执行。';
    const document = parseText(text);
    expect(document.measures.map(({ label, title }) => [label, title])).toEqual([
      ['', '培育平台'],
      ['', '上云上平台'],
    ]);
    expect(document.sections[1]?.intro).toBe('本政策自发布起执行。');
  });

  it('reads the units of a clause that stands on its own line', () => {
    const document = parseText(
      '计划\n一、任务\n（一）甲。做好甲。\n责任单位：省财政厅、省水利厅\n（二）乙。做好乙。\n牵头单位：省住建厅\n配合单位：省财政厅',
    );
    expect(
      document.measures.map((measure) => measure.units.map(({ name, role }) => `${name} ${role}`)),
    ).toEqual([
      ['省财政厅 responsible', '省水利厅 responsible'],
      ['省住建厅 lead', '省财政厅 participant'],
    ]);
  });

  it('keeps signature, date and attachments out of the last measure', () => {
    const text =
      '关于某事的通知\n晋政办发[2021]3号\n各市人民政府：\n一、要求\n（一）甲。文。\n（二）乙。文。\n附件：1.清单2.分工表\n山西省人民政府办公厅\n二〇二一年三月五日';
    const document = parseText(text);
    expect(document.measures.at(-1)?.text).toBe('（二）乙。文。');
    expect(document).toMatchObject({
      number: '晋政办发〔2021〕3号',
      issuer: '山西省人民政府办公厅',
      issuedOn: '2021-03-05',
      attachments: [
        { title: '清单', present: false },
        { title: '分工表', present: false },
      ],
    });
  });

  it('has neither sections nor measures without headings', () => {
    const text =
      '国务院关于同意某事的批复\n国函〔2006〕38号\n民航总局：\n同意你局意见。\n国务院\n2006年5月23日';
    const document = parseText(text);
    expect([document.sections, document.measures]).toEqual([[], []]);
    expect(document.head.span).toEqual([0, text.length]);
  });

  it('warns of gaps, repeats and measures without units', () => {
    const codes = (text: string) => parseText(text).warnings.map((warning) => warning.code);
    expect(codes('计划\n一、甲\n（一）子。文。\n（三）丑。文。')).toContain('numbering-gap');
    expect(codes('计划\n一、甲\n（一）子。文。\n（一）丑。文。')).toContain('numbering-duplicate');
    const charged = ['（一）', '（二）', '（三）']
      .map((label) => `${label}子。文。（责任单位：省财政厅）`)
      .join('\n');
    expect(codes(`计划\n一、甲\n${charged}\n（四）丑。文。`)).toContain('units-missing');
    expect(codes('计划\n一、甲\n（一）子。文。\n（二）丑。文。')).toEqual([]);
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    ...[
      '一、',
      '（一）',
      '（二）',
      '1.',
      '第一章',
      '第一条',
      '附件',
      '附件：',
      '\n',
      '。',
      '（',
      '）',
      '责任单位：',
    ],
    ...[
      '省财政厅',
      '、',
      '，',
      '2024年10月25日',
      '山西省人民政府',
      '《',
      '》',
      '印发',
      '各市人民政府：',
      ' ',
      '甲乙丙',
    ],
  );
  it('is kept whole: the pieces joined are the text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const document = parseText(text);
        expect(joined(document, text)).toBe(text);
        expect(document.warnings.map((warning) => warning.code)).not.toContain('text-lost');
        for (const { span, units } of document.measures) {
          for (const unit of units) {
            expect(unit.span[0]).toBeGreaterThanOrEqual(span[0]);
            expect(unit.span[1]).toBeLessThanOrEqual(span[1]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '（',
    '责任单位：',
    '附件\n',
    '一、甲\n',
    '（一）（责任单位：',
    '《',
    '第一条',
    '一',
    '、',
    '　',
    '1.甲\n',
    '（省财政厅',
  ])('is read without going quadratic: %j', (part) => {
    const seconds = (length: number) => {
      const text = part.repeat(Math.ceil(length / part.length));
      const start = performance.now();
      parseText(text);
      return (performance.now() - start) / 1000;
    };
    expect(seconds(200_000)).toBeLessThan(3);
  });
});
