/** What stands beside the conversation, and the form that asks what was wrong. */
import { css } from 'lit';

export const paneStyles = css`
  .feedback {
    display: grid;
    gap: 0.7em;
    margin-top: 2.2em;
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
  .pane-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    padding: 0.35em 0.6em 0.35em 1.2em;
    border-bottom: 1px solid var(--line);
  }
  .pane-head h2 {
    font-size: 1em;
  }
  .pane-body {
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 1.1em 1.2em 2em;
  }
  .pane-body > * + * {
    margin-top: 1em;
  }
  .path {
    color: var(--soft);
    font-size: 0.85em;
  }
  .clause h3 {
    font-size: 1.2em;
    margin-top: 0.3em;
  }
  .clause h4,
  .settings legend {
    font-size: 0.9em;
    font-weight: 600;
    color: var(--soft);
    padding: 0;
    margin: 1.2em 0 0.4em;
  }
  .clause .text {
    margin-top: 0.8em;
    font-family: var(--serif);
    font-size: 1.06em;
    line-height: 2;
  }
  mark {
    background: var(--mark);
    color: inherit;
    border-radius: 0.15em;
    padding-block: 0.1em;
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
  }
  .shell[data-look="contrast"] mark {
    background: var(--accent);
    color: #000;
  }
  .neighbours {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.6em;
  }
  .neighbours button {
    display: flex;
    align-items: center;
    gap: 0.5em;
    padding: 0.5em 0.7em;
    border-color: var(--line);
    font-size: 0.9em;
  }
  .neighbours button > span {
    flex: 1;
  }
  .neighbours small {
    display: block;
    color: var(--soft);
  }
  .neighbours [data-go="next"] {
    text-align: end;
  }
  .neighbours button:hover {
    border-color: var(--accent);
  }
  .raw {
    border-top: 1px solid var(--line);
    padding-top: 0.6em;
  }
  .raw > .quiet {
    margin-inline-start: -0.6em;
    color: var(--accent);
  }
  .raw-text {
    margin-top: 0.6em;
    background: var(--ground);
    border: 1px solid var(--line);
    border-radius: 0.5em;
    padding: 0.8em 1em;
    white-space: pre-wrap;
    font-size: 0.93em;
  }
  del {
    color: var(--bad);
    text-decoration: line-through;
  }
  ins {
    color: var(--good);
    text-decoration: none;
    border: 1px solid currentColor;
    border-radius: 0.25em;
    padding-inline: 0.15em;
    margin-inline: 0.1em;
  }
  .doubtful {
    border-bottom: 2px dotted var(--warn);
  }
  .all-sources {
    list-style: none;
    display: grid;
    gap: 1.2em;
  }
  .all-sources .path {
    margin: 0.3em 0;
  }
  .all-sources li + li {
    border-top: 1px solid var(--line);
    padding-top: 1.2em;
  }
  .history {
    list-style: none;
  }
  .history li {
    display: flex;
    align-items: center;
    border-bottom: 1px solid var(--line);
  }
  .resume {
    flex: 1;
    min-width: 0;
    padding: 0.6em 0.4em;
  }
  .resume:hover {
    color: var(--accent);
  }
  .resume small {
    display: block;
    color: var(--soft);
  }
  .settings > * + * {
    margin-top: 1em;
  }
  .settings legend {
    margin-top: 0;
  }
  .toggle .note {
    padding-inline-start: 1.6em;
  }
  .help > * + * {
    margin-top: 0.7em;
  }
  .keys div {
    display: grid;
    grid-template-columns: 8.5em 1fr;
    gap: 0.8em;
    padding-block: 0.3em;
    border-top: 1px solid var(--line);
  }
  kbd {
    font: inherit;
    font-size: 0.9em;
    border: 1px solid var(--strong-line);
    border-radius: 0.35em;
    padding: 0.05em 0.5em;
    white-space: nowrap;
  }
`;
