import type { InternalIntent } from '../turn/internal-intents.ts';
import type { Capability } from '../turn/turn.ts';
import * as contents from './index.ts';

type Contents = (typeof contents)[keyof typeof contents];
type Answered<C> = C extends { internal: infer I } ? keyof I : never;
/** A question that only we ask and that nothing answers: the compiler names it here. */
type Unanswered = Exclude<InternalIntent, Answered<Contents>>;
const everyOneIsAnswered: [Unanswered] extends [never] ? readonly [] : readonly [Unanswered] = [];

/** Every capability of the table of contents. */
export const capabilities: readonly Capability[] = [...Object.values(contents), ...everyOneIsAnswered];
