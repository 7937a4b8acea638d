/** The named shapes of the API: the very schemas that check what comes in and describe what goes out. */
import * as z from 'zod';
import { answerSchema, blockSchema, citationSchema, refusalSchema } from '../../schema/answer.ts';
import {
  figureSchema,
  measureSchema,
  policyDocumentSchema,
  sectionSchema,
  unitMentionSchema,
} from '../../schema/document.ts';
import { documentSummarySchema } from '../../schema/library.ts';
import { explanationSchema, hitSchema } from '../../schema/search.ts';
import { unitEntrySchema } from '../../schema/units.ts';
import { chatInput } from '../ai-sdk/chat-input.ts';
import { recordsSchema } from '../dify/record-shapes.ts';
import { retrievalInput } from '../dify/retrieval-input.ts';
import { ERROR_CODES } from '../error-response.ts';
import { askInput, feedbackInput } from '../input.ts';
import { completionInput } from '../openai/completion-input.ts';
import {
  chunkSchema,
  completionSchema,
  modelListSchema,
  modelSchema,
  openAiErrorSchema,
} from '../openai/completion-shapes.ts';

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.enum(ERROR_CODES),
  requestId: z.string(),
  errors: z.array(z.object({ field: z.string(), detail: z.string() })).optional(),
});

const reference = z.object({
  id: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  version: z.string(),
});

const neighbour = z.object({
  id: z.string(),
  number: z.number().int(),
  label: z.string(),
  title: z.string(),
  url: z.string(),
});

/** The text of a clause as it was received; `start` and the spans of repairs are offsets into the whole of it. */
const rawStretch = z.object({
  start: z.number().int(),
  text: z.string(),
  repairs: z.array(
    z.object({
      kind: z.enum(['pinyin', 'script', 'mojibake', 'punctuation', 'layout']),
      rule: z.string(),
      rawStart: z.number().int(),
      rawEnd: z.number().int(),
      before: z.string(),
      after: z.string(),
      confidence: z.number(),
      resolved: z.boolean(),
    }),
  ),
});

const matrixRow = z.object({
  measure: z.string(),
  number: z.number().int(),
  label: z.string(),
  title: z.string(),
  section: z.string(),
  unit: z.string(),
  fullName: z.string(),
  role: unitMentionSchema.shape.role,
  url: z.string(),
});

const conversation = z.object({
  id: z.string(),
  createdAt: z.string(),
  turns: z.array(
    z.object({
      askedAt: z.string(),
      answer: answerSchema,
      /** Not in exports. */
      documents: z
        .array(
          z.object({
            id: z.string(),
            title: z.string(),
            version: z.string(),
            state: z.enum(['current', 'superseded', 'removed']),
          }),
        )
        .optional(),
    }),
  ),
});

const evalsStatus = z.looseObject({ state: z.enum(['idle', 'running', 'done', 'failed']) });

/** A JSON-RPC message; MCP says what stands in it. */
const rpcMessage = z.looseObject({ jsonrpc: z.literal('2.0') });

export const INPUTS = {
  AskRequest: askInput,
  FeedbackRequest: feedbackInput,
  CompletionRequest: completionInput,
  ChatRequest: chatInput,
  RetrievalRequest: retrievalInput,
  RpcRequest: rpcMessage,
} satisfies Record<string, z.ZodType>;

export const OUTPUTS = {
  Answer: answerSchema,
  Block: blockSchema,
  Citation: citationSchema,
  Refusal: refusalSchema,
  Conversation: conversation,
  Hits: z.object({ hits: z.array(hitSchema) }),
  Hit: hitSchema,
  Explanation: explanationSchema,
  DocumentList: z.object({ documents: z.array(documentSummarySchema) }),
  DocumentSummary: documentSummarySchema,
  PolicyDocument: policyDocumentSchema,
  Section: sectionSchema,
  Measure: measureSchema,
  UnitMention: unitMentionSchema,
  Figure: figureSchema,
  MeasureInPlace: measureSchema.extend({
    document: reference,
    sectionTitle: z.string().nullable(),
    url: z.string(),
    previous: neighbour.nullable(),
    next: neighbour.nullable(),
    raw: rawStretch.optional(),
  }),
  UnitList: z.object({ units: z.array(unitEntrySchema) }),
  Unit: unitEntrySchema,
  Matrix: z.object({ document: reference, unit: z.string().nullable(), rows: z.array(matrixRow) }),
  ModelList: modelListSchema,
  Model: modelSchema,
  Completion: completionSchema,
  CompletionChunk: chunkSchema,
  OpenAiError: openAiErrorSchema,
  RetrievalResponse: recordsSchema,
  DifyProblem: problem.extend({ error_code: z.number().int(), error_msg: z.string() }),
  RpcResponse: rpcMessage,
  EvalsStatus: evalsStatus,
  Liveness: z.object({ status: z.literal('ok') }),
  Readiness: z.object({ status: z.literal('ready'), documents: z.number().int() }),
  OpenApi: z.looseObject({ openapi: z.string() }),
  Problem: problem,
} satisfies Record<string, z.ZodType>;

export type InputName = keyof typeof INPUTS;
export type OutputName = keyof typeof OUTPUTS;

export type JsonSchema = { [key: string]: unknown };

const refTo = (name: string) => `#/components/schemas/${name}`;

/** All of them as JSON Schema 2020-12, which refer to each other by name. */
export function componentSchemas(): Record<string, JsonSchema> {
  return { ...generated(INPUTS, 'input'), ...generated(OUTPUTS, 'output') };
}

export function schemaRef(name: InputName | OutputName): JsonSchema {
  return { $ref: refTo(name) };
}

/** The schema of a query, field by field. */
export function queryFields(schema: z.ZodType): { name: string; required: boolean; schema: JsonSchema }[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' });
  return Object.entries(properties).map(([name, field]) => ({
    name,
    required: required.includes(name),
    schema: field as JsonSchema,
  }));
}

function generated(shapes: Record<string, z.ZodType>, io: 'input' | 'output'): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(shapes)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io,
    uri: refTo,
    // A response may gain fields without a new version of the API.
    override: ({ jsonSchema }) => {
      if (io === 'output') delete jsonSchema.additionalProperties;
      // Every integer of JavaScript has these bounds; they say nothing.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _, $id: __, id: ___, ...schema }]) => [name, schema]),
  );
}
