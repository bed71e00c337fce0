import { columnName, columnSays } from '../../lambda/language/en/columns.ts';
import { plainWords } from '../../lambda/speech/say.ts';

test.each([
  ['Lead Source', 'Google', 'Lead Source is Google'],
  ['extra:Sector', 'IT', 'Sector is IT'],
  ['round:Opportunity_Amount', '4', 'Opportunity Amount is a round figure'],
  ['round:Opportunity_Amount', '0', 'Opportunity Amount is an exact figure'],
  ['kinds:visits | calls | forms', '1', 'there was one kind of activity'],
  ['kinds:visits | calls | forms', '3', 'there were three kinds of activity'],
  ['answered:budget | sector', '++', 'budget and sector are filled in'],
  ['answered:budget | sector', '-?', 'budget and sector are not filled in'],
  ['answered:budget | sector | city', '+-+', 'sector is not filled in'],
  ['answered:a | b | c | d', '++++', 'all four fields are filled in'],
  ['answered:a | b | c | d', '+---', 'three of four fields are not filled in'],
  ['answered:budget | sector | city', '---', 'none of three fields is filled in'],
])('%s with %j is said as %j', (field, value, said) => {
  expect(plainWords(columnSays(field, value))).toBe(said);
});

test.each([
  ['extra:time_on_site', 'time on site'],
  ['round:amount', 'amount'],
  ['answered:a | b', 'record'],
])('%s not known is %j not known', (field, said) => {
  expect(columnName(field)).toBe(said);
});
