/** The words that give a unit its role: labels in front of a list, duties behind it. */
import type { UnitRole } from '../../schema/document.ts';

const LABELLED_BODY = '(?:单位|部门|机构|处室)';
/** 责任单位：, 牵头考核单位：, 配合部门： … ; the first group is the word for the role. */
export const LABEL = new RegExp(
  `(?:主要|共同|第一)?(责任|牵头|主办|主责|主管|负责|实施|落实|承办|承担|配合|协办|协同|参与|协作|参加|支持)(?:考核|责任|实施|配合|落实|负责)?${LABELLED_BODY}(?:[（(][^（()）]{0,12}[)）])?\\s?[：:]`,
  'g',
);
/** The duty that closes a list: 牵头, 按职责分工负责, 会同有关部门负责 … ; the first group decides. */
export const DUTY =
  /(?:按照?|根据|依据|结合)?(?:各自)?(?:职责|职能|任务)?(?:分工)?(?:分别|共同|具体|协同|联合|组织)?(牵头|为主|负责|落实|实施|配合|协助|协同|协办|参与|参加|支持|承担)(?:负责|实施|落实|配合|推进|承担|办理|组织|工作|制定|完成)?$/;
/** 列第一位者为牵头单位. */
export const FIRST_LEADS = /(?:列|排)(?:在)?第一位(?:者|的)?(?:单位|部门)?为牵头/;

const LEADING = new Set(['牵头', '主办', '主责', '为主', '承办']);
const SUPPORTING = new Set(['配合', '协助', '协同', '协办', '协作', '参与', '参加', '支持']);

export function roleOf(word: string): UnitRole {
  if (LEADING.has(word)) return 'lead';
  return SUPPORTING.has(word) ? 'participant' : 'responsible';
}
