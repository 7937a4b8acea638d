/** Spellings of clause numbers that people type, put the way documents write them. */

const SPELLINGS: [RegExp, string][] = [
  [/(?:编号|序号)(?:为|是)?\s*([0-9]{1,3})的?(?:措施|举措|条款|任务|那条|那项)/g, '第$1条'],
  [/第([一二三四五六七八九十])大部分的?第([0-9一二三四五六七八九十]+)小?(?:点|项|条)/g, '第$1部分第$2条'],
  [/^["“「]?([一二三四五六七八九十]{1,2})、(?=里|中|这|那|下|部)/g, '第$1部分'],
  [/(?:措施|举措|条款|任务)\s*(?:#|第|no\.?)?\s*([0-9]{1,3})(?![0-9年个项条家])/gi, '第$1条'],
  [/\bno\.?\s*([0-9]{1,3})(?:\s*[那这])?(?:\s*[条项])?/gi, '第$1条'],
  [/#([0-9]{1,3})(?![0-9])/g, '第$1条'],
  [/["“「]?([一二三四五六七八九十]{1,2})、["”」]?(?:这|那)?一?(部分|章)/g, '第$1$2'],
];

export function respellClauses(text: string): string {
  return SPELLINGS.reduce((spelt, [pattern, wanted]) => spelt.replace(pattern, wanted), text);
}
