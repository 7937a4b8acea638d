/** Buttons, fields, chips and tags; what the system’s own colours and settings change. */
import { css } from 'lit';

export const controlStyles = css`
  button,
  textarea,
  select,
  input,
  summary {
    font: inherit;
    color: inherit;
  }
  button,
  summary {
    cursor: pointer;
  }
  button {
    background: none;
    border: 1px solid transparent;
    border-radius: 0.5em;
    line-height: 1.5;
    padding: 0;
    text-align: start;
  }
  .quiet,
  .tool {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    min-height: 2.2em;
    padding: 0.25em 0.65em;
    border-radius: 0.5em;
    color: var(--soft);
    font-size: 0.88em;
  }
  .quiet:hover,
  .tool:hover {
    background: var(--accent-soft);
    color: var(--accent);
  }
  .quiet[aria-pressed="true"] {
    color: var(--accent);
    background: var(--accent-soft);
    font-weight: 600;
  }
  .primary {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
    padding: 0.4em 1.1em;
    min-height: 2.4em;
  }
  .primary:hover {
    filter: brightness(1.1);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
  }
  textarea,
  select {
    width: 100%;
    background: var(--paper);
    border: 1px solid var(--strong-line);
    border-radius: 0.5em;
    padding: 0.5em 0.75em;
  }
  textarea {
    display: block;
    resize: vertical;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1.2em;
  }
  .choice {
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
    min-height: 2em;
  }
  .choice input {
    width: 1.1em;
    height: 1.1em;
    margin: 0;
    accent-color: var(--accent);
  }
  .note {
    color: var(--soft);
    font-size: 0.9em;
  }
  .chips {
    list-style: none;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .chip {
    background: var(--paper);
    border-color: var(--line);
    border-radius: 1.1em;
    padding: 0.3em 0.95em;
    font-size: 0.92em;
    min-height: 2.1em;
  }
  .chip:hover {
    border-color: var(--accent);
    color: var(--accent);
  }
  .tag {
    display: inline-block;
    font-size: 0.8em;
    font-weight: 600;
    line-height: 1.7;
    color: var(--accent);
    border: 1px solid currentColor;
    border-radius: 0.35em;
    padding: 0 0.5em;
  }
  .tag.generated,
  .tag.warn {
    color: var(--warn);
  }
  .tag.plain {
    color: var(--ink);
  }
  @media (forced-colors: active) {
    .shell {
      --mark: Mark;
    }
    .quiet[aria-pressed="true"],
    .chip {
      border-color: ButtonText;
    }
    mark {
      background: Mark;
      color: MarkText;
    }
    .icon {
      stroke: currentColor;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
`;
