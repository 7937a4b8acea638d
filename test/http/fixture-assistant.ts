/** A small plan of our own with true spans, and an assistant over it that is shaped like the real one. */
import type { Assistant } from '../../src/assistant.ts';
import { NotFoundError } from '../../src/errors.ts';
import type { Answer, AnswerEvent, Citation } from '../../src/schema/answer.ts';
import type { Measure, Span, UnitMention } from '../../src/schema/document.ts';
import type { LibraryDocument } from '../../src/schema/library.ts';
import type { LedgerEntry } from '../../src/schema/repair.ts';
import type { Hit } from '../../src/schema/search.ts';

export const FIXTURE_ID = 'hezhengfa-2031-7';

const LINES = [
  '和州市关于印发河湖清洁行动方案的通知',
  '和政发〔2031〕7号',
  '一、总体要求',
  '坚持水陆同治。',
  '二、重点任务',
  '统筹推进以下工作。',
  '（一）清理河道垃圾。每季度至少清理一次主要河道。（责任单位：市水务局）',
  '（二）建设生态护岸。到2033年建成护岸30公里。（责任单位：市水务局、市林业局）',
  '（三）=加强<b>监测</b>预警。布设监测点，提供实时数据。（责任单位：市生态环境局）',
];
const canonical = LINES.join('\n');

/** Two notes and one traditional character stand in the raw text of the first measure. */
const DAMAGE: [good: string, bad: string, kind: LedgerEntry['kind']][] = [
  ['理', '理(lǐ)', 'pinyin'],
  ['垃圾', '垃圾(jī )', 'pinyin'],
  ['季', '季﹖', 'mojibake'],
];

function damaged() {
  const offsets: number[] = [];
  const ledger: LedgerEntry[] = [];
  let raw = '';
  let at = 0;
  for (const [good, bad, kind] of DAMAGE) {
    const start = canonical.indexOf(good, Math.max(at, canonical.indexOf('（一）')));
    raw += canonical.slice(at, start);
    ledger.push({
      kind,
      rule: 'fixture',
      rawStart: raw.length,
      rawEnd: raw.length + bad.length,
      before: bad,
      after: good,
      confidence: 1,
      resolved: kind !== 'mojibake',
    });
    offsets.push(start, start + good.length, raw.length, raw.length + bad.length);
    raw += bad;
    at = start + good.length;
  }
  return { raw: raw + canonical.slice(at), offsets, ledger };
}

function spanOf(text: string): Span {
  const start = canonical.indexOf(text);
  if (start < 0) throw new Error(`not in the fixture: ${text}`);
  return [start, start + text.length];
}

function line(position: number): string {
  return LINES[position] ?? '';
}

function measure(number: number, title: string, units: string[]): Measure {
  const text = line(5 + number);
  const span = spanOf(text);
  const mentions: UnitMention[] = units.map((name) => {
    const start = span[0] + text.indexOf(name);
    return {
      name,
      fullName: name.replace('市', '和州市'),
      role: 'responsible',
      span: [start, start + name.length],
      collective: false,
    };
  });
  return {
    id: `m${number}`,
    number,
    label: text.slice(0, 3),
    section: 's2',
    title,
    text,
    span,
    units: mentions,
  };
}

const measures = [
  measure(1, '清理河道垃圾', ['市水务局']),
  measure(2, '建设生态护岸', ['市水务局', '市林业局']),
  measure(3, '=加强<b>监测</b>预警', ['市生态环境局']),
];

export const fixtureLibrary: LibraryDocument = {
  canonical,
  ...damaged(),
  document: {
    id: FIXTURE_ID,
    version: '0123456789ab',
    title: line(0),
    number: '和政发〔2031〕7号',
    issuer: '和州市人民政府',
    addressees: ['各县'],
    issuedOn: '2031-03-01',
    period: { from: 2031, to: 2033 },
    notes: [],
    basis: [],
    attachments: [],
    head: { id: 'head', span: [0, line(0).length + 1 + line(1).length] },
    sections: [
      {
        id: 's1',
        number: 1,
        label: '一、',
        title: '总体要求',
        span: [spanOf(line(2))[0], spanOf(line(3))[1]],
        intro: line(3),
        introSpan: spanOf(line(3)),
        measures: [],
      },
      {
        id: 's2',
        number: 2,
        label: '二、',
        title: '重点任务',
        span: [spanOf(line(4))[0], canonical.length],
        intro: line(5),
        introSpan: spanOf(line(5)),
        measures: ['m1', 'm2', 'm3'],
      },
    ],
    measures,
    figures: [],
    repairs: { pinyin: 2, script: 0, mojibake: 0, punctuation: 0, layout: 0, unresolved: 1 },
    warnings: [],
  },
  units: ['市水务局', '市林业局', '市生态环境局'].map((name) => ({
    name,
    fullName: name.replace('市', '和州市'),
    aliases: [name.slice(1)],
    kind: 'city',
    measures: measures
      .filter((candidate) => candidate.units.some((unit) => unit.name === name))
      .map(({ id, number, label, title }) => ({ id, number, label, title, role: 'responsible' })),
  })),
  chunks: measures.map(({ id, label, number, section, span, text, title, units }) => ({
    document: FIXTURE_ID,
    id,
    kind: 'measure',
    number,
    label,
    heading: title,
    path: ['二、重点任务', label],
    section,
    text,
    span,
    units: units.map(({ name }) => name),
  })),
};

export function fixtureCitation(number: number, marker = 1): Citation {
  const cited = measures[number - 1];
  if (cited === undefined) throw new Error(`no measure ${number}`);
  const quote = cited.text.slice(cited.text.indexOf('。') + 1, cited.text.indexOf('（责任'));
  const [start, end] = spanOf(quote);
  return {
    marker,
    document: {
      id: FIXTURE_ID,
      title: line(0),
      number: '和政发〔2031〕7号',
      version: fixtureLibrary.document.version,
    },
    clause: { id: cited.id, label: cited.label, heading: cited.title, path: ['二、重点任务', cited.label] },
    measure: number,
    units: cited.units.map((unit) => unit.name),
    quote,
    start,
    end,
    rawStart: start,
    rawEnd: end,
    verified: true,
    url: `/d/${FIXTURE_ID}/m/${number}`,
  };
}

export function fixtureAnswer(question: string): Answer {
  const citation = fixtureCitation(1);
  return {
    id: 'ans_1',
    question,
    standaloneQuestion: question,
    route: 'open',
    status: 'answered',
    text: `${citation.quote}[1]`,
    blocks: [{ type: 'paragraph', text: `${citation.quote}[1]` }],
    citations: [citation],
    units: ['市水务局'],
    related: [],
    suggestions: ['市林业局负责哪些举措？'],
    generator: { kind: 'extractive' },
    label: '原文摘录',
  };
}

export function fixtureAssistant(changes: Partial<Assistant> = {}): Assistant {
  const document = (id: string) => {
    if (id !== FIXTURE_ID) throw new NotFoundError('文件', id);
    return fixtureLibrary;
  };
  return {
    ask: async ({ question }) => fixtureAnswer(question),
    async *askStream({ question }): AsyncGenerator<AnswerEvent> {
      const answer = fixtureAnswer(question);
      yield { event: 'status', data: { stage: 'understanding' } };
      yield { event: 'search', data: { hits: [] } };
      yield { event: 'delta', data: { text: answer.text } };
      yield { event: 'citation', data: fixtureCitation(1) };
      yield { event: 'done', data: answer };
    },
    search: async ({ limit = 10 }) => measures.slice(0, limit).map(fixtureHit),
    documents: () => {
      const { id, title, number, issuer, issuedOn, version } = fixtureLibrary.document;
      return [{ id, title, number, issuer, issuedOn, version, sections: 2, measures: 3, units: 3 }];
    },
    document,
    unit: (id, name) => {
      const found = document(id).units.find((unit) =>
        [unit.name, unit.fullName, ...unit.aliases].includes(name),
      );
      if (found === undefined) throw new NotFoundError('单位', name);
      return found;
    },
    ...changes,
  };
}

function fixtureHit({ id, label, number, text, title }: Measure, position: number): Hit {
  return {
    rank: position + 1,
    score: 1 / (position + 1),
    document: { id: FIXTURE_ID, title: line(0), number: null },
    clause: { id, label, heading: title, path: [] },
    measure: number,
    units: [],
    snippet: text,
    highlights: [],
    url: `/d/${FIXTURE_ID}/m/${number}`,
  };
}
