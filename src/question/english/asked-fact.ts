/** Which plain fact an English question asks for, and the Chinese words that ask for it. */
import type { AskedFact, HeaderFact } from '../question.ts';

const FACTS: [AskedFact, RegExp][] = [
  [
    'phone',
    /\btelephone|phone number|number of the phone|(what|which|give|have|got).{0,20}\bphone\b|hotline|contact (number|detail|information|info|person)|whats? ?app|wechat|e ?mail|\bfax\b|number (can|should|do|to) (i )?(call|ring)|\bnumber to (call|ring)/,
  ],
  [
    'link',
    /\bwebsite|\bweb (site|page|address)|\burl\b|\blink\b(?! (between|to the pop))|download|qr code|which app\b|name of the app|app (called|name)/,
  ],
  [
    'person',
    /what is (?:his|her|their) name|(?:which|what) (?:leader|official|director|minister|governor|person)\b|name of the (?:\w+ )?(head|director|leader|person|official|chief|mayor|governor)|who is (the )?(current )?(director|head|governor|mayor|minister|secretary|chief|leader|party secretary|boss)|(director|governor|mayor|secretary|head|person in charge) (is )?(called|named|name)|which (official|leader|person) by name/,
  ],
  [
    'current',
    /\b(my|our) (.{0,30} )?(application|case|request)\b.*\b(approved|processed|status|yet)\b|\b(so far|at present|right now)\b|\b(was|were|did)\b.{0,60}\blast year/,
  ],
  [
    'roster',
    /\b(names? of|list of) (the )?(villages?|companies|firms|hospitals?|schools?|estates?|projects?|winners?)|\b(which|what) (villages?|compan(y|ies)|firms?|hospitals?|schools?|neighbou?rhoods?) (are|is|will|won|were|have)\b/,
  ],
  [
    'parameter',
    /\b(design speed|speed limit|width|thickness|capacity|bandwidth|voltage|frequency|how (wide|deep|fast|tall))\b/,
  ],
  [
    'penalty',
    /\bpenalt|\bfine[ds]?\b|\bpunish|\bsanction|legal liabilit|\bconsequences?\b for|what happens (?:if|to) .*(fail|miss|break|do not|not meet|violat)/,
  ],
  [
    'address',
    /\baddress (is|of|for)|what is the address|where (exactly )?(can|do|should|must|would|could|to|shall) (i|we|you|one|people|they|a|he|she)?.{0,30}?(apply|appl|register|submit|sign up|enroll|pick up|collect|hand in)|which (counter|window|hall|building)|what floor|office hours/,
  ],
  [
    'rate',
    /(what|which) (percentage|percent|per cent|proportion|share|ratio)|percentage of|percentage points|how many percent|(what|how high|how much).{0,60}\b(rate|ratio|proportion|percentage)\b|\b(rate|ratio|proportion|percentage)\b.{0,40}\b(target|goal|reach|achieve|aim|be|by)\b|target.{0,20}\b(rate|ratio)\b/,
  ],
  [
    'procedure',
    /how (do|can|should|would|could|must) (i|we|one|you|people|they|he|she|a \w+|my \w+) (go about|apply|register|obtain|sign up|claim|file|request|submit|enroll)|what (document|paper|material|form|paperwork|certificate)s? (do|are|is|should|must|will|need)|which (document|paper|material|form)s? (do|are|should|must|need)|application (process|procedure|form)|\bpaperwork\b|what (is|are) the (procedure|formalit|step)|how to apply|what do i need to (bring|submit|apply)/,
  ],
  [
    'standard',
    /\beligib|\bqualif(y|ies|ied)\b|what (are|is) the (\w+ ){0,2}(criteria|criterion|threshold|income limit|age limit|condition|conditions) (for|to)|requirements? (for|to) (apply|applying|be |get|getting|receive|receiving|obtain|qualify|join|rent|renting)|(at )?what age\b|retirement age|income (limit|threshold|requirement)|age limit|how old (must|do|should)|who can apply|what standard/,
  ],
  [
    'amount',
    /how much (money|does|do|will|is|are|can)\b|\b(salary|salaries|wages? (of|for)|budget (for|allocated|of)|fare|rent per|tuition)\b|\bcompensation (per|for each)\b|\bper (mu|person|household|month|square metre)\b|how much (money|funding|cash|subsid|compensation|budget|will it cost|does it cost|would it cost|do(es)? .{0,40}(cost|pay|get|receive|give)|is the|are the|can .{0,30}(get|receive|claim)|will .{0,40}(get|receive|pay|cost|be (paid|spent|invested|allocated|given|provided))|is .{0,40}(worth|paid|allocated|invested|spent)|rent|investment|tax|financial|support|reward|fund|bond|has been|was|were|would|should)|how much\??$|how (?:big|large|high) is the (?:\w+ )?(?:budget|fund|funding|investment)|\b(what|which) (is|are|will be|was) the (\w+ ){0,4}(amount|budget|price|cost|fee|fees|rent|salary|wage|sum|investment|subsidy|quota in yuan|interest rate|reward|compensation)\b(?! (standard|mechanism|policy|polici|system))|\bhow many (?:\w+ ){0,2}(yuan|rmb|million|billion)|\bamount of (money|the|subsid|fund)|total (investment|budget|cost)|\bin yuan\b|\bexact amount|\bspecific amount/,
  ],
  [
    'deadline',
    /by (what|which) (date|year|time|month)|by when|\bdeadline|when (will|is|are|does|do|would|must|should|can) .{0,80}(complet|finish|open\b|open to|open for|start|built|done|ready|in place|begin|end\b|take effect|implement|operat|launch|expire|come into|connected|renovat|finali|abolish|lifted|scrap)|how long (will|does|do|until|before|is|are|would)|time ?(table|line|frame|limit)|completion (date|time)|target date|(what|which) (year|month) (will|does|do|is|are)|how soon/,
  ],
  [
    'date',
    /\bwhen (?:is|are|was|were|will|does|do|did|can|could|should|must|shall|would|exactly)\b|(?:^|[,;:.?!] |\band |\bor )when\b|(what|which) (date|day)|what time|(what|which) (year|month)/,
  ],
  [
    'quantity',
    /how many\b|\b(total|what is the|exact|estimated|give the) number of (?!the\b|a\b|measures|articles|clauses|departments|units|bodies|agencies|parts|sections)|how (long|wide|large|big) is|how much (land|space|area|power)|what (is the )?(length|area|size|mileage) of|\bhow (far|tall)\b/,
  ],
];

/** How each is asked, after a subject. */
const ASKED: Partial<Record<AskedFact, string>> = {
  phone: '的联系电话是多少',
  link: '的网址是什么',
  person: '的领导叫什么名字',
  penalty: '怎么处罚',
  address: '在哪里办',
  rate: '百分之多少',
  procedure: '怎么申请',
  standard: '的具体条件是什么',
  amount: '多少钱',
  deadline: '什么时候完成',
  date: '什么时候',
  roster: '的名单有哪些',
  parameter: '的规格是什么',
  current: '目前到哪一步',
};

export function readEnglishFact(masked: string): AskedFact | undefined {
  return FACTS.find(([, pattern]) => pattern.test(masked))?.[0];
}

/** What is counted, and its measure word in the plan's language. */
const COUNTED: [RegExp, string][] = [
  [/how (many (kilomet\w+|km)|long is)|length|mileage/, '多少公里'],
  [/how many (\w+ ){0,2}(cities|counties|districts|prefectures)/, '有哪几个'],
  [
    /how many (\w+ ){0,2}(people|person|workers|migrants|residents|farmers|students|children|teachers|users|jobs?)/,
    '多少人',
  ],
  [/how many (\w+ ){0,2}(households|families)/, '多少户'],
  [/how many (\w+ ){0,3}(homes|flats|apartments|units|houses|housing)/, '多少套'],
  [/how many years|for how long/, '多少年'],
  [/how many months/, '多少个月'],
  [/how many (working )?days/, '多少天'],
  [/square metre|area|how (large|big)/, '面积多少平方米'],
  [/how many beds/, '多少张床位'],
  [
    /how many (\w+ ){0,2}(companies|firms|enterprises|businesses|branches|banks|hospitals|factories|shops)/,
    '的数量是多少家',
  ],
  [/how many (\w+ ){0,2}(stations|stops|bridges|towers|plants)/, '的数量是多少座'],
  [/how many (schools)/, '多少所'],
];

/** A subject and the fact asked of it, as one Chinese question. */
export function askFact(fact: AskedFact, subject: string, masked: string): string {
  if (fact !== 'quantity') return `${subject}${ASKED[fact] ?? ''}`;
  const counted = COUNTED.find(([pattern]) => pattern.test(masked))?.[1] ?? '的数量是多少处';
  return `${subject}${counted}`;
}

const DOCUMENT = '(?:plan|document|notice|policy|paper|file|scheme|programme|it|this)';

const HEADER: [HeaderFact, RegExp, string][] = [
  [
    'title',
    /(full|official|exact|complete|formal) (title|name)|what is (the|this|its) (plan |document )?(title|name)\b(?! of the)|title of (the|this)|(plan|document|it) called|name of (the|this) (plan|document|policy)/,
    '方案的全称是什么',
  ],
  [
    'number',
    /(document|official|reference|issue|file|serial|notice|policy|plan|paper) (number|no\b|code|ref)|number of (the|this) (document|plan|notice|policy)|(under|by) (which|what) number|and (its|the) number|reference of (the|this)|document id\b|(plan|document|notice) s? ?number/,
    '文号是多少',
  ],
  [
    'addressees',
    /addressed to|addressee|recipient|who (is|was) (it|this|the \w+) (addressed|sent|issued) to|sent to (whom|who)|(who|whom) (was|is|did|does) .{0,40}(sent|addressed|issued|go) to|who (received|receives|should receive)|distributed to|to whom|(?:receive|receives|received|get|gets|got) (?:this|the) (?:notice|document)/,
    '主送机关有哪些',
  ],
  [
    'publicity',
    /\b(made |open to the |released to the )?public(ly)?\b(?! (service|school|rent|hous|health|resource|facilit|infrastr|space|transport|emergenc|private|security|place|hospital|participa|event|purpose|finance|procure|square|employment|fund|investment|and private|toilet|incident))|confidential|classified|secret|redact|abridged|abridgement|cut version|(was|were|is|are|been) (anything |something |parts? )?(deleted|removed|omitted|left out)|full text (available|public|version)|complete version|deletion/,
    '文件是否公开，有没有删减',
  ],
  [
    'basis',
    /legal basis|based on (which|what)|(basis|grounds) (of|for)|(which|what) (national|state council|central|higher level|upper level|superior) (\w+ ){0,3}(plan|document|policy|action)|(national|state council|central) (\w+ ){0,4}(plan|document|policy) (does|is|was|did).{0,30}(implement|follow|base|carry|behind|refer|mentioned|cited)|implements? (which|what)|(which|what) (plan|document|policy)( of the state council)? (does|is|did) (this|it|the plan).{0,20}(implement|follow|based|carry|rest|respond|execute)|\bbasis\b|state council (plan|document|notice|action)|on what is (the|this)/,
    '方案的依据是什么',
  ],
  [
    'period',
    new RegExp(
      `(?:which|what) year (?:does|will|is|do) .{0,60}\\b${DOCUMENT}\\b.{0,40}\\b(?:end|expire|run out|finish|close|over|conclude|lapse|start|begin)|(what|which) (period|years|time ?frame|time span|time period)|(implementation|planning|validity|effective|time|plan) (period|term|span|years)|how (long|many years) (is|does|will|do) (the |this )?${DOCUMENT}( \\w+)? ?(last|run|cover|valid|effect|in force|apply|span|period)|(from|between) (which|what) year|(start|end) (year|date) of (the|this)|when (does|will) (the |this )?${DOCUMENT} (end|expire|run out|start|begin)|(valid|run|runs|last|lasts) (until|through|till|for how|from)|(?:target|final|end|last) year|until (when|what year|which year)|how long is .{0,20}(valid|in force)|time covered|years (does|do|is|are) (the |this )?${DOCUMENT} cover`,
    ),
    '方案的实施期限是哪几年',
  ],
  [
    'issuedOn',
    new RegExp(
      `when (was|were|did|has) (the |this )?(shanxi )?${DOCUMENT}( \\w+){0,3} ?(issued|published|released|adopted|signed|come out|issue|dated|announced|promulgated|approved|written|made)|(issue|issuing|issuance|publication|release|signing) date|date (of|was|is|on) (the |this )?(issue|issuance|publication|release|document|plan|notice|${DOCUMENT})|what date|which date|on what day|^(?:and |tell me |give me |please |also |what about |what is )*the date\\b|(what|which) (day|year|month) (was|is|were|did)|when (was|did) (it|this|the plan|the document|the government|shanxi).{0,40}(issue|publish|release|put out|come out|adopt)|when (was|were) .{0,60}(issued|published|released|promulgated)|(?:plan|document|notice|it|policy) (?:was|is|were) (?:issued|published|released|dated|signed|adopted) (?:in|on|back|around)|(?:was|is) (?:it|this|the \\w+) (?:issued|published|released|dated|signed|adopted) (?:in|on)\\b`,
    ),
    '成文日期是哪天',
  ],
  [
    'issuer',
    new RegExp(
      `(who|which \\w+(?: \\w+)?|what \\w+) (has |have )?(issued|published|released|adopted|signed|wrote|drafted|made|promulgated|put out|approved|formulated) (the |this |it)|issued by (who|whom|which|what)|(issuing|publishing) (authority|body|agency|department|organi\\w+|unit|government)|\\bissuer\\b|(who|which \\w+) is (it|this|the \\w+) (issued|published|released) by|(was|is) (the |this )?${DOCUMENT} (issued|published|released|written) by|by whom\\b|(?:plan|document|notice|it|policy) (?:was|is) (?:issued|published|released|drafted|written|made) by|(?:was|is) (?:it|this|the \\w+) (?:issued|published|released|drafted|written) by|by (whom|who) (was|is) (the |this )?${DOCUMENT}|who is behind (this|the) (plan|document)|whose (plan|document) is`,
    ),
    '发文机关是谁',
  ],
  ['attachments', /\battachments?\b|\bannex(es)?\b|\bappendi(x|ces)\b|enclosure/, '附件有哪些'],
  [
    'guidance',
    /guiding (ideology|thought|principle|idea)|(general|overall) (requirement|principle|approach|guideline|thinking)s?|fundamental purpose|ideolog/,
    '总体要求是什么',
  ],
  [
    'structure',
    /how is (the|this) (plan|document) (structured|organi\w+|divided|laid out)|structure of (the|this)|table of contents|\boutline of (the|this) (plan|document)\b|(what|which|list|name)( are| all)?( the| its)? (\w+ )?(parts|sections|chapters)\b(?! (have|has|contain|mention|include|involve|is|are most))|how many (parts|sections|chapters)|(what|which) (are )?(the )?(four )?(major |big |main )?actions\b|(four|4) (major |big |main |key )?actions|how many (major |big |main )?actions/,
    '方案分为哪几个部分',
  ],
  [
    'goals',
    /(what|which) (\w+ ){0,4}(goals?|targets?|aims?|objectives?)\b|(goals?|targets?|aims?|objectives?) (of|in) (the|this) (plan|document|policy)|(main|overall|major|key|general) (goals?|targets?|aims?|objectives?)|what (?:should|will|must|is|does|do|would) .{0,40}\b(?:achieved?|accomplish(?:ed)?|look like|attain(?:ed)?)\b.{0,30}\b(?:years|2029|the end|by then)\b|what (does|will|is) (the |this )?(plan|document|it|programme|scheme) (aim|hope|want|seek|intend|plan|expect|trying|supposed|meant)( to)? ?(achieve|accomplish|do|reach)?|(hope|aim|want|seek|expect)s? to (achieve|accomplish|reach)|by the end of the plan/,
    '方案的主要目标是什么',
  ],
];

/** The Chinese question for header facts, in order of asking; undefined where the question asks for none. */
export function readEnglishHeader(masked: string): { facts: HeaderFact[]; asked: string } | undefined {
  const found = HEADER.flatMap(([fact, pattern, asked]) => {
    const at = masked.search(pattern);
    return at < 0 ? [] : [{ fact, at, asked }];
  });
  const [first] = found;
  if (!first) return undefined;
  const together = found
    .filter(({ fact }) => ['number', 'issuedOn', 'issuer', 'addressees', 'title', 'period'].includes(fact))
    .sort((a, b) => a.at - b.at);
  if (together.length > 1 && /\band\b|,|;|\?/.test(masked)) {
    const names: Partial<Record<HeaderFact, string>> = {
      number: '文号',
      issuedOn: '成文日期',
      issuer: '发文机关',
      addressees: '主送机关',
      title: '全称',
      period: '实施期限',
    };
    const facts = together.map(({ fact }) => fact);
    return { facts, asked: `${facts.map((fact) => names[fact]).join('和')}分别是什么` };
  }
  if (first.fact === 'structure' && /\bactions?\b/.test(masked))
    return { facts: ['structure'], asked: '方案有哪几大行动' };
  return { facts: [first.fact], asked: first.asked };
}
