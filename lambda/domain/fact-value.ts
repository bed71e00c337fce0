import * as z from 'zod/mini';

/** A typed answer. Amounts are in whole units of `currency` (ISO 4217); dates are ISO days. */
export type FactValue =
  | { type: 'amount'; min: number; max: number; currency?: string }
  | { type: 'answer'; answer: 'yes' | 'no' | 'unknown' }
  | { type: 'person'; name?: string; role?: string }
  | { type: 'date'; from?: string; to?: string; reason?: string }
  | { type: 'rank'; rank: number; of?: number }
  | { type: 'text'; text: string };

const text = () => z.string();
const maybe = z.exactOptional;

/** A typed answer as it is stored and carried from turn to turn. */
export const factValue = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('amount'), min: z.number(), max: z.number(), currency: maybe(text()) }),
    z.object({ type: z.literal('answer'), answer: z.enum(['yes', 'no', 'unknown']) }),
    z.object({ type: z.literal('person'), name: maybe(text()), role: maybe(text()) }),
    z.object({ type: z.literal('date'), from: maybe(text()), to: maybe(text()), reason: maybe(text()) }),
    z.object({ type: z.literal('rank'), rank: z.number(), of: maybe(z.number()) }),
    z.object({ type: z.literal('text'), text: text() }),
  ]),
);

/** Reads an answer written as JSON; nothing when it is none. */
export function readFactValue(json: string): FactValue | undefined {
  try {
    const parsed = factValue.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : undefined;
  } catch (error) {
    // What came back from the session is not JSON: then it is not our proposal, and nothing is written.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
