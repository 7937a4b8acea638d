/** The name and version of the text chain that terms are made with. */

/** Raised with every change of folding, n-grams or asking phrases that changes a term. */
export const ANALYZER_ID = 'fold.2+ngram.1+content.1';
