/** Who we sell to best: the team's own lists, which the day-one card turns into rows. Lists are matched whatever the case. */
export type IdealCustomer = {
  industries: string[];
  /** Industries we know we do not fit. */
  notFor: string[];
  employees: { from: number; to: number };
  /** Words in a title that mark someone who decides. */
  deciders: string[];
  /** ISO codes or names of the countries we can't serve. */
  notServed: string[];
  /** Mail domains of competitors. */
  competitors: string[];
  /** How long a sale usually takes, in days. */
  cycleDays: number;
};

/** A starting point for a team that sells to other companies' sales teams; the set-up workshop replaces it. */
export const usualCustomer: IdealCustomer = {
  industries: [
    'Software',
    'SaaS',
    'Technology',
    'Information Technology',
    'IT Services',
    'Telecommunications',
    'Financial Services',
    'Insurance',
    'Manufacturing',
    'Industrial',
    'Logistics',
    'Wholesale',
    'Medical Devices',
    'Professional Services',
    'Business Services',
    'Consulting',
    'Marketing',
    'Furniture',
  ],
  notFor: ['Government', 'Primary Education'],
  employees: { from: 20, to: 5000 },
  deciders: [
    'chief',
    'ceo',
    'cro',
    'coo',
    'cfo',
    'cto',
    'cmo',
    'president',
    'owner',
    'founder',
    'partner',
    'vp',
    'vice president',
    'head',
    'director',
    'managing director',
    'general manager',
    'sales manager',
  ],
  notServed: [],
  competitors: [],
  cycleDays: 60,
};
