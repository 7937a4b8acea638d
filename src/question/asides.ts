/** Parts of a question that ask for nothing and name nothing: a reason, a wish, who is asking. */

const NAMES = /[\ue000-\ue003]/;
const ASKS = /[?？吗呢么哪啥谁]|什么|怎|几|多少|列|给(我|咱|个|一|出)|查|找|挑|摘|拣|筛/;

export const partsOf = (masked: string): string[] =>
  masked.split(/[，,。；;：:！!]/).filter((part) => part.trim() !== '');

export const isAside = (part: string): boolean => !NAMES.test(part) && !ASKS.test(part);

/** The parts that name something or ask; all where none does. */
export function withoutAsides(masked: string): string {
  const kept = partsOf(masked).filter((part) => !isAside(part));
  return kept.length > 0 && kept.some((part) => NAMES.test(part)) ? kept.join('，') : masked;
}
