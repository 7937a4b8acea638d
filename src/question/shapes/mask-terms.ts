/** A question as the learnt shapes see it: without the document's words. */
import { QUOTED } from '../mask.ts';

/** The words of the document in a masked question masked too: they are subjects, whatever they say. */
export function maskTerms(text: string, terms: readonly string[]): string {
  return [...terms]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, term) => rest.replaceAll(term, QUOTED), text);
}
