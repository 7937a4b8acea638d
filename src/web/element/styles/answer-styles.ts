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
`;
