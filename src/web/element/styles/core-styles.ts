/** The styles of what is there from the start. */
import { answerStyles } from './answer-styles.ts';
import { controlStyles } from './control-styles.ts';
import { evidenceStyles } from './evidence-styles.ts';
import { frameStyles } from './frame-styles.ts';
import { lookStyles } from './look-styles.ts';
import { paneFrameStyles } from './pane-frame-styles.ts';

export const coreStyles = [
  lookStyles,
  controlStyles,
  frameStyles,
  paneFrameStyles,
  answerStyles,
  evidenceStyles,
];
