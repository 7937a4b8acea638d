/** Trains the classifiers of the documents whose question bank covers them. */
import type { Postings } from '../lexical/lexical-index.ts';
import { type ClassifierTable, trainClassifier } from '../lexical/question-classifier.ts';

/** Share of a document's chunks with questions from which on its bank speaks for the whole of it. */
const COVERED = 0.5;
const SHORTEST_SENTENCE = 5;
const UNIT_CLAUSE = /^[（(]?(责任|牵头|配合|参与)单位[:：]/;

/** `texts`: folded, by document; `questions`: folded contents, by position. In the order of the documents. */
export function trainClassifiers(
  postings: Postings,
  texts: readonly (readonly string[])[],
  questions: readonly (readonly string[])[],
): ClassifierTable[] {
  return texts.flatMap((chunks, document) => {
    const first = postings.documentStarts[document] as number;
    const own = questions.slice(first, first + chunks.length);
    const asked = own.filter((list) => list.length > 0).length;
    if (chunks.length < 2 || asked < chunks.length * COVERED) return [];
    const sentences = chunks.map(sentencesOf);
    return [trainClassifier(postings, { first, sentences, questions: own })];
  });
}

function sentencesOf(text: string): string[] {
  return text
    .split(/[。；;！!？?\n]/u)
    .filter((sentence) => sentence.length >= SHORTEST_SENTENCE && !UNIT_CLAUSE.test(sentence));
}
