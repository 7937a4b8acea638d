/** The operations of kept conversations; without a store each answers `not_found`. */
import { exportInput } from '../input.ts';
import { BODY_PROBLEMS, type Operation } from './operation.ts';

const group = '会话';
const pathNames = { id: '会话编号' };

export const CONVERSATION_OPERATIONS: Operation[] = [
  {
    method: 'post',
    path: '/api/conversations',
    group,
    id: 'createConversation',
    summary: '新开一个会话',
    description:
      '编号是 128 位随机数，知道编号才能看、导出和删除。提问时放进 `conversation`，不再带 `history`。',
    replies: { 201: { description: '空会话', shape: 'Conversation' } },
    problems: ['not_found', 'insufficient_storage'],
  },
  {
    method: 'get',
    path: '/api/conversations/{id}',
    group,
    id: 'getConversation',
    summary: '一个会话，答案与当时所见相同',
    pathNames,
    replies: { 200: { description: '会话', shape: 'Conversation' } },
    problems: ['not_found'],
  },
  {
    method: 'delete',
    path: '/api/conversations/{id}',
    group,
    id: 'deleteConversation',
    summary: '删除一个会话',
    pathNames,
    replies: { 204: { description: '已删除' } },
    problems: ['not_found'],
  },
  {
    method: 'get',
    path: '/api/conversations/{id}/export',
    group,
    id: 'exportConversation',
    summary: '下载一个会话，含引用和标签',
    pathNames,
    query: exportInput,
    replies: {
      200: [
        { description: 'Markdown 或 JSON', type: 'text/markdown' },
        { description: 'Markdown 或 JSON', shape: 'Conversation' },
      ],
    },
    problems: ['invalid_input', 'not_found'],
  },
  {
    method: 'post',
    path: '/api/feedback',
    group,
    id: 'giveFeedback',
    summary: '评价一个答案',
    body: { shape: 'FeedbackRequest', example: { answer: 'ans_0123456789abcdef0123', rating: 'up' } },
    replies: { 204: { description: '已记下' } },
    problems: [...BODY_PROBLEMS, 'not_found', 'insufficient_storage'],
  },
];
