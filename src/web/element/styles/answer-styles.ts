/** Questions and answers. */
import { css } from 'lit';

export const answerStyles = css`
  .turn {
    padding-top: 0.4em;
  }
  .turn + .turn {
    margin-top: 2.2em;
  }
  .question {
    display: flex;
    flex-direction: row-reverse;
    align-items: center;
    gap: 0.3em;
    margin-inline-start: 12%;
    margin-bottom: 1em;
  }
  .question h2 {
    font-size: 1em;
    font-weight: 500;
    line-height: 1.7;
    white-space: pre-line;
    text-wrap: wrap;
    background: var(--accent-soft);
    border: 1px solid transparent;
    border-radius: 1.1em 1.1em 0.3em 1.1em;
    padding: 0.5em 1em;
  }
  .shell[data-look="contrast"] .question h2 {
    border-color: var(--accent);
  }
  .question .edit {
    flex: none;
  }
  @media (hover: hover) {
    .question .edit:not(:focus-visible) {
      opacity: 0;
    }
    .question:hover .edit {
      opacity: 1;
    }
  }
  .edit-form {
    display: grid;
    gap: 0.6em;
    margin-bottom: 1em;
  }
  .answer {
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    padding: clamp(0.9em, 3cqi, 1.4em);
  }
  .answer h3,
  .suggestions h3 {
    font-size: 0.95em;
    margin: 1.2em 0 0.5em;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }
  .tags:not(:empty) {
    margin-bottom: 0.6em;
  }
  .blocks > * + * {
    margin-top: 0.7em;
  }
  .blocks ul,
  .blocks ol {
    padding-inline-start: 1.6em;
  }
  .blocks li + li {
    margin-top: 0.35em;
  }
  .stream {
    white-space: pre-line;
  }
  .stage {
    display: flex;
    align-items: center;
    gap: 0.6em;
    color: var(--soft);
  }
  .stream + .stage {
    margin-top: 0.6em;
  }
  .dots {
    display: inline-flex;
    gap: 0.25em;
  }
  .dots i {
    width: 0.42em;
    height: 0.42em;
    border-radius: 50%;
    background: var(--accent);
    animation: pulse 1.2s infinite ease-in-out;
  }
  .dots i:nth-child(2) {
    animation-delay: 0.15s;
  }
  .dots i:nth-child(3) {
    animation-delay: 0.3s;
  }
  @keyframes pulse {
    50% {
      opacity: 0.25;
    }
  }
  .problem {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 0.5em;
    color: var(--bad);
  }

  blockquote {
    border-inline-start: 3px solid var(--accent);
    padding: 0.1em 0 0.1em 1em;
    font-family: var(--serif);
    line-height: 1.9;
  }
  blockquote footer {
    font-family: var(--sans);
    margin-top: 0.2em;
  }
  .cite {
    display: inline-block;
    vertical-align: baseline;
    font-size: 0.82em;
    font-weight: 600;
    line-height: 1.6;
    margin-inline: 0.15em;
    padding: 0 0.4em;
    border: 1px solid transparent;
    border-radius: 0.4em;
    background: var(--accent-soft);
    color: var(--accent);
    min-height: 24px;
    font-family: var(--sans);
  }
  .cite:hover,
  .cite[aria-describedby] {
    border-color: var(--accent);
  }
  .shell[data-look="contrast"] .cite {
    border-color: var(--accent);
  }
  .cite.titled {
    font-size: 0.88em;
    padding: 0.2em 0.7em;
    margin: 0;
  }
  .cite-title {
    font-weight: 400;
    color: var(--ink);
  }

  .table-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1em;
  }
  .count {
    font-weight: 600;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.93em;
    line-height: 1.6;
  }
  .blocks .table-head + table {
    margin-top: 0.2em;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    padding: 0.5em 0.6em;
    border-bottom: 1px solid var(--line);
  }
  thead th {
    color: var(--soft);
    font-weight: 600;
    white-space: nowrap;
    border-bottom-color: var(--strong-line);
  }
  .part th {
    background: var(--ground);
    font-weight: 600;
    font-size: 0.92em;
  }
  .source {
    white-space: nowrap;
    width: 1%;
  }
  td.title {
    font-weight: 600;
    width: 38%;
  }
  tbody:last-child tr:last-child > * {
    border-bottom: 0;
  }

  .clauses {
    list-style: none;
    display: grid;
    gap: 0.8em;
  }
  .excerpt {
    font-family: var(--serif);
    font-size: 0.95em;
    margin-top: 0.25em;
    padding-inline-start: 0.2em;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    line-clamp: 3;
    overflow: hidden;
  }
  .hotline {
    margin-top: 1em;
    padding: 0.5em 0.9em;
    border-radius: 0.5em;
    background: var(--ground);
    border: 1px solid var(--line);
    font-size: 0.95em;
  }
  .sources {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em;
    margin-top: 1em;
  }
  .related {
    margin-top: 0.8em;
  }
  .related summary {
    color: var(--soft);
    font-size: 0.9em;
    width: fit-content;
    padding-block: 0.2em;
  }
  .related .clauses {
    margin-top: 0.6em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 0.2em;
    margin-top: 0.8em;
    margin-inline: -0.5em;
    padding-top: 0.5em;
    border-top: 1px solid var(--line);
  }
  .rates {
    display: inline-flex;
    margin-inline-start: auto;
  }
  .feedback {
    display: grid;
    gap: 0.7em;
    margin-top: 0.8em;
    padding: 0.9em 1em;
    border: 1px solid var(--line);
    border-radius: 0.6em;
    background: var(--ground);
    font-size: 0.93em;
  }
  .feedback legend {
    font-weight: 600;
    padding: 0;
    margin-bottom: 0.3em;
  }
  .feedback textarea {
    margin-top: 0.3em;
  }
  .suggestions {
    margin-top: 0.9em;
  }
  .suggestions h3 {
    color: var(--soft);
    font-weight: 600;
    font-size: 0.88em;
    margin-top: 0;
  }
  @container (max-width: 560px) {
    table.measures,
    .measures tbody,
    .measures tr,
    .measures td,
    .measures th {
      display: block;
      width: auto;
    }
    .measures thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .measures tr {
      padding-block: 0.6em;
      border-bottom: 1px solid var(--line);
    }
    .measures tbody:last-child tr:last-child {
      border-bottom: 0;
    }
    .measures .part {
      padding: 0;
      border: 0;
    }
    .measures :is(td, tr:not(.part) th) {
      border: 0;
      padding: 0.1em 0;
    }
    .measures .units {
      color: var(--soft);
    }
    .question {
      margin-inline-start: 4%;
    }
    .rates {
      margin-inline-start: 0;
    }
  }
`;
