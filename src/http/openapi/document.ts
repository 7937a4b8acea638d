/** The OpenAPI 3.1 document, made from the operations and from the schemas that check requests. */
import type { ErrorCode } from '../../errors.ts';
import { problemKind } from '../error-response.ts';
import { CONVERSATION_OPERATIONS } from './conversation-operations.ts';
import { GROUPS, type Operation, type Reply } from './operation.ts';
import { OWN_OPERATIONS } from './own-operations.ts';
import { PROTOCOL_OPERATIONS } from './protocol-operations.ts';
import { componentSchemas, type JsonSchema, type OutputName, queryFields, schemaRef } from './shapes.ts';
import { SITE_OPERATIONS } from './site-operations.ts';

export const OPERATIONS: readonly Operation[] = [
  ...OWN_OPERATIONS,
  ...CONVERSATION_OPERATIONS,
  ...PROTOCOL_OPERATIONS,
  ...SITE_OPERATIONS,
];

type Content = Record<string, { schema: JsonSchema; example?: unknown }>;
export type OpenApiParameter = {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  description?: string;
  schema: JsonSchema;
};
export type OpenApiResponse = { description: string; content?: Content };
export type OpenApiOperation = {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  parameters?: OpenApiParameter[];
  requestBody?: { required: true; content: Content };
  responses: Record<string, OpenApiResponse>;
  security?: Record<string, string[]>[];
};
export type OpenApiDocument = {
  openapi: '3.1.0';
  info: {
    title: string;
    version: string;
    description: string;
    license: { name: string; identifier: string };
  };
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, Partial<Record<Operation['method'], OpenApiOperation>>>;
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, JsonSchema> };
};

/** `address` is put as the server; the rest is the same on every one. */
export function openApiDocument(address: string): OpenApiDocument {
  const byPath = Map.groupBy(OPERATIONS, ({ path }) => path);
  return {
    openapi: '3.1.0',
    info: {
      title: '条问 Tiaowen',
      version: '0.1.0',
      description:
        '问政府方案，得条款原文。出错时返回 `application/problem+json`（`/v1` 下是 OpenAI 的形状），`detail` 是中文。',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: address }],
    tags: GROUPS.map((name) => ({ name })),
    paths: Object.fromEntries(
      [...byPath].map(([path, operations]) => [
        path,
        Object.fromEntries(operations.map((operation) => [operation.method, operationObject(operation)])),
      ]),
    ),
    components: {
      schemas: componentSchemas(),
      securitySchemes: {
        adminKey: { type: 'http', scheme: 'bearer', description: 'TIAOWEN_ADMIN_KEY' },
      },
    },
  };
}

function operationObject(operation: Operation): OpenApiOperation {
  const { id, summary, description, group, body, replies, problems = [], problem = 'Problem' } = operation;
  const parameters = parametersOf(operation);
  const codes: ErrorCode[] = [...problems, 'internal'];
  return {
    operationId: id,
    summary,
    ...(description !== undefined && { description }),
    tags: [group],
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: bodyContent(body) } }),
    responses: {
      ...Object.fromEntries(Object.entries(replies).map(([status, reply]) => [status, response(reply)])),
      ...problemResponses(codes, problem),
    },
    ...(operation.admin && { security: [{ adminKey: [] }] }),
  };
}

function parametersOf({ pathNames = {}, query }: Operation): OpenApiParameter[] {
  return [
    ...Object.entries(pathNames).map(
      ([name, description]): OpenApiParameter => ({
        name,
        in: 'path',
        required: true,
        description,
        schema: { type: 'string' },
      }),
    ),
    ...(query === undefined ? [] : queryFields(query)).map(
      (field): OpenApiParameter => ({ ...field, in: 'query' }),
    ),
  ];
}

function bodyContent({ shape, type = 'application/json', example }: NonNullable<Operation['body']>): Content {
  const schema = shape === undefined ? { type: 'object' } : schemaRef(shape);
  return { [type]: { schema, ...(example !== undefined && { example }) } };
}

function response(reply: Reply | Reply[]): OpenApiResponse {
  const replies = [reply].flat();
  const content = Object.fromEntries(
    replies.flatMap(({ shape, type = 'application/json' }) => {
      if (shape !== undefined) return [['application/json', { schema: schemaRef(shape) }]];
      return type === 'application/json' ? [] : [[type, { schema: { type: 'string' } }]];
    }),
  ) as Content;
  const description = [...new Set(replies.map((one) => one.description))].join('；');
  return { description, ...(Object.keys(content).length > 0 && { content }) };
}

/** Codes that share a status share its entry. */
function problemResponses(codes: ErrorCode[], shape: OutputName): Record<string, OpenApiResponse> {
  const byStatus = Map.groupBy(codes, (code) => problemKind(code).status);
  const type = shape === 'OpenAiError' ? 'application/json' : 'application/problem+json';
  return Object.fromEntries(
    [...byStatus].map(([status, ofStatus]) => [
      status,
      {
        description: ofStatus.map((code) => `${problemKind(code).title}（${code}）`).join('；'),
        content: { [type]: { schema: schemaRef(shape) } },
      },
    ]),
  );
}
