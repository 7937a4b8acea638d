/** Confidence in a clause and the kind of the question, weighed together in log-odds. */

/** How much the kind of question counts beside the search's confidence; chosen on evals/cases/dev. */
const KIND_WEIGHT = 0.5;
/** The same in another language than the document's, where words lead to a clause less surely; chosen likewise. */
const FOREIGN_WEIGHT = 1.2;
/** Confidence in a clause for a question in another language is never more. */
const FOREIGN_MOST = 0.9;
const LEAST_ODDS = 1e-6;

export const logOdds = (share: number) => {
  const bounded = Math.min(Math.max(share, LEAST_ODDS), 1 - LEAST_ODDS);
  return Math.log(bounded / (1 - bounded));
};

const share = (odds: number) => 1 / (1 + Math.exp(-odds));

/** A clause is the less an answer the less the question asks for contents; all from 0 to 1. */
export const weigh = (confidence: number, content: number): number =>
  share(logOdds(confidence) + KIND_WEIGHT * logOdds(content));

export const weighForeign = (confidence: number, content: number): number =>
  share(logOdds(Math.min(FOREIGN_MOST, confidence)) + FOREIGN_WEIGHT * logOdds(content));
