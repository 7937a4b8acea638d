/** What a tool of the MCP server is, and how one is called. */
import * as z from 'zod';
import type { Assistant } from '../../assistant.ts';
import { NotFoundError, TiaowenError } from '../../errors.ts';
import { problemOf } from '../error-response.ts';
import { parseInput } from '../input.ts';

export type ToolContext = {
  assistant: Assistant;
  /** Before every `url`. */
  address: string;
  signal: AbortSignal;
  requestId: string;
};

export type Tool = {
  name: string;
  title: string;
  description: string;
  input: z.ZodType;
  output: z.ZodType;
  /** The structured content. Throws InvalidInputError and NotFoundError. */
  call(args: unknown, context: ToolContext): Promise<Record<string, unknown>>;
};

/** Ties the shapes to the types of the function. */
export function defineTool<Input extends z.ZodType, Output extends z.ZodType<object>>(tool: {
  name: string;
  title: string;
  description: string;
  input: Input;
  output: Output;
  run(args: z.output<Input>, context: ToolContext): Promise<z.output<Output>> | z.output<Output>;
}): Tool {
  const { run, ...rest } = tool;
  return {
    ...rest,
    async call(args, context) {
      const input = parseInput(tool.input as z.ZodType<z.output<Input>>, args);
      return { ...(await run(input, context)) } as Record<string, unknown>;
    },
  };
}

/** As `tools/list` shows it. Plain JSON Schema: some clients refuse a `$schema` they do not know. */
export function describeTool({ name, title, description, input, output }: Tool) {
  return {
    name,
    title,
    description,
    inputSchema: jsonSchema(input, 'input'),
    outputSchema: jsonSchema(output, 'output'),
    annotations: {
      title,
      readOnlyHint: true,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: false,
    },
  };
}

type ObjectSchema = { type: 'object'; [key: string]: unknown };

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): ObjectSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return { ...rest, type: 'object' };
}

export type ToolResult = {
  content: { type: 'text'; text: string }[];
  structuredContent?: Record<string, unknown>;
  isError?: true;
};

/**
 * The structured content, and the same as text for clients that read no other. What is wrong with the arguments
 * is a result too, in words that a model can act on. Throws what is not the caller's fault.
 */
export async function callTool(tool: Tool, args: unknown, context: ToolContext): Promise<ToolResult> {
  try {
    const structuredContent = await tool.call(args ?? {}, context);
    return { content: [{ type: 'text', text: JSON.stringify(structuredContent) }], structuredContent };
  } catch (error) {
    if (!(error instanceof TiaowenError) || !['invalid_input', 'not_found'].includes(error.code)) throw error;
    const { detail, errors } = problemOf(error, context.requestId);
    const about = error instanceof NotFoundError && error.facts.name !== '' ? `（${error.facts.name}）` : '';
    const text = errors?.map((one) => `${one.field}：${one.detail}`).join('\n') ?? `${detail}${about}`;
    return { content: [{ type: 'text', text }], isError: true };
  }
}
