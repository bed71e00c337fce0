/** A column that knows the outcome, and how we can tell; where it is only suspected, it is named and stays. */
export type Leak = { column: string; detail: string; suspected?: true };
