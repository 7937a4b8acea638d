#!/usr/bin/env -S node --max-semi-space-size=4
/**
 * Where the command `tiaowen` begins. Compiled code is kept between starts; in JavaScript, so that a start from kept
 * code does not load what strips types: 12 MB, and a tenth of the time.
 */
import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('./main.ts');
