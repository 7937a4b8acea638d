/** `/chat`: the chat element on a page of its own, and the way to the same service without scripts. */
import { html } from 'hono/html';
import { askLink } from './links.ts';
import { type Html, pageLayout } from './page-layout.ts';

export type ChatPageView = {
  /** The address of the script. */
  script: string;
  /** Asked at once. */
  question: string | undefined;
  /** The only document to ask; all where undefined. */
  doc: string | undefined;
  title: string;
  hotline: string | undefined;
  /** The server takes opinions on answers. */
  feedback: boolean;
};

export function chatPage({ script, question, doc, title, hotline, feedback }: ChatPageView): Html {
  const plain = question === undefined ? '/ask' : askLink(question);
  return pageLayout(
    '对话',
    html`<h1 class="unseen">${title}</h1>
<tiaowen-chat mode="page" lang="zh-CN"${question === undefined ? '' : html` question="${question}"`}${
      doc === undefined ? '' : html` doc="${doc}"`
    }${hotline === undefined ? '' : html` hotline="${hotline}"`}${feedback ? '' : html` no-feedback`}>
<p class="waiting">正在打开对话……打不开时请用<a href="${plain}">不需要脚本的提问页</a>。</p>
</tiaowen-chat>`,
    {
      look: 'app',
      head: html`<noscript><meta http-equiv="refresh" content="0; url=${plain}"></noscript>
<script type="module" src="${script}"></script>`,
    },
  );
}
