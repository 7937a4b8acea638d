/** How much of a Chinese sentence stands in the clause that it cites, by pairs of characters. */
import { foldedText } from '../../analysis/folding.ts';
import { ngrams } from '../../analysis/ngrams.ts';

/** Words of reporting and joining, which no clause need have. */
const JOINTS =
  /方案|文件|本条|该条|提出|明确|规定|要求|指出|强调|支持|鼓励|同时|此外|另外|其中|并且|以及|包括|主要|具体|通过|例如|可以|应当|应该|需要|将会|还会|还将|还要|方面|措施|责任单位|负责|牵头|共同|由|将|会|要|应|可|还|也|并|和|与|及|或|等|的|了|在|为|对|是|把/g;

/** Joints are blanks, so that no pair crosses them. */
const pairsOf = (text: string) => ngrams(foldedText(text).replace(JOINTS, ' '), 2);

/** Share of the distinct pairs of `text` that stand in the folded `source`; 1 where there is none to judge by. */
export function supportOf(text: string, source: string): number {
  const pairs = [...new Set(pairsOf(text))];
  return pairs.length === 0 ? 1 : pairs.filter((pair) => source.includes(pair)).length / pairs.length;
}

/** Most pairs in a row that the clause may lack: a longer run is a matter of its own. */
const MAX_STRANGE_RUN = 3;

/** True where a run of characters is foreign to the folded `source`, whatever stands around it. */
export function hasStrangeRun(text: string, source: string): boolean {
  let run = 0;
  for (const stretch of foldedText(text)
    .replace(JOINTS, ' ')
    .split(/[^\p{Script=Han}]+/u)) {
    run = 0;
    for (const pair of ngrams(stretch, 2)) {
      run = source.includes(pair) ? 0 : run + 1;
      if (run > MAX_STRANGE_RUN) return true;
    }
  }
  return false;
}

/** Words that turn a sentence round, bound it, set one before another, or promise; none may be added. */
const TURNING =
  /不得|不再|不能|不用|不需|不会|不|无需|无须|无|未|没有|没|非|禁止|取消|停止|暂停|拒绝|反对|撤销|废止|免除|免费|全免|免|除外|仅|只|必须|全部|所有|一律|任何|每个|每人|每户|最|首次|唯一|立即|马上|优先|优于|高于|低于|多于|少于|超过|超出|取代|替代|补贴|补助|奖励|奖补|罚款|处罚|赔偿|减免|贷款|收费|优惠/g;

/** Turning words of `text` that `source` does not have. */
export const addedTurns = (text: string, source: string): string[] =>
  (text.match(TURNING) ?? []).filter((word) => !source.includes(word));
