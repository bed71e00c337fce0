import { withoutEntities } from '../../crm/sheets/entities.ts';
import { personName } from '../../crm/sheets/person-name.ts';

describe('a name as a person says it', () => {
  it.each([
    ['Lee, Ann', 'Ann Lee'],
    ['MRS KIM PARK', 'Kim Park'],
    ['Prof. Ida Holm, PhD', 'Ida Holm'],
    ['Dr. Bo Ek', 'Bo Ek'],
    ['Park, Dr. Kim', 'Kim Park'],
    ['Sam Roe Jr.', 'Sam Roe'],
    ['Roe Jr., Sam', 'Sam Roe'],
    ['Sam Roe III', 'Sam Roe'],
    ['Sam Roe, MBA, CPA', 'Sam Roe'],
    ['Roe, Sam Ph.D.', 'Sam Roe'],
    ['Sam Roe, CFO', 'Sam Roe'],
    ['Sam Roe (they/them)', 'Sam Roe'],
    ['Sam Roe \u{1f680}', 'Sam Roe'],
    ['Prof. Dr. med. Eva Roth', 'Eva Roth'],
    ['Mme Claire Roy', 'Claire Roy'],
    ['ZOË NÚÑEZ', 'Zoë Núñez'],
    ["LIAM O'BRIEN", "Liam O'Brien"],
    ['IAN MCKAY', 'Ian McKay'],
    ['JEAN-LUC ROY', 'Jean-Luc Roy'],
    ['Claire DUBOIS', 'Claire Dubois'],
    ['JP HOLM', 'JP Holm'],
    ['ida holm', 'Ida Holm'],
    ['jan van dijk', 'Jan van Dijk'],
    ['Ann  Lee', 'Ann Lee'],
    ['de la Cruz, Ana', 'Ana de la Cruz'],
  ])('"%s" is %s', (cell, name) => {
    expect(personName(cell)).toBe(name);
  });

  it.each([
    'Ann Lee',
    'IBM',
    'Misha Mroz',
    'Holm, Inc.',
    'Kim & Ann Lee',
    'Holm, Ek and Partners',
    'Pan Wei',
    'Maj Berg',
    'Hon Lee',
    'ann.lee@acme.example',
    'Mr',
  ])('"%s" stays', (cell) => {
    expect(personName(cell)).toBe(cell);
  });
});

it.each([
  ['O&#39;Brien', "O'Brien"],
  ['Mu&ntilde;oz', 'Muñoz'],
  ['&Oslash;rsted &amp; Co', 'Ørsted & Co'],
  ['Holm &amp;amp; Ek', 'Holm & Ek'],
  ['Ren&#xe9;e', 'Renée'],
  ['R&D; Labs', 'R&D; Labs'],
])('the entities of "%s" are letters', (cell, text) => {
  expect(withoutEntities(cell)).toBe(text);
});
