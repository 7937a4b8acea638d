/** The operations that speak other people's protocols. */
import { BODY_PROBLEMS, EVENT_STREAM, type Operation } from './operation.ts';

const OPENAI = { group: '接入别的程序', problem: 'OpenAiError' } as const;

export const PROTOCOL_OPERATIONS: Operation[] = [
  {
    ...OPENAI,
    method: 'get',
    path: '/v1/models',
    id: 'listModels',
    summary: 'OpenAI 兼容：模型列表',
    replies: { 200: { description: '只有 tiaowen 一个', shape: 'ModelList' } },
  },
  {
    ...OPENAI,
    method: 'get',
    path: '/v1/models/{model}',
    id: 'getModel',
    summary: 'OpenAI 兼容：一个模型',
    pathNames: { model: '模型名' },
    replies: { 200: { description: '模型', shape: 'Model' } },
    problems: ['not_found'],
  },
  {
    ...OPENAI,
    method: 'post',
    path: '/v1/chat/completions',
    id: 'createCompletion',
    summary: 'OpenAI 兼容：对话',
    description:
      '最后一条用户消息是问题，其前是上文；系统消息、工具和采样参数不起作用。引用在三处：正文末尾的链接（`citations: "none"` 可去掉）、`annotations`（`url_citation`）、顶层 `references`（流式时在最后）。`usage` 按字符计。',
    body: {
      shape: 'CompletionRequest',
      example: { model: 'tiaowen', messages: [{ role: 'user', content: '老旧小区改造由谁负责？' }] },
    },
    replies: {
      200: [
        { description: '回答', shape: 'Completion' },
        {
          description: '`stream: true` 时：每个 `data:` 是一个 CompletionChunk，以 `[DONE]` 结束',
          type: EVENT_STREAM,
        },
      ],
    },
    problems: [...BODY_PROBLEMS, 'not_found', 'overloaded'],
  },
  {
    method: 'post',
    path: '/api/chat',
    group: '接入别的程序',
    id: 'chat',
    summary: 'AI SDK 的 useChat',
    description:
      'UI message stream v1：文字之后，每个条款一个 `source-url`，每条引文一个 `data-citation`，最后 `data-answer-meta`。',
    body: {
      shape: 'ChatRequest',
      example: {
        id: 'c1',
        messages: [{ id: 'm1', role: 'user', parts: [{ type: 'text', text: '老旧小区改造由谁负责？' }] }],
      },
    },
    replies: { 200: { description: '回答', type: EVENT_STREAM } },
    problems: [...BODY_PROBLEMS, 'not_found', 'overloaded'],
  },
  {
    method: 'get',
    path: '/api/chat/{id}/stream',
    group: '接入别的程序',
    id: 'resumeChat',
    summary: 'AI SDK 的续流：恒为 204',
    pathNames: { id: '对话编号' },
    replies: { 204: { description: '没有可续的流' } },
  },
  {
    method: 'post',
    path: '/mcp',
    group: '接入别的程序',
    id: 'mcp',
    summary: 'MCP（Streamable HTTP）',
    description:
      '协议版本 2026-07-28、2025-11-25、2025-06-18、2025-03-26；不设会话。工具：search_policy、get_clause、list_measures_by_unit、list_units、compare_units、verify_quote、ask_policy，都只读；资源：`policy://{doc}/{clause}`。',
    body: { shape: 'RpcRequest' },
    replies: {
      200: { description: 'JSON-RPC 应答', shape: 'RpcResponse' },
      202: { description: '收到通知' },
    },
    problems: [...BODY_PROBLEMS, 'forbidden_origin'],
  },
  {
    method: 'post',
    path: '/retrieval',
    group: '接入别的程序',
    id: 'retrieve',
    summary: 'Dify 外部知识库',
    description: '`knowledge_id` 是文件编号或文号，`tiaowen` 是整个库。元数据条件的运算符与 Dify 文档相同。',
    body: {
      shape: 'RetrievalRequest',
      example: {
        knowledge_id: 'tiaowen',
        query: '老旧小区改造',
        retrieval_setting: { top_k: 4, score_threshold: 0.3 },
      },
    },
    replies: { 200: { description: '条款全文，分数 0 至 1', shape: 'RetrievalResponse' } },
    problems: [...BODY_PROBLEMS, 'not_found'],
    problem: 'DifyProblem',
  },
];
