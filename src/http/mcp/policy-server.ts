/** What the MCP server offers, whatever revision of the protocol it is asked in. */
import type { Assistant } from '../../assistant.ts';
import { askPolicy } from './ask-tool.ts';
import { getClause, searchPolicy, verifyQuote } from './clause-tools.ts';
import { listResources, RESOURCE_TEMPLATES, readResource } from './resources.ts';
import { callTool, describeTool, type ToolContext, type ToolResult } from './tool.ts';
import { compareUnits, listMeasuresByUnit, listUnits } from './unit-tools.ts';

const TOOLS = [searchPolicy, getClause, listMeasuresByUnit, listUnits, compareUnits, verifyQuote, askPolicy];

export const SERVER_INFO = { name: 'tiaowen', title: '条问', version: '0.1.0' };
export const CAPABILITIES = { tools: {}, resources: {} };
export const INSTRUCTIONS =
  '查政府方案的条款。先用 search_policy 或 ask_policy 找到条款，再用 get_clause 取全文；按单位列清单用 list_measures_by_unit、compare_units，结果完整。引用原文前用 verify_quote 核对，并附条款链接。';

let described: ReturnType<typeof describeTool>[] | undefined;

export type PolicyServer = {
  listTools(): { tools: ReturnType<typeof describeTool>[] };
  /** Undefined where there is no such tool. */
  callTool(name: string, args: unknown, signal: AbortSignal): Promise<ToolResult> | undefined;
  listResources(cursor: string | undefined): ReturnType<typeof listResources>;
  listTemplates(): { resourceTemplates: typeof RESOURCE_TEMPLATES };
  readResource(uri: string): ReturnType<typeof readResource>;
};

export function policyServer(
  assistant: Assistant,
  { address, requestId }: Pick<ToolContext, 'address' | 'requestId'>,
): PolicyServer {
  return {
    listTools() {
      described ??= TOOLS.map(describeTool);
      return { tools: described };
    },
    callTool(name, args, signal) {
      const tool = TOOLS.find((candidate) => candidate.name === name);
      return tool && callTool(tool, args, { assistant, address, signal, requestId });
    },
    listResources: (cursor) => listResources(assistant, cursor),
    listTemplates: () => ({ resourceTemplates: RESOURCE_TEMPLATES }),
    readResource: (uri) => readResource(assistant, uri),
  };
}
