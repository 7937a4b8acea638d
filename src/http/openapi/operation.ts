/** What is said of one operation of the API. */
import type * as z from 'zod';
import type { ErrorCode } from '../../errors.ts';
import type { InputName, OutputName } from './shapes.ts';

export const GROUPS = ['提问与检索', '会话', '文件', '接入别的程序', '网页', '评测', '运行'] as const;

export type Reply = {
  description: string;
  /** Without a shape: the media type of a text or a file. */
  type?: string;
  shape?: OutputName;
};

export type Operation = {
  method: 'get' | 'post' | 'delete';
  /** `/api/documents/{id}` */
  path: string;
  group: (typeof GROUPS)[number];
  id: string;
  summary: string;
  description?: string;
  /** What stands in the path, by name. */
  pathNames?: Record<string, string>;
  query?: z.ZodType;
  body?: { shape?: InputName; type?: string; example?: unknown };
  replies: Record<number, Reply | Reply[]>;
  problems?: ErrorCode[];
  /** The shape of errors; `Problem` where absent. */
  problem?: OutputName;
  /** Needs the admin key. */
  admin?: true;
};

export const EVENT_STREAM = 'text/event-stream';
export const PAGE = 'text/html';
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const pageReply = (description: string): Operation['replies'] => ({
  200: { description, type: PAGE },
});
export const workbookReply = (description: string): Operation['replies'] => ({
  200: { description, type: WORKBOOK },
});

/** Of every operation that reads a JSON body. */
export const BODY_PROBLEMS: ErrorCode[] = [
  'bad_json',
  'invalid_input',
  'payload_too_large',
  'unsupported_media_type',
];
