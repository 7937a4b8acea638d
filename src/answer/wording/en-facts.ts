/** Plain facts and header facts in English: as stated, and as missing. */
import type { AskedFact, HeaderFact } from '../../question/question.ts';
import type { LibraryDocument } from '../../schema/library.ts';
import { listed } from './en-names.ts';
import type { StatedFact } from './wording.ts';

/** What the plan does not state, for each kind of plain fact. */
export const MISSING_FACT: Record<AskedFact, string> = {
  amount: 'does not state an amount of money',
  phone: 'does not give a telephone number or other contact details',
  address: 'does not say where to apply or register',
  date: 'does not state a date',
  deadline: 'does not state a deadline or completion date',
  rate: 'does not state a percentage or rate',
  quantity: 'does not state a number',
  standard: 'does not state specific standards or eligibility conditions',
  procedure: 'does not describe the application procedure or the documents needed',
  person: 'does not name any person',
  penalty: 'does not state penalties',
  link: 'does not give a website or link',
  roster: 'does not list them by name',
  current: 'states aims and measures, not how things stand today',
  elsewhere: 'does not cover other places or documents',
  parameter: 'does not state technical parameters',
};

export const HEADER_FACT: Record<HeaderFact, string> = {
  number: 'a document number',
  issuedOn: 'a date of issue',
  issuer: 'an issuing authority',
  addressees: 'addressees',
  publicity: 'whether it is public',
  basis: 'its basis',
  period: 'an implementation period',
  title: 'a title',
  attachments: 'the contents of an attachment',
  structure: 'its structure',
  goals: 'goals',
  guidance: 'general requirements',
};

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** 2024-10-25 → 25 October 2024. */
const dateOf = (iso: string) => {
  const [year, month = 1, day] = iso.split('-').map(Number);
  return `${day} ${MONTHS[month - 1]} ${year}`;
};

/** Offices that issue documents, by the ending of their names. */
const issuerOf = (name: string) =>
  name === '山西省人民政府' ? "the People's Government of Shanxi Province (山西省人民政府)" : name;

export function stateFact(stated: StatedFact, { english }: LibraryDocument): string {
  switch (stated.fact) {
    case 'number':
      return `The document number is ${stated.value}.`;
    case 'issuer':
      return `It was issued by ${issuerOf(stated.value)}.`;
    case 'title':
      return `The full title is “${stated.value}”${english?.title ? ` (${english.title})` : ''}.`;
    case 'issuedOn':
      return `It is dated ${dateOf(stated.iso)} (${stated.iso}).`;
    case 'addressees':
      return `It is addressed to: “${stated.names}”.`;
    case 'publicity':
      return `The document notes: “${stated.notes.join('；')}”.${glossNotes(stated.notes)}`;
    case 'basis':
      return `It is based on ${listed(
        stated.documents.map(({ title, number }) => `《${title}》${number ? ` (${number})` : ''}`),
      )}.`;
    case 'period':
      return `It covers the years ${stated.from} to ${stated.to}.`;
    case 'attachments':
      return `Attachments: ${listed(stated.titles.map((title) => title ?? 'Attachment'))}.`;
  }
}

/** 公开发布, 有删减: the usual notes in English. */
function glossNotes(notes: readonly string[]): string {
  const text = notes.join('；');
  const said = [
    ...(/公开发布|主动公开/.test(text) ? ['it is released to the public'] : []),
    ...(/删减|删节/.test(text) ? ['the published text has been abridged'] : []),
  ];
  return said.length > 0 ? ` That is: ${listed(said)}.` : '';
}
