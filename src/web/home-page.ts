/** The home page: what this is, the form, examples taken from the documents, and the documents. */
import { html } from 'hono/html';
import type { LibraryDocument } from '../schema/library.ts';
import { askForm } from './ask-form.ts';
import { askLink, documentLink } from './links.ts';
import { type Html, pageLayout } from './page-layout.ts';

const EXAMPLES_A_DOCUMENT = 5;

export function homePage(library: LibraryDocument[]): Html {
  const documents = library.map(({ document }) => document);
  const examples = library.slice(0, 2).flatMap(exampleQuestions);
  return pageLayout(
    '',
    html`<section class="hero" aria-labelledby="welcome">
<h1 id="welcome">问政策，找到那一条</h1>
<p class="lead">用平常话提问，得到文件里的原句、条款编号和责任单位，每一句都能点回原文核对。</p>
${askForm({ question: '', doc: undefined, documents })}
</section>
${
  examples.length === 0
    ? ''
    : html`<section aria-labelledby="examples">
<h2 id="examples">可以这样问</h2>
<ul class="examples">
${examples.map((question) => html`<li><a href="${askLink(question)}">${question}</a></li>`)}
</ul>
</section>`
}
<section aria-labelledby="documents">
<h2 id="documents">收录的文件</h2>
${library.length === 0 ? html`<p>还没有收录文件。</p>` : html`<ul class="cards">${library.map(documentCard)}</ul>`}
</section>`,
  );
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

/** Questions that a document surely answers, spread over its sections. */
export function exampleQuestions({ document, units }: LibraryDocument): string[] {
  const { measures, sections } = document;
  const firsts = sections.flatMap((section) => measures.find(({ id }) => id === section.measures[0]) ?? []);
  const busiest = units.toSorted((a, b) => b.measures.length - a.measures.length)[0];
  const middle = measures[Math.floor(measures.length / 2)];
  return [
    ...firsts.slice(0, 2).map(({ title }) => `“${title}”由哪些单位负责？`),
    ...(busiest === undefined ? [] : [`${busiest.name}负责哪些举措？`]),
    ...(middle === undefined ? [] : [`第${middle.number}条讲了什么？`]),
    ...firsts.slice(2, 3).map(({ title }) => `怎样${title}？`),
  ].slice(0, EXAMPLES_A_DOCUMENT);
}
