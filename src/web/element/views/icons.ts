/** The icons; each stands beside words or on a button that has a name. */
import { html, type TemplateResult } from 'lit';

const icon = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${path} /></svg>`;

export const icons = {
  add: icon('M12 5v14M5 12h14'),
  history: icon('M4 12a8 8 0 1 0 2.6-5.9M4 4v4h4M12 8v4l3 2'),
  download: icon('M12 4v11m-4-4 4 4 4-4M5 20h14'),
  settings: icon('M4 7h9M17 7h3M4 17h3M11 17h9M13 4.5v5M7 14.5v5'),
  help: icon(
    'M9.2 9a2.9 2.9 0 1 1 4.2 2.6c-.9.5-1.4 1-1.4 2.1M12 17.2v.1M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18',
  ),
  send: icon('M12 19V5m-6 6 6-6 6 6'),
  stop: icon('M7 7h10v10H7z'),
  microphone: icon('M12 15a3 3 0 0 0 3-3V6a3 3 0 0 0-6 0v6a3 3 0 0 0 3 3M6 11.5a6 6 0 0 0 12 0M12 17.5V21'),
  edit: icon('M5 19h3.5L18 9.5 14.5 6 5 15.5zM12.8 7.8l3.4 3.4'),
  copy: icon('M9 9h10v11H9zM5 15V4h10'),
  share: icon('M12 15V4m-4 4 4-4 4 4M5 13v7h14v-7'),
  again: icon('M20 12a8 8 0 1 1-2.6-5.9M20 4v4h-4'),
  up: icon('M7 11v9H4v-9zM7 11l4-8c1.600 0 2.500 1 2.200 2.500L12.500 9H19l-1.500 9.500L16 20H7'),
  down: icon('M7 13V4H4v9zM7 13l4 8c1.600 0 2.500-1 2.200-2.500L12.500 15H19l-1.500-9.500L16 4H7'),
  close: icon('M6 6l12 12M18 6 6 18'),
  book: icon(
    'M12 6.500C10 5 7 4.700 4 5v13.500c3-.3 6 0 8 1.500 2-1.500 5-1.800 8-1.500V5c-3-.3-6 0-8 1.500zv13',
  ),
  previous: icon('M15 5l-7 7 7 7'),
  next: icon('M9 5l7 7-7 7'),
};
