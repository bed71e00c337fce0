import type { Family } from '../lambda/scoring/family.ts';

/** Which family a column's name puts it in; the first that fits, profile where none does. */
const families: readonly (readonly [Family, RegExp])[] = [
  ['caution', /do not|opt.?out|unsubscrib|bounce|spam|complain|free.?mail/i],
  [
    'qualification',
    /^fact:|budget|budgt|authority|decision|needs?\b|need_|pain|timeline|urgen|priorit|competit|champion|stakeholder|purch|rfp|rfi|tender|scope|criteria|^answered:/i,
  ],
  [
    'behaviour',
    /^signal:|^breadth|^unanswered|visit|activit|e?mail|click|open|page|time spent|session|campaign|call|contact|download|event|webinar|demo|trial|form|chat|social|login|last|kinds:|pdays|previous/i,
  ],
];

/** The family of a column, by its name. */
export const familyOf = (column: string): Family => families.find(([, words]) => words.test(column))?.[0] ?? 'profile';
