/** The home page: the form, what the plan is, what can be asked of it part by part, and the library. */
import { html } from 'hono/html';
import type { LibraryDocument } from '../schema/library.ts';
import { askForm } from './ask-form.ts';
import { askLink, chatLink, documentLink } from './links.ts';
import { type Html, pageLayout } from './page-layout.ts';

/** `chat`: the chat page can be used; it leads on where there are no scripts. */
export function homePage(library: LibraryDocument[], { chat }: { chat: boolean }): Html {
  const documents = library.map(({ document }) => document);
  const [first] = library;
  return pageLayout(
    '',
    html`<section class="hero" aria-labelledby="welcome">
<h1 id="welcome">问政策，找到那一条</h1>
<p class="lead">用平常话提问，得到文件里的原句、条款编号和责任单位，每一句都能点回原文核对。</p>
${askForm({ question: '', doc: undefined, documents, action: chat ? '/chat' : '/ask' })}
</section>
${first === undefined ? '' : html`${planSection(first)}${questionsSection(first, chat)}`}
<section aria-labelledby="documents">
<h2 id="documents">收录的文件</h2>
${library.length === 0 ? html`<p>还没有收录文件。</p>` : html`<ul class="cards">${library.map(documentCard)}</ul>`}
</section>`,
  );
}

function planSection({ document, units }: LibraryDocument): Html {
  const { id, issuer, measures, number, period, sections, title } = document;
  const facts: [number: string, what: string][] = [
    [String(sections.length), '个部分'],
    [String(measures.length), '条举措'],
    [String(units.length), '个责任单位'],
    ...(period === null ? [] : [[`${period.from}—${period.to}`, '实施期限'] as [string, string]]),
  ];
  return html`<section aria-labelledby="plan">
<h2 id="plan">这是一份什么方案</h2>
<div class="card plan">
<h3><a href="${documentLink(id)}">${title}</a></h3>
<p class="facts">${[number, issuer, document.issuedOn].filter((fact) => fact !== null).join(' · ')}</p>
<dl class="figures">${facts.map(([figure, what]) => html`<div><dt>${what}</dt><dd>${figure}</dd></div>`)}</dl>
<p><a href="${documentLink(id)}">阅读全文</a></p>
</div>
</section>`;
}

function questionsSection(library: LibraryDocument, chat: boolean): Html {
  const groups = exampleQuestions(library);
  if (groups.length === 0) return html``;
  return html`<section aria-labelledby="examples">
<h2 id="examples">可以这样问</h2>
<ul class="groups">${groups.map(
    ({ title, questions }) => html`<li>
<h3>${title}</h3>
<ul class="examples">
${questions.map((question) => html`<li><a href="${chat ? chatLink(question) : askLink(question)}">${question}</a></li>`)}
</ul>
</li>`,
  )}</ul>
</section>`;
}

function documentCard({ document, units }: LibraryDocument): Html {
  const { id, title, number, issuer, issuedOn, sections, measures } = document;
  const facts = [number, issuer, issuedOn].filter((fact) => fact !== null);
  return html`<li class="card">
<h3><a href="${documentLink(id)}">${title}</a></h3>
<p class="facts">${facts.join(' · ')}</p>
<p class="facts">${sections.length} 个部分 · ${measures.length} 条举措 · ${units.length} 个责任单位</p>
</li>`;
}

/** Questions that a document surely answers, part by part: who, what, and how much of it. */
export function exampleQuestions({ document }: LibraryDocument): { title: string; questions: string[] }[] {
  const { measures, sections } = document;
  return sections.flatMap(({ id, label, title }) => {
    const [first, second] = measures.filter(({ section }) => section === id);
    if (first === undefined) return [];
    const unit = first.units.find(({ collective }) => !collective)?.name;
    const questions = [
      `${first.label}${first.title}由谁负责？`,
      ...(second === undefined ? [] : [`怎样${second.title}？`]),
      ...(unit === undefined ? [] : [`${unit}负责哪些举措？`]),
    ];
    return [{ title: `${label}${title}`, questions }];
  });
}
