/** Tables, cited clauses, what can be done with an answer, and what changes where there is little room. */
import { css } from 'lit';

export const evidenceStyles = css`
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
    margin: 1em calc(-1 * clamp(0.9em, 3cqi, 1.4em)) calc(-1 * clamp(0.9em, 3cqi, 1.4em));
    padding: 0.35em clamp(0.4em, 2cqi, 0.8em);
    border-top: 1px solid var(--line);
  }
  .rates {
    display: inline-flex;
    margin-inline-start: auto;
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
