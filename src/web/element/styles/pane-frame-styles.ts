/** The welcome, the place of the pane, the quote at a citation, and what changes with the width. */
import { css } from 'lit';

export const paneFrameStyles = css`
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
