/** Conditions on metadata, as Dify writes them. */
import type { Metadata } from './record-shapes.ts';
import type { Condition, RetrievalInput } from './retrieval-input.ts';

type Value = string | number;
type Test = (actual: Value, wanted: Value) => boolean;

const asNumber = (value: Value) => (value === '' ? Number.NaN : Number(value));
/** ISO dates order as text does. */
const asDate = (value: Value) => String(value).replaceAll('/', '-');

/** True of one value of the field; of a field with several values, one is enough. */
const TESTS: Partial<Record<Condition['comparison_operator'], Test>> = {
  contains: (actual, wanted) => String(actual).includes(String(wanted)),
  'start with': (actual, wanted) => String(actual).startsWith(String(wanted)),
  'end with': (actual, wanted) => String(actual).endsWith(String(wanted)),
  is: (actual, wanted) => String(actual) === String(wanted),
  in: (actual, wanted) => String(actual) === String(wanted),
  '=': (actual, wanted) => asNumber(actual) === asNumber(wanted),
  '>': (actual, wanted) => asNumber(actual) > asNumber(wanted),
  '<': (actual, wanted) => asNumber(actual) < asNumber(wanted),
  '≥': (actual, wanted) => asNumber(actual) >= asNumber(wanted),
  '≤': (actual, wanted) => asNumber(actual) <= asNumber(wanted),
  before: (actual, wanted) => actual !== '' && asDate(actual) < asDate(wanted),
  after: (actual, wanted) => asDate(actual) > asDate(wanted),
};

const NEGATIONS: Partial<Record<Condition['comparison_operator'], Condition['comparison_operator']>> = {
  'not contains': 'contains',
  'is not': 'is',
  'not in': 'in',
  '≠': '=',
};

/** Whether the metadata meets the conditions; all does where there are none. Unknown fields are empty. */
export function meets(metadata: Metadata, filter: RetrievalInput['metadata_condition']): boolean {
  const conditions = filter?.conditions ?? [];
  if (conditions.length === 0) return true;
  const holds = (condition: Condition) => isMet(metadata, condition);
  return filter?.logical_operator === 'or' ? conditions.some(holds) : conditions.every(holds);
}

function isMet(metadata: Metadata, { name, comparison_operator: operator, value }: Condition): boolean {
  const actual = [name].flat().flatMap((field) => valuesOf(metadata, field));
  if (operator === 'empty') return actual.length === 0;
  if (operator === 'not empty') return actual.length > 0;
  const wanted = value === undefined || value === null ? [] : [value].flat();
  const negated = NEGATIONS[operator];
  const test = TESTS[negated ?? operator];
  const found = actual.some((one) => wanted.some((other) => test?.(one, other)));
  return negated === undefined ? found : !found;
}

function valuesOf(metadata: Metadata, field: string): Value[] {
  if (!Object.hasOwn(metadata, field)) return [];
  return [metadata[field as keyof Metadata] ?? ''].flat().filter((value) => value !== '');
}
