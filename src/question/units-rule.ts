/** Questions that name units: their lists, who works with them, whether they answer for a topic. */
import { isAside, partsOf } from './asides.ts';
import { contentTerms, residueOf } from './content-terms.ts';
import { type Draft, limitsOf, type Understood, unitNames } from './draft.ts';
import {
  asksClauses,
  asksEachPart,
  asksHow,
  countOrList,
  EVERY_MENTION,
  OF_PEOPLE,
  STRANGE,
} from './graph-rules.ts';
import { matches, readTerms } from './list-filter.ts';
import { UNIT } from './mask.ts';
import { asksDuty, asksWhether, asksWhich, asksWho, asksWhoElse } from './shape.ts';
import { readUnitCount, readUnitLogic } from './unit-logic.ts';

/** 责任单位里又有〈单位〉的: where the unit stands, not who is asked for. */
const UNIT_FIELD =
  /(责任|负责)?单位(里|中|里面|当中|一栏|括号[内里])*(又|也|还|同时|里)?(有|含|包括|写着?|列)(着|了)?(?!谁|哪)|(作|点名|列|写|定)?为(责任|负责|牵头)单位的?/g;

/** Says which of a unit's clauses are meant. */
const LIMITING = /除|只|仅|光|单独|没有?|不含|一起|共同|共担|总共|(?:跟|与|和|同)[\ue000-\ue003]/;

/** The unit itself, or a word for it. */
const OF_A_UNIT = new RegExp(
  `${UNIT}|它|他们|他家|这家|该单位|该厅|该局|(?:咱|我们|本)(?:厅|局|委|办)|干嘛|干啥|干什么|做啥|做什么|有(啥|什么)活`,
);

/** 请逐一摘出. */
const SELECTS = /^(?:请|都|逐|一|条|列|摘|挑|找|出|来|下|给我|全|部)+$/;

/** The one part that asks for a unit's duties, where the others are asides: 省文旅厅，新来的，有它什么活. */
function dutyPart({ masked, context }: Draft): string {
  const parts = partsOf(masked);
  const named = parts.some((part) => part.endsWith(UNIT));
  const duties = parts.filter((part) => (named || OF_A_UNIT.test(part)) && asksDuty(part));
  const [duty, ...more] = duties.filter((part) => contentTerms(part, context).length === 0);
  const asides = parts.every(
    (part) => part === duty || part.includes(UNIT) || isAside(part) || SELECTS.test(part),
  );
  const limited = parts.some((part) => part !== duty && LIMITING.test(part));
  return duty !== undefined && more.length === 0 && asides && !limited ? duty : masked;
}

export function unitsRule(whole: Draft): Understood | undefined {
  const { question } = whole;
  if (question.units.length === 0) return undefined;
  const draft = { ...whole, masked: dutyPart(whole) };
  const { masked } = draft;
  const names = unitNames(draft);
  if (question.askedFact && OF_PEOPLE.has(question.askedFact)) return { route: 'open' };
  const plainFact = question.askedFact && question.askedFact !== 'quantity';
  if (plainFact && !question.compound && !asksClauses(draft) && !asksDuty(masked)) return { route: 'open' };
  if (asksWhoElse(masked)) return { route: 'units', except: names };
  const { separately, ...units } = readUnitLogic(masked, names);
  const count = units.only ? undefined : readUnitCount(masked);
  const unitCount =
    count?.max === names.length && !/只|仅|恰|正好|刚好|总共/.test(masked) ? undefined : count;
  const listing = {
    route: countOrList(draft),
    counted: 'measures',
    filter: { ...units, ...(unitCount && { unitCount }), ...limitsOf(draft) },
    separately: separately || asksEachPart(draft),
  } as const;
  const terms = contentTerms(beside(draft), draft.context);
  const overlapping =
    names.length > 1 && draft.context.findMeasures({ allUnits: names, ...limitsOf(draft) }).length > 0;
  const [one, ...more] = draft.context.findMeasures(listing.filter);
  if (terms.length === 0 && one !== undefined && more.length === 0 && /展开|详细|原文|讲讲|念/.test(masked))
    return { route: 'clause', measures: [one] };
  if (separately && overlapping && terms.length === 0) return { route: 'compare' };
  if (terms.length === 0)
    return (asksHow(masked) && !/清单|任务|职责|分工/.test(masked)) ||
      residueOf(masked).length > (units.only || units.notUnits ? 2 * STRANGE : STRANGE)
      ? { route: 'open' }
      : listing;
  const clauses = asksClauses(draft);
  if (asksWhether(masked) && !clauses) return { route: 'units', verify: true };
  const without = masked.replaceAll(UNIT, '').replace(UNIT_FIELD, '');
  if (asksWho(without) && !clauses) return { route: 'units' };
  const elliptic = EVERY_MENTION.test(masked) && /的[?？。!！\s]*$/.test(masked);
  if (!clauses && !elliptic && !(asksWhich(masked) && asksDuty(masked))) return { route: 'open' };
  const filter = { ...listing.filter, ...readTerms(draft, terms) };
  return matches(draft, filter) ? { ...listing, filter } : { route: 'units', verify: true };
}

/** The part of a question that asks for more than a plain fact, where it has two parts. */
const beside = ({ masked, question, beside: other }: Draft) =>
  question.compound ? (other ?? masked) : masked;
