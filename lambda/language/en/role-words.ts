import type { RoleWords } from '../../people/role-words.ts';

const acronyms: RoleWords['acronyms'] = {
  ceo: 'chief executive officer',
  cfo: 'chief financial officer',
  cto: 'chief technology officer',
  cio: 'chief information officer',
  coo: 'chief operating officer',
  cmo: 'chief marketing officer',
  cro: 'chief revenue officer',
  ciso: 'chief information security officer',
  cpo: 'chief product officer',
  md: 'managing director',
  gm: 'general manager',
  vp: 'vice president',
  svp: 'senior vice president',
  evp: 'executive vice president',
  hr: 'human resources',
  it: 'information technology',
  ops: 'operations',
};
const sameWork: RoleWords['sameWork'] = {
  financial: 'finance',
  operating: 'operations',
  technical: 'technology',
  purchasing: 'procurement',
  buyer: 'procurement',
  legal: 'counsel',
  people: 'human resources',
  boss: 'chief executive officer',
};
const ranks = new Set(
  `chief officer president director manager head lead leader owner founder cofounder partner engineer developer architect analyst
  consultant assistant secretary administrator coordinator supervisor specialist executive vice accountant controller buyer
  counsel lawyer boss intern student`.split(/\s+/),
);
const functions = new Set(
  `sales marketing finance financial operations operating technology technical information security product procurement purchasing
  legal engineering support people revenue human resources hr it data growth logistics facilities training`.split(
    /\s+/,
  ),
);
const small = new Set(['of', 'the', 'for', 'and', 'a', 'in']);
const grades = new Set(['senior', 'managing', 'general', 'deputy', 'regional', 'executive']);

/** English words for what somebody does. */
export const en: RoleWords = { acronyms, sameWork, ranks, functions, grades, small };
