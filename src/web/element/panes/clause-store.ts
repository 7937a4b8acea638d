/** Clauses that have been opened, as they come from the server. */
import type { Citation } from '../../../schema/answer.ts';
import type { ClauseText, Service } from '../service.ts';

export type Loading<T> = { state: 'loading' } | { state: 'failed' } | { state: 'here'; value: T };

/** A part or the opening of a document; `text` undefined where only the quote is known. */
export type PartText = { path: string[]; heading: string; text: string | undefined; start: number };

const clauses = new WeakMap<Service, Map<string, Loading<unknown>>>();

/** `refresh` is called when it has come or failed. */
function load<T>(service: Service, key: string, get: () => Promise<T>, refresh: () => void): Loading<T> {
  const known = clauses.get(service) ?? new Map<string, Loading<unknown>>();
  clauses.set(service, known);
  const found = known.get(key);
  if (found !== undefined) return found as Loading<T>;
  known.set(key, { state: 'loading' });
  get()
    .then(
      (value) => known.set(key, { state: 'here', value }),
      () => {
        known.set(key, { state: 'failed' });
        // The next opening tries again.
        setTimeout(() => known.delete(key), 0);
      },
    )
    .finally(refresh);
  return { state: 'loading' };
}

export function clauseText(
  service: Service,
  document: string,
  number: number,
  refresh: () => void,
): Loading<ClauseText> {
  return load(service, `${document}/${number}`, () => service.clause(document, number), refresh);
}

export function rawText(
  service: Service,
  document: string,
  number: number,
  refresh: () => void,
): Loading<ClauseText> {
  const get = () => service.clause(document, number, { raw: true });
  return load(service, `${document}/${number}/raw`, get, refresh);
}

/** Of a citation that is no measure. */
export function partText(service: Service, citation: Citation, refresh: () => void): Loading<PartText> {
  const { document, clause } = citation;
  const get = async (): Promise<PartText> => {
    const { sections } = await service.document(document.id);
    const section = sections.find(({ id }) => id === clause.id);
    const heading = `${clause.label}${clause.heading}`;
    const known = section && citation.start >= section.introSpan[0] && citation.end <= section.introSpan[1];
    return known
      ? { path: clause.path.slice(0, -1), heading, text: section.intro, start: section.introSpan[0] }
      : { path: clause.path.slice(0, -1), heading, text: undefined, start: 0 };
  };
  return load(service, `${document.id}/${clause.id}/part`, get, refresh);
}
