/** Property tests draw the same cases every time; FC_SEED draws others. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_241_025) });
