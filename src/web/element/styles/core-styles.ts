/** The styles of what is there from the start. */
import { answerStyles } from './answer-styles.ts';
import { frameStyles } from './frame-styles.ts';
import { lookStyles } from './look-styles.ts';

export const coreStyles = [lookStyles, frameStyles, answerStyles];
