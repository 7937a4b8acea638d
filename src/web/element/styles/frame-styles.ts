/** The frame of the element: tools, conversation, composer, the pane beside it, the quote at a citation. */
import { css } from 'lit';

export const frameStyles = css`
  .shell {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr);
    position: relative;
  }
  .main {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    min-width: 0;
  }
  .column {
    max-width: 47em;
    margin-inline: auto;
    padding-inline: clamp(0.9em, 3cqi, 1.6em);
  }
  .toolbar {
    display: flex;
    align-items: center;
    gap: 0.15em;
    padding: 0.3em 0.6em;
    border-bottom: 1px solid var(--line);
    background: var(--paper);
  }
  .toolbar .space {
    flex: 1;
  }
  .tool {
    min-width: 2.4em;
    justify-content: center;
  }
  .menu {
    position: relative;
  }
  .menu summary {
    list-style: none;
  }
  .menu summary::-webkit-details-marker {
    display: none;
  }
  .menu-items {
    position: absolute;
    z-index: 2;
    inset-inline-end: 0;
    top: calc(100% + 0.3em);
    min-width: 11em;
    padding: 0.3em;
    background: var(--paper);
    border: 1px solid var(--strong-line);
    border-radius: 0.6em;
    box-shadow: 0 0.5em 1.5em #0003;
  }
  .menu-items button {
    display: block;
    width: 100%;
    padding: 0.4em 0.8em;
  }
  .menu-items button:hover {
    background: var(--accent-soft);
  }

  .log {
    overflow-y: auto;
    overscroll-behavior: contain;
    position: relative;
    scrollbar-gutter: stable;
  }
  .log:focus-visible {
    outline-offset: -3px;
  }
  .log > .column {
    padding-block: 1.2em 2em;
  }
  .foot {
    border-top: 1px solid var(--line);
    background: var(--paper);
    padding-block: 0.7em 0.5em;
    padding-bottom: max(0.5em, env(safe-area-inset-bottom));
  }
  .box {
    display: flex;
    align-items: flex-end;
    gap: 0.4em;
    background: var(--paper);
    border: 1px solid var(--strong-line);
    border-radius: 1.3em;
    padding: 0.3em;
  }
  .box:focus-within {
    border-color: var(--accent);
    box-shadow: 0 0 0 2px var(--accent);
  }
  .box textarea {
    flex: 1;
    min-width: 0;
    min-height: 2.5em;
    max-height: 9em;
    border: 0;
    background: none;
    resize: none;
    padding: 0.4em 0.8em;
    line-height: 1.7;
    field-sizing: content;
    outline: none;
  }
  textarea::placeholder {
    color: var(--soft);
    opacity: 1;
  }
  .round {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.3em;
    min-width: 2.5em;
    min-height: 2.5em;
    border-radius: 1.1em;
    padding: 0.2em 1em;
    font-weight: 600;
  }
  .round.primary:disabled {
    background: var(--ground);
    border-color: var(--line);
    color: var(--soft);
    cursor: default;
    filter: none;
  }
  .round.stop {
    border-color: var(--bad);
    color: var(--bad);
  }
  .round.stop .icon {
    fill: currentColor;
  }
  .round[aria-pressed="true"] {
    background: var(--accent);
    color: var(--on-accent);
  }
  .composer-note {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0 1em;
    margin-top: 0.35em;
    text-align: center;
    color: var(--soft);
    font-size: 0.82em;
  }
  .in-document {
    display: flex;
    align-items: center;
    gap: 0.6em;
    margin-bottom: 0.5em;
    color: var(--soft);
    font-size: 0.88em;
    white-space: nowrap;
  }
  .in-document select {
    min-width: 0;
    color: var(--ink);
  }

  .welcome {
    padding-top: clamp(0.5em, 3cqi, 2em);
  }
  .welcome h2 {
    font-size: 1.7em;
    letter-spacing: 0.02em;
  }
  .welcome .lead {
    color: var(--soft);
    font-size: 1.05em;
    max-width: 36em;
    margin-top: 0.4em;
  }
  .welcome h3 {
    margin: 1.8em 0 0.7em;
    font-size: 1.1em;
  }
  .about {
    margin-top: 1.2em;
    padding: 0.7em 1em;
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .about a {
    font-weight: 600;
    text-decoration: none;
  }
  .about a:hover {
    text-decoration: underline;
  }
  .about span {
    display: block;
    color: var(--soft);
    font-size: 0.88em;
  }
  .parts {
    list-style: none;
    display: grid;
    gap: 1.1em;
  }
  .parts h4 {
    font-size: 0.92em;
    font-weight: 600;
    color: var(--soft);
    margin-bottom: 0.5em;
  }

  dialog.pane {
    display: none;
  }
  dialog.pane[open] {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    position: absolute;
    z-index: 3;
    inset: 0;
    width: 100%;
    height: 100%;
    max-width: none;
    max-height: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: var(--paper);
    color: var(--ink);
  }
  dialog.pane:modal {
    position: fixed;
    inset: auto 0 0;
    height: min(88dvh, 60em);
    border-top: 1px solid var(--strong-line);
    border-radius: 1.1em 1.1em 0 0;
  }
  dialog.pane::backdrop {
    background: #0008;
  }
  dialog.pane.centred:modal {
    inset: 0;
    width: min(36em, calc(100vw - 2em));
    height: fit-content;
    max-height: calc(100dvh - 2em);
    margin: auto;
    border: 1px solid var(--strong-line);
    border-radius: var(--radius);
  }

  #preview {
    position: fixed;
    inset: auto;
    margin: 0;
    width: max-content;
    max-width: min(30em, calc(100vw - 1.5em));
    max-height: 14em;
    overflow-y: auto;
    padding: 0.7em 1em;
    background: var(--paper);
    color: var(--ink);
    border: 1px solid var(--strong-line);
    border-radius: 0.6em;
    box-shadow: 0 0.5em 1.8em #0003;
    font-size: 0.92em;
  }
  #preview p:last-child {
    font-family: var(--serif);
  }
  .preview-path {
    color: var(--soft);
    font-size: 0.85em;
    margin-bottom: 0.2em;
  }

  @container (min-width: 900px) {
    .shell:not([data-pane="closed"], [data-pane="help"]) {
      grid-template-columns: minmax(0, 1fr) minmax(24em, 38%);
    }
    dialog.pane[open]:not(:modal) {
      position: static;
      border-inline-start: 1px solid var(--line);
    }
  }
  @container (max-width: 560px) {
    .toolbar .tool > span,
    .actions .quiet .icon,
    .round > span {
      display: none;
    }
    .welcome h2 {
      font-size: 1.45em;
    }
    .question .edit span {
      display: none;
    }
  }
`;
