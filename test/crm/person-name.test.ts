import { personName } from '../../crm/sheets/person-name.ts';

it.each([
  ['Lee, Ann', 'Ann Lee'],
  ['MRS KIM PARK', 'Kim Park'],
  ['Prof. Ida Holm, PhD', 'Ida Holm'],
  ['Dr. Bo Ek', 'Bo Ek'],
  ['Park, Dr. Kim', 'Kim Park'],
  ['Sam Roe Jr.', 'Sam Roe'],
  ['ZOË NÚÑEZ', 'Zoë Núñez'],
  ["LIAM O'BRIEN", "Liam O'Brien"],
  ['JEAN-LUC ROY', 'Jean-Luc Roy'],
  ['Ann  Lee', 'Ann Lee'],
  ['Ann Lee', 'Ann Lee'],
  ['IBM', 'IBM'],
  ['de la Cruz, Ana', 'Ana de la Cruz'],
  ['Misha Mroz', 'Misha Mroz'],
])('"%s" is %s', (cell, name) => {
  expect(personName(cell)).toBe(name);
});
