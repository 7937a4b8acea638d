/** What people call the kinds, conditions, routes and outcomes of a report. Names that are not here stand as they are. */

export const KIND_NAMES: Record<string, string> = {
  fact: '事实',
  header: '发文信息',
  units: '责任单位',
  'unit-measures': '单位的举措',
  intersection: '多条件交集',
  count: '计数',
  number: '按条号',
  section: '按部分',
  compare: '比较',
  refusal: '应拒答',
  'false-premise': '前提有误',
  colloquial: '口语',
  traditional: '繁体提问',
  typo: '错别字',
  damaged: '残损提问',
  pinyin: '拼音提问',
  english: '英文提问',
  dialogue: '多轮对话',
  goals: '目标',
  term: '按用语',
  place: '按地点',
  ranking: '排名',
  injection: '诱导',
  'follow-up': '追问',
  partial: '部分可答',
};

const KINDS = new Map(Object.entries(KIND_NAMES).map(([kind, name]) => [name, kind]));

/** 责任单位 → units: a sheet may call a kind by its Chinese name. */
export const kindNamed = (tag: string): string => KINDS.get(tag) ?? tag;

export const GATE_NAMES: Record<string, string> = {
  ...KIND_NAMES,
  overall: '总体（口语另计）',
  other: '其他类别',
  'false-refusals': '误拒率',
  'false-answers': '误答率',
};

export const SCORER_NAMES: Record<string, string> = {
  answer: '有答案',
  refusal: '拒答正确',
  'needed-citations': '应含条款',
  'citation-precision': '引用不多余',
  units: '责任单位',
  'must-contain': '应含词句',
  'must-not-contain': '不得含词句',
  patterns: '正则表达式',
  quotes: '引文逐字',
  numbers: '数字有出处',
  rows: '清单行数',
};

export const ROUTE_NAMES: Record<string, string> = {
  clause: '条款',
  units: '单位',
  list: '清单',
  count: '计数',
  compare: '比较',
  summary: '概述',
  fact: '事实',
  open: '开放',
  greeting: '问候',
  unsupported: '不受理',
  none: '无答案',
};

export const STATUS_NAMES: Record<string, string> = {
  answered: '已回答',
  partial: '部分回答',
  refused: '拒答',
};

/** The reasons for a refusal by the names that a sheet may call them; the first is the one that reports use. */
export const REASON_NAMES: Record<string, readonly string[]> = {
  not_in_document: ['未载明', '方案未载明', '文件未载明', '没写', '未写明', '未提及'],
  no_such_clause: ['无此条款', '没有此条', '条款不存在'],
  out_of_scope: ['超出范围', '不属范围', '无关'],
  unsafe: ['不当要求', '不安全', '违规'],
  unclear: ['问题不清', '不明确', '看不懂'],
};

export const reasonName = (reason: string | undefined): string =>
  reason === undefined ? '未说明理由' : (REASON_NAMES[reason]?.[0] ?? reason);

/** m15 → 第15条, s3 → 第3部分, head → 文件头. */
export function clauseName(id: string): string {
  if (id === 'head') return '文件头';
  return id.startsWith('s') ? `第${id.slice(1)}部分` : `第${id.slice(1)}条`;
}

export const clauseNames = (ids: readonly string[]): string => ids.map(clauseName).join('、') || '无';

export const percent = (count: number, of: number): string =>
  of === 0 ? '—' : `${((100 * count) / of).toFixed(1)}%`;
