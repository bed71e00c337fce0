import type { Capability } from '../turn/turn.ts';
import * as contents from './index.ts';

/** Every capability of the table of contents. */
export const capabilities: readonly Capability[] = Object.values(contents);
