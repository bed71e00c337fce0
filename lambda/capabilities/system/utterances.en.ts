import type { Utterances } from '../../turn.ts';
import { agreeing } from './agreeing.en.ts';
import { askingBack } from './asking-back.en.ts';
import { leaving } from './leaving.en.ts';
import { notOurs } from './not-ours.en.ts';

/** What people say to agree, decline, leave, take back, hear again, ask what there is to ask, and what is not ours. */
export const utterances: Utterances = { ...agreeing, ...leaving, ...askingBack, ...notOurs };
