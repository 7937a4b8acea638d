/** Proposals as YAML in the form of a question bank, one document of YAML a file, clauses in the plan's order. */
import { parse } from 'yaml';
import type { Chunk } from '../schema/document.ts';
import type { Proposal } from './bank-proposals.ts';

const REASON: Record<Proposal['reason'], string> = {
  refused: '未能回答',
  weak: '把握不大',
  model: '模型所拟',
};

/** `chunksOf`: the clauses of a document in its order. Empty where nothing is proposed. */
export function proposalsYaml(
  proposals: readonly Proposal[],
  chunksOf: (document: string) => readonly Chunk[],
): string {
  const files = Map.groupBy(
    proposals,
    ({ document, english }) => `${document}.questions${english ? '.en' : ''}.yaml`,
  );
  return [...files].map(([file, own]) => fileYaml(file, own, chunksOf(own[0]?.document ?? ''))).join('---\n');
}

function fileYaml(file: string, proposals: readonly Proposal[], chunks: readonly Chunk[]): string {
  const clauses = chunks.flatMap(({ id, label, heading }) => {
    const own = proposals.filter(({ clause }) => clause === id);
    return own.length === 0 ? [] : [`  ${id}: # ${oneLine(`${label}${heading}`)}`, ...own.map(questionLine)];
  });
  return [
    `# 提议加入 seeds/${file} 的问法；逐句核对，放错的挪到对的键下，再粘贴过去。`,
    `document: ${proposals[0]?.document}`,
    'questions:',
    ...clauses,
    '',
  ].join('\n');
}

function questionLine({ question, reason, others, evidence }: Proposal): string {
  const also = others.length > 0 ? `；也可能是 ${others.join('、')}` : '';
  return `    - ${scalar(question)} # ${REASON[reason]}（${evidence.value.toFixed(2)}）${also}`;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** As it stands where YAML reads it so, in single quotes otherwise. */
function scalar(text: string): string {
  const quoted = `'${text.replaceAll("'", "''")}'`;
  if (/[:#'"]/.test(text)) return quoted;
  try {
    const [read] = parse(`- ${text} # x`) as unknown[];
    return read === text ? text : quoted;
  } catch {
    return quoted;
  }
}
