/** What a question asks about: the question folded, without the phrases that only make it a question. */
import { foldedText } from './folding.ts';

/** Longer phrases first, so that 想问一下 does not leave 一下 behind. */
const ASKING =
  /是不是|能不能|可不可以|可以吗|有没有|我?想问一下|我想问|咨询一下|应该|请问|怎么办|怎么|如何|什么|哪些|是否|多少|[吗呢吧呀啊]/gu;

/** The folded question with each asking phrase made a space; the whole question where nothing else is in it. */
export function questionContent(question: string): string {
  const folded = foldedText(question);
  const content = folded.replace(ASKING, ' ');
  return /[\p{L}\p{N}]/u.test(content) ? content : folded;
}
