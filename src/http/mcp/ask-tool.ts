/** The tool that asks a whole question. */
import * as z from 'zod';
import { answerSchema } from '../../schema/answer.ts';
import { askInput } from '../input.ts';
import { absoluteAnswer } from '../public-address.ts';
import { defineTool } from './tool.ts';

const { question, history, doc, mode } = askInput.shape;

export const askPolicy = defineTool({
  name: 'ask_policy',
  title: '提问',
  description:
    '用一句话提问，得到附引用的回答。每条引用都与原文逐字核对；文件没写的，status 为 refused 并说明缺什么。',
  input: z.strictObject({
    question: question.describe('问题，至多 2000 个字符'),
    history: history.describe('此前的对话，用来理解追问'),
    doc,
    mode: mode.describe('extract 只摘原文，generate 由模型组织'),
  }),
  output: answerSchema.omit({ explanation: true }),
  async run(request, { assistant, address, signal }) {
    const asked = {
      question: request.question,
      ...(request.history && { history: request.history }),
      ...(request.doc !== undefined && { doc: request.doc }),
      ...(request.mode !== undefined && { mode: request.mode }),
    };
    return absoluteAnswer(await assistant.ask(asked, { signal }), address);
  },
});
