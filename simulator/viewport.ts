import type { Context } from 'ask-sdk-model';

/** The screen of a device, as it describes itself. */
export type Viewport = NonNullable<Context['Viewport']>;
