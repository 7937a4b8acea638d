/** Learns to read questions: from the examples, and from a library's question bank, which asks for contents. */
import { contentTerms } from '../content-terms.ts';
import type { QuestionContext } from '../context.ts';
import { termsOfDomain } from '../english/glossary.ts';
import { ownTerms } from '../english/read-english.ts';
import { findEntities } from '../entities.ts';
import { CLAUSE, QUOTED, SECTION, UNIT } from '../mask.ts';
import { normaliseQuestion } from '../normalise.ts';
import { type ShapeModel, trainShapes } from './classifier.ts';
import { ENGLISH_FACT_EXAMPLES } from './english-fact-examples-table.ts';
import { englishFeatures } from './english-features.ts';
import { ENGLISH_FRAMES } from './english-frames-table.ts';
import { SHAPE_EXAMPLES } from './examples-table.ts';
import { FACT_EXAMPLES } from './fact-examples-table.ts';
import { maskTerms } from './mask-terms.ts';
import type { QuestionModels } from './model-file.ts';

const MASKS: Record<string, string> = { U: UNIT, T: QUOTED, S: SECTION, C: CLAUSE };

const masked = (example: string) =>
  normaliseQuestion(example.replace(/\{([UTSC])2?\}/g, (_, entity: string) => MASKS[entity] ?? ''));

/** A question as the model reads it. */
function shapeText(question: string, context: QuestionContext): string {
  const { masked: text } = findEntities(normaliseQuestion(question), context);
  return maskTerms(text, contentTerms(text, context));
}

/** Questions about what the clauses of a document say, in Chinese and in English. */
export type AskedContents = {
  context: QuestionContext;
  questions: readonly string[];
  english: readonly string[];
};

export function learnQuestions(contents: readonly AskedContents[]): QuestionModels {
  return {
    shapes: learnShapes(contents),
    facts: learnFacts(contents.flatMap(({ questions }) => questions)),
    englishFacts: learnEnglishFacts(contents),
  };
}

function learnShapes(contents: readonly AskedContents[]): ShapeModel {
  const asked = contents.flatMap(({ context, questions }) =>
    questions.map((question) => shapeText(question, context)),
  );
  const [known] = contents;
  const none = SHAPE_EXAMPLES.none.map((example) =>
    known ? shapeText(masked(example), known.context) : masked(example),
  );
  const shapes = Object.entries(SHAPE_EXAMPLES).map(([name, examples]) => [name, examples.map(masked)]);
  return trainShapes({ ...Object.fromEntries(shapes), none: [...new Set([...none, ...asked])] });
}

function learnFacts(questions: readonly string[]): ShapeModel {
  const content = [...FACT_EXAMPLES.content, ...questions].map(normaliseQuestion);
  const facts = Object.entries(FACT_EXAMPLES).map(([name, examples]) => [
    name,
    examples.map(normaliseQuestion),
  ]);
  return trainShapes({ ...Object.fromEntries(facts), content: [...new Set(content)] });
}

/** Terms of a row that are asked for in frames; the first ones are the plainest. */
const TERMS_OF_ROW = 2;

/** Every term of the domain in a frame: of contents where a document uses its Chinese, else of what none holds. */
function framedTerms(contents: readonly AskedContents[]): { content: string[]; absent: string[] } {
  const frames = ENGLISH_FRAMES.trim().split('\n');
  const texts = contents.map(({ context }) => context.library.canonical);
  const stands = (words: string) =>
    texts.some((text) => words.split(' ').every((word) => text.includes(word)));
  const own = contents.flatMap(({ context }) => ownTerms(context.library));
  const framed: { content: string[]; absent: string[] } = { content: [], absent: [] };
  let at = 0;
  for (const { chinese, english } of [...own, ...termsOfDomain()]) {
    const kind = chinese.some(stands) ? framed.content : framed.absent;
    for (const term of english.slice(0, TERMS_OF_ROW))
      kind.push((frames[at++ % frames.length] ?? '').replace('{T}', term));
  }
  return framed;
}

function learnEnglishFacts(contents: readonly AskedContents[]): ShapeModel {
  const facts = Object.entries(ENGLISH_FACT_EXAMPLES).map(([name, lines]) => [
    name,
    lines.trim().split('\n'),
  ]);
  const examples: Record<string, string[]> = Object.fromEntries(facts);
  const framed = framedTerms(contents);
  const asked = contents.flatMap(({ english }) => english);
  return trainShapes(
    {
      ...examples,
      content: [...new Set([...(examples.content ?? []), ...asked, ...framed.content])],
      absent: [...(examples.absent ?? []), ...framed.absent],
    },
    englishFeatures,
  );
}
