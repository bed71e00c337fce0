import { indexLeads } from '../../crm/book/lead-index.ts';
import { delimiterOf } from '../../crm/files/csv.ts';
import { underHeader } from '../../crm/files/table.ts';
import { readMoney } from '../../crm/sheets/cells.ts';

describe('an amount is never a thousand times off', () => {
  it.each([
    ['54321.987', 54321.987],
    ['0.375', 0.375],
    ['0,375', 0.375],
    ['KWD 4321.500', 4321.5],
    ['-9876.543', -9876.543],
    ['1.234', 1234],
    ['1,234', 1234],
    ['1.234.500', 1_234_500],
    ['12,34,567', 1_234_567],
    ['1,234.567', 1234.567],
  ])('%s', (cell, amount) => {
    expect(readMoney(cell)).toMatchObject({ ok: { amount } });
  });
});

describe('what separates cells', () => {
  it.each([
    ['Name;Mail;Kind (a, b, c, d)\nA;b@c.example;x\n', ';'],
    ['Name,Note; more; yet more\nA,b\n', ','],
    ['a;b;c\n1;2,5;3\n4;5,5;6\n', ';'],
    ['a,b\n1,2\n', ','],
  ])('%j', (start, delimiter) => {
    expect(delimiterOf(start)).toBe(delimiter);
  });
});

it('a row of data that holds a word of a header is no header', async () => {
  const rows = async function* () {
    yield { line: 1, cells: ['Key', 'Sort', 'Who'] };
    yield { line: 2, cells: ['1', 'Email', 'a@b.example'] };
  };
  expect((await underHeader('x.csv', rows(), (cells) => cells.includes('Email'))).header[0]).toBe('Key');
});

it.each(['https://www.linkedin.com/in/x', 'https://fi.linkedin.com/in/x', 'facebook.com/acme', 'https://x.com/a'])(
  "a page on a network is nobody's company: %s",
  (website) => {
    const leads = indexLeads([{ id: '1', name: 'Ann Lee', website }]);
    expect(leads.byDomain(`pat@${website.replace(/^https?:[/][/](www[.])?/, '').split('/')[0]}`)).toEqual([]);
  },
);
