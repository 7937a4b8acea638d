/** Tools about the text: search, one clause, and whether a quote is true. */
import * as z from 'zod';
import { unitRoleSchema } from '../../schema/document.ts';
import { clauseNamed, documentChosen } from '../clauses.ts';
import { documentReference } from '../document-routes.ts';
import { questionInput } from '../input.ts';
import { findQuote } from './find-quote.ts';
import { clauseOut, clauseShape, docInput, documentShape, resourceUri, unitInput } from './shapes.ts';
import { defineTool } from './tool.ts';

export const searchPolicy = defineTool({
  name: 'search_policy',
  title: '检索条款',
  description: '按内容检索条款，返回最相关的若干条，各带摘要、责任单位和链接。',
  input: z.strictObject({
    query: questionInput.describe('要找什么，一句话或几个词'),
    limit: z.number().int().min(1).max(50).optional().describe('条数，默认 10'),
    doc: docInput,
    unit: unitInput.optional().describe('只看这个单位负责的条款'),
  }),
  output: z.object({
    hits: z.array(
      z.object({
        rank: z.number().int(),
        score: z.number(),
        document: documentShape.omit({ version: true }),
        clause: clauseShape,
        units: z.array(z.string()),
        snippet: z.string(),
      }),
    ),
  }),
  async run({ query, limit, doc, unit }, { assistant, address }) {
    const hits = await assistant.search({
      query,
      ...(limit !== undefined && { limit }),
      ...(doc !== undefined && { doc }),
      ...(unit !== undefined && { unit }),
    });
    return {
      hits: hits.map(({ rank, score, document, clause, measure, units, snippet, url }) => ({
        rank,
        score,
        document,
        clause: { ...clause, measure, url: address + url, uri: resourceUri(document.id, clause.id) },
        units,
        snippet,
      })),
    };
  },
});

export const getClause = defineTool({
  name: 'get_clause',
  title: '取条款原文',
  description: '按编号取一条的原文全文，连同责任单位和前后条。',
  input: z.strictObject({
    clause: z
      .union([z.string().trim().min(1).max(64), z.number().int().transform(String)])
      .describe('条款：15、第十五条、（十五）、m15，部分如 第三部分、s3，文件头 head'),
    doc: docInput,
  }),
  output: z.object({
    document: documentShape,
    clause: clauseShape,
    text: z.string(),
    start: z.number().int().describe('在修复后全文中的位置，UTF-16 单元'),
    end: z.number().int(),
    units: z.array(z.object({ name: z.string(), fullName: z.string(), role: unitRoleSchema })),
    previous: clauseShape.nullable(),
    next: clauseShape.nullable(),
  }),
  run({ clause: name, doc }, { assistant, address }) {
    const library = documentChosen(assistant, doc);
    const { chunks, document } = library;
    const chunk = clauseNamed(library, name);
    const [start, end] = chunk.span;
    const position = chunks.indexOf(chunk);
    const neighbour = (by: number) => {
      const found = chunks[position + by];
      return found === undefined ? null : clauseOut(found, address);
    };
    const measure = document.measures.find(({ id }) => id === chunk.id);
    return {
      document: documentReference(document),
      clause: clauseOut(chunk, address),
      text: chunk.text,
      start,
      end,
      units: (measure?.units ?? []).map(({ name: unit, fullName, role }) => ({ name: unit, fullName, role })),
      previous: neighbour(-1),
      next: neighbour(1),
    };
  },
});

export const verifyQuote = defineTool({
  name: 'verify_quote',
  title: '核对引文',
  description:
    '核对一句引文是否与原文逐字一致。verified 为 true 才是原话；只差标点、空白或全半角时给出原文的写法。',
  input: z.strictObject({
    quote: z
      .string()
      .max(5000)
      .refine((text) => text.trim() !== '', { error: '引文为空' })
      .describe('引文'),
    doc: docInput,
    clause: z.string().trim().min(1).max(64).optional().describe('只在这一条里找'),
  }),
  output: z.object({
    verified: z.boolean(),
    document: documentShape,
    matches: z.array(
      z.object({
        exact: z.boolean(),
        quote: z.string().describe('原文的写法'),
        start: z.number().int(),
        end: z.number().int(),
        clause: clauseShape.nullable(),
      }),
    ),
  }),
  run({ quote, doc, clause }, { assistant, address }) {
    const library = documentChosen(assistant, doc);
    const bounds = clause === undefined ? undefined : clauseNamed(library, clause).span;
    const matches = findQuote(library, quote, bounds).map(({ chunk, ...match }) => ({
      ...match,
      clause: chunk === undefined ? null : clauseOut(chunk, address),
    }));
    return {
      verified: matches.some(({ exact }) => exact),
      document: documentReference(library.document),
      matches,
    };
  },
});
