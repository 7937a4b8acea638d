/** Governments of places by their English names, and cities that are asked for their duties. */
import type { UnitMatch } from '../../policy/units/matcher.ts';
import type { PlaceNames } from './place-names.ts';

const GOVERNMENT =
  '(?:city |municipal |county |prefecture |district |town )?(?:peoples? |local )?(?:government|authorities|authority|council)s?';
const EVERY_CITY =
  /(?<!\b(?:which|what) )\b(?:the )?(?:governments? of (?:the |all |all the |each |every )?(?:cities|municipalities)|(?:all |each |every )?(?:city|municipal|cities|cities and counties) (?:peoples? |level )?governments|(?:each|every) (?:city|municipal) (?:peoples? )?government|(?:all|each|every) (?:of the )?(?:city|cities|municipalit\w+)(?: peoples)? governments?)/g;
/** What makes the bare name of a city its government. */
const ON_DUTY =
  /\b(?:responsib|in charge|dut(?:y|ies)|tasks?\b|tasked|must|required to|obligation|involved|supposed to do|have to do|has to do|role|measures?\b|listed|lead)/;

/** `plain` with each government in Chinese, where it is a unit of the document, or a place is known by that name. */
export function governmentsIn(
  plain: string,
  places: PlaceNames,
  matchUnits: (text: string) => UnitMatch[],
): string {
  const isUnit = (name: string) =>
    matchUnits(name).some(({ start, end }) => start === 0 && end === name.length);
  const governmentOf = (word: string, always: boolean): string | undefined => {
    const place = places.get(word) ?? places.get(word.replace(/ /g, ''));
    if (place === undefined) return undefined;
    const name = `${/[市县区]$/.test(place) ? place : `${place}市`}人民政府`;
    if (isUnit(name)) return name;
    return always ? name : undefined;
  };
  let text = plain.replace(
    new RegExp(`\\b([a-z]{4,12})((?:, [a-z]{4,12})*),? and ([a-z]{4,12}) ${GOVERNMENT}\\b`, 'g'),
    (whole, first: string, middle: string, last: string) => {
      const names = [first, ...middle.split(', ').filter(Boolean), last].map((word) =>
        governmentOf(word, true),
      );
      return names.every((name) => name !== undefined) ? ` ${names.join(' and ')} ` : whole;
    },
  );
  text = text.replace(
    new RegExp(`\\b(?:the )?([a-z]{3,14}(?: [a-z]{3,10})?) ${GOVERNMENT}\\b`, 'g'),
    (whole, words: string) => {
      const whole2 = governmentOf(words, true);
      if (whole2) return ` ${whole2} `;
      const [first = '', last] = words.split(' ');
      const one = last === undefined ? undefined : governmentOf(last, true);
      return one ? ` ${first} ${one} ` : whole;
    },
  );
  text = text.replace(
    new RegExp(`\\b(?:the )?${GOVERNMENT} (?:of|in) (?:the city of )?([a-z]{3,14})(?: city)?\\b`, 'g'),
    (whole, word: string) => (governmentOf(word, true) ? ` ${governmentOf(word, true)} ` : whole),
  );
  if (isUnit('各市人民政府')) text = text.replace(EVERY_CITY, ' 各市人民政府 ');
  if (ON_DUTY.test(text)) text = citiesOnDuty(text, (word) => governmentOf(word, false));
  return text.replace(/\s+/g, ' ').trim();
}

/** “What is Taiyuan responsible for”: the city stands where a unit would, before or after the word of duty. */
function citiesOnDuty(text: string, governmentOf: (word: string) => string | undefined): string {
  const list = '([a-z]{4,12})((?:,| and|, and| or) (?:the )?[a-z]{4,12})*';
  const pattern = new RegExp(
    `\\b(?:(?:is|are|does|do|must|should|will|has|have|both|for|of|involve|involves|involving) )(?:the city of )?${list}(?: city)?(?= (?:responsib|in charge|have|has|do\\b|involved|tasked|required|supposed|both|each|lead|jointly|listed|and the)|\\??$)`,
    'g',
  );
  return text.replace(pattern, (whole) =>
    whole.replace(/[a-z]{4,12}(?: city)?/g, (word) => governmentOf(word.replace(/ city$/, '')) ?? word),
  );
}
