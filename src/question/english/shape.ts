/** The shape of an English question: what it asks of units, clauses, parts and topics. Patterns see masked text. */
import { CLAUSE, SECTION, UNIT } from '../mask.ts';
import { NUMBER } from './clause-words.ts';

const BODY =
  '(?:departments?|depts?|units?|agenc(?:y|ies)|bureaus?|offices?|authorit(?:y|ies)|bod(?:y|ies)|organi[sz]ations?|institutions?|entit(?:y|ies)|parties|party|ministr(?:y|ies)|commissions?|governments?)';
const MEASURE =
  '(?:measures?|articles?|clauses?|items?|provisions?|tasks?|actions?|polic(?:y|ies)|dut(?:y|ies)|responsibilit(?:y|ies)|points|jobs|assignments?|work|things)';
const LISTED = '(?:measures?|articles?|clauses?|items?|provisions?|tasks?|parts? of the plan)';
const VERB =
  '(?:responsible|in charge|accountable|involved|tasked|assigned|named|listed|lead|leads|leading|handles?|manages?|oversees?|runs?|implements?|carr(?:y|ies) out|take care of|takes care of|deals? with|undertakes?|answers? for|looks? after|supervises?)';

const any = (...patterns: string[]) => new RegExp(patterns.join('|'));

const WHO = any(
  `\\b(?:which|what) (?:\\S+ ){0,3}?${BODY}\\b(?! (?:does|do|has|have) (?:the )?(?:most|fewest))`,
  `(?<!\\b(?:officials?|people|those|farmers?|migrants?|workers?|residents?|children|child|families|anyone|persons?|someone|parents?|students?|ones|graduates?|citizens?|units|villagers?|entrepreneurs?|owners?) )\\bwho(?:m)?\\b(?! (?:can|is eligible|are eligible|qualif|moved?|has(?! to)|have(?! to)|had|settle|want|were|live|cannot|may|do not|does not|lost|came|come|earn|rent|works? in)\\b)`,
  `\\bresponsible (?:${BODY})`,
  `\\b${BODY} (?:is|are|that is|that are|which is|which are)? ?(?:\\w+ ){0,2}${VERB}`,
  '\\bin charge of|\\bwhose (?:job|responsib|duty|task)',
  `\\b(?:list|name|give|show|tell me)(?: me)?(?: all)?(?: of)?(?: the)? (?:\\S+ )?${BODY}`,
  'responsibility (?:of|for) who|held responsible|responsible for (?:it|this|that|them|these)\\b',
);
const WHICH_CLAUSES = any(
  `\\b(?:which|what|list|show|give|name|find|all|any|every|tell me)(?: (?:me|us|out))?(?: (?:are|is|all|of))?(?: the)?(?: \\S+){0,3}? ${LISTED}\\b`,
  `\\bwhere (?:is|are|does|do) .{1,60}(?:mention|appear|refer|discuss|come up|cited|written|occur|talked)`,
  `\\b${LISTED}\\b.{0,30}\\b(?:that|which|with|mentioning|about|concerning|involving|containing|related to|relating to|dealing with|on)\\b`,
  `\\bhow many (?:of the )?(?:\\S+ )?${LISTED}`,
  `^(?:the )?${LISTED} (?:on|about|for|of)\\b`,
  '\\b(?:mentions|references|occurrences) (?:of|to)\\b',
);
const MENTION = any(
  '\\b(?:mention(?:ed)?|named|referred to|come up|comes up|appears?|turns? up|crops? up|spoken of|talked about)\\b.{0,25}\\b(?:anywhere|somewhere|at all|(?:in )?(?:what|which) (?:context|connection|passage|place))',
  '\\bin (?:what|which) (?:context|connection|passage)s?\\b',
  '^(?:so |and )?where (?:in the (?:plan|document|text) )?(?:is|are|does|do) .{1,60}\\b(?:mentioned|named|appear|come up|referred to|occur)',
);
const PEOPLE = '(?:people|population|residents?|inhabitants?|citizens?|everyone|province|shanxi)';
const IN_CITIES =
  '(?:urban(?! (?:renewal|village|rural|area of))|city dwellers?|townspeople|(?:live|living|lives|reside|based|housed|be) in (?:the )?(?:cit(?:y|ies)|towns?))';
const URBAN_SHARE = any(
  `\\b(?:share|proportion|percentage|per ?cent|fraction|part|how (?:much|many)) (?:of )?.{0,30}\\b${PEOPLE}\\b.{0,40}\\b${IN_CITIES}`,
  `\\bhow (?:urban|urbani[sz]ed)\\b.{0,30}\\b${PEOPLE}`,
);
const DUTY = any(
  `\\b${MEASURE}\\b`,
  `\\b(?:responsible|in charge|accountable|involved|tasked|assigned|role|lead|participate|take part|takes part|charged with)\\b`,
  '\\bwhat (?:does|do|must|should|will|is|are|has|have|did|can|would)\\b.{0,12}[\\ue000]',
  '[\\ue000].{0,20}\\b(?:do|does|doing|responsible|handle|appear|listed|named|mentioned|work on|to do)\\b',
  '\\b(?:everything|all|anything)\\b.{0,40}[\\ue000]',
);
const WHETHER = any(
  '^(?:so |and |but |then |well |ok |please confirm |confirm |check |verify |is it true that |is it correct that |am i right that )*(?:is|are|was|were|does|do|did|will|has|have|can|could|should|isnt|arent|doesnt)\\b',
  '\\b(?:right|correct|true|isnt it|is it not|does it not|is that (?:right|so|true|correct)|true or false|or not|yes or no)\\b ?\\??$',
  '\\bwhether\\b|is it true|is it correct|is it right that|i (?:heard|read|was told|think|believe|understand) (?:that )?',
);
const COMPARE = any(
  '\\bcompar|\\bdiffer|\\bversus\\b|\\bvs\\b|\\bcontrast\\b|\\bdistinguish|\\bsimilarit|side by side|who has more|which (?:of (?:the )?(?:two|them) )?(?:one )?(?:\\w+ )?has (?:the )?more|more (?:measures|tasks|responsibilities) than|fewer (?:measures|tasks) than|more than [\\ue000]',
);
const SUMMARY = any(
  '\\bsummar|\\boverview\\b|\\boutline\\b|\\bgist\\b|\\bin (?:brief|short|a nutshell|a few words|one sentence)|\\bbriefly\\b|main (?:content|points|idea|ideas|message|themes?|contents)|key (?:points|content|takeaways|contents|messages?)|\\btl;?dr\\b|\\babout\\b ?\\??$|what (?:does|do|is|are) [\\ue002\\ue001] ?(?:about|cover|say|contain|state|include|deal with|mean|provide|require|concern)?|\\bhighlights\\b|introduce|introduction',
);
const MOST =
  /\b(?:the )?(?:most|largest number|greatest number|highest number|biggest number|maximum|busiest|largest share|top|ranks? first|heaviest|biggest workload|more (?:measures|tasks) than any(?:one| other)?)\b/;
const LEAST = /\b(?:the )?(?:fewest|least|smallest number|lowest number|minimum|lightest)\b/;

export const asksWho = (m: string) => WHO.test(m);
/** Is it mentioned anywhere, in what context. */
export const asksMention = (m: string) => MENTION.test(m);
/** The share of people who live in cities, by whatever words. */
export const asksUrbanShare = (m: string) => URBAN_SHARE.test(m);
export const asksClauses = (m: string) => WHICH_CLAUSES.test(m);
export const asksDuty = (m: string) => DUTY.test(m);
export const asksWhether = (m: string) => WHETHER.test(m);
export const asksComparison = (m: string) => COMPARE.test(m);
export const asksSummary = (m: string) => SUMMARY.test(m);
export const asksMost = (m: string) => MOST.test(m);
export const asksLeast = (m: string) => LEAST.test(m);
export const asksHowMany = (m: string) =>
  /\bhow many\b|\b(?:total|the) number of\b|\bcount (?:of |the )|\bnumber of (?:measures|departments|units|parts|articles|clauses|agencies)/.test(
    m,
  );
export const countsUnits = (m: string) =>
  new RegExp(`(?:how many|number of|count(?: of)?(?: the)?) (?:of the )?(?:\\S+ ){0,2}?${BODY}\\b`).test(m);
export const countsClauses = (m: string) =>
  new RegExp(
    `(?:how many|number of|count(?: of)?(?: the)?) (?:of the |of its |of these |of them)?(?:\\S+ ){0,2}?${MEASURE}\\b|how many (?:is|does|do|are) [\\ue000]`,
  ).test(m);
export const countsSections = (m: string) =>
  /(?:how many|number of) (?:\S+ ){0,2}?(?:parts|sections|chapters)\b/.test(m);
/** How many of something that is no clause, body or part: how many companies, how many wells. */
export const countsThings = (m: string) =>
  /\bhow many (?!(?:of (?:them|these|those)|are|is|do|does|in|have|has|more|others?)\b)[a-z]{3,}/.test(m) &&
  !(countsClauses(m) || countsUnits(m) || countsSections(m));
export const asksLead = (m: string) =>
  /\b(?:lead(?:ing|s)?|led|main responsib|principal|primary|chief)\b/.test(m);
export const asksElse = (m: string) =>
  new RegExp(
    `(?:besides|apart from|other than|except(?: for)?|in addition to|aside from|excluding) (?:the )?${UNIT}|who else|what other|which other|other (?:than )?${BODY}`,
  ).test(m);
export const asksPartners = (m: string) =>
  new RegExp(
    `(?:who|which|what|list|name).{0,50}\\b(?:works?|cooperates?|collaborates?|partners?|shares?|together|alongside|joins?|teams? up|co ?operat\\w+|responsible|sit)\\b.{0,30}\\b(?:with|alongside|as)\\b (?:the )?${UNIT}|partners? of (?:the )?${UNIT}|${UNIT} (?:work|cooperate|collaborate|partner|share\\w*)\\w* .{0,20}\\b(?:with|alongside)\\b (?:which|what|whom|who)|(?:who|which|what) (?:\\S+ )?(?:does|do|must|should|will) (?:the )?${UNIT} (?:\\w+ )?(?:work|cooperate|collaborate|partner|share) `,
  ).test(m);
export const asksSeparately = (m: string) =>
  /\brespectively\b|\beach\b|\bseparately\b|\bindividually\b/.test(m);
export const asksOnly = (m: string) =>
  /\b(?:only|alone|solely|sole|exclusively|exclusive|single handedly|on its own|by itself|by themselves|independently|and (?:no one|nobody) else|and no other)\b/.test(
    m,
  );
export const asksText = (m: string) =>
  /\b(?:text|say|says|said|wording|content|contents|about|read|quote|state|states|provide|mean|require|word for word|original|full)\b/.test(
    m,
  );
export const asksCitiesOf = (m: string) =>
  /\b(?:which|what|name|list)(?: are)?(?: the)? (?:\S+ ){0,3}?(?:cities|counties|county|city|towns|districts|places|county level)\b/.test(
    m,
  );
export const asksThings = (m: string) =>
  /\b(?:which|what (?:are|kinds?|types?|sorts?|other)|what (?!does|is|was|has|this)\w+s\b|list|name the|give (?:me )?(?:some )?examples)\b/.test(
    m,
  );

/** Leaving out A, what remains for B. */
export const excludesFirst = (m: string) =>
  new RegExp(
    `^[^${UNIT}]{0,30}\\b(?:leaving out|leave out|excluding|without|not counting|apart from|except for|other than|minus)\\b (?:the )?${UNIT}[^${UNIT}]*${UNIT}`,
  ).test(m);

/** The joint between two units: both answer, one does and the other does not, or one of them does. */
export function joinOf(m: string): 'and' | 'or' | 'not' {
  const between = new RegExp(`${UNIT}(.*?)${UNIT}(.*)$`).exec(m);
  if (!between) return 'and';
  const [, middle = '', rest = ''] = between;
  if (
    /\b(?:but not|without|exclud\w+|omit\w*|leav(?:e|es|ing) out|except|not including|and not|rather than|minus)\b/.test(
      middle,
    )
  )
    return 'not';
  if (
    /\b(?:but|while|and)\b/.test(middle) &&
    /^.{0,12}\b(?:is not|are not|does not|do not|not|isnt)\b/.test(rest)
  )
    return 'not';
  if (/^ ?,? ?(?:the )?\bor\b/.test(middle) || /\beither\b|at least one of/.test(m)) return 'or';
  return 'and';
}

/** 只有一个责任单位, 超过5个责任单位: measures by how many units they have. */
export function unitCountOf(m: string, number: (words: string) => number | undefined): string | undefined {
  const forms: [string, (n: number) => string][] = [
    [`(?:more than|over|greater than|above) (${NUMBER}) (?:\\S+ ){0,2}?${BODY}`, (n) => `超过${n}个责任单位`],
    [
      `(?:at least|no (?:fewer|less) than|minimum of) (${NUMBER}) (?:\\S+ ){0,2}?${BODY}`,
      (n) => `至少${n}个责任单位`,
    ],
    [`(${NUMBER}) or more (?:\\S+ ){0,2}?${BODY}`, (n) => `至少${n}个责任单位`],
    [`(?:fewer than|less than|under|below) (${NUMBER}) (?:\\S+ ){0,2}?${BODY}`, (n) => `少于${n}个责任单位`],
    [`(?:at most|no more than|up to) (${NUMBER}) (?:\\S+ ){0,2}?${BODY}`, (n) => `不超过${n}个责任单位`],
    [
      `(?:only|just|exactly|precisely|have|has|with|by|involve|involves|single) ?(?:a )?(${NUMBER}|single|sole) (?:\\S+ ){0,2}?${BODY}`,
      (n) => (n === 1 ? '只有1个责任单位' : `只有${n}个责任单位`),
    ],
    [
      `\\b(?:a|one|single|sole|only) (?:single |sole |one )?(?:responsible )?${BODY}(?: (?:only|alone))`,
      () => '只有1个责任单位',
    ],
  ];
  for (const [pattern, form] of forms) {
    const words = new RegExp(pattern).exec(m)?.[1];
    const n = words === undefined ? undefined : /single|sole/.test(words) ? 1 : number(words);
    if (n !== undefined) return form(n);
  }
  return /\b(?:a single|only a single|one sole|sole) (?:responsible )?(?:department|unit|agency|body|bureau)\b/.test(
    m,
  )
    ? '只有1个责任单位'
    : undefined;
}

export { CLAUSE, SECTION, UNIT };
