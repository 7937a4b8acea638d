/** The frame of the element: tools, conversation, composer. */
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
    scrollbar-gutter: stable both-edges;
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
`;
