import fc from 'fast-check';
import { controlIn, movedTo } from '../../lambda/language/en/readers/controls.ts';
import { spotLead } from '../../lambda/people/spot-lead.ts';

const names = [
  { id: 'jones', name: 'Jones Watson', company: 'SilverOaks' },
  { id: 'priya', name: 'Priya Raman', company: 'Northwind Logistics' },
  { id: 'chen', name: 'Sarah Chen', company: 'Acme' },
  { id: 'cheng', name: 'Sarah Cheng', company: 'Globex' },
  { id: 'obrien', name: "Liam O'Brien", company: 'Hart & Sons' },
  { id: 'nunez', name: 'Zoë Núñez', company: 'Límite Salud' },
];
const spot = (text: string) => {
  const { leads, text: rest } = spotLead(text, names, 'en');
  return [leads.map(({ id }) => id).join(' '), rest];
};

describe('whom free words are about', () => {
  it.each([
    ['Jones has fifty grand', 'jones', 'he has fifty grand'],
    ['that Jones has fifty grand', 'jones', 'that he has fifty grand'],
    ['that jones signs off himself', 'jones', 'that he signs off himself'],
    ['Mr. Jones needs it by March', 'jones', 'he needs it by March'],
    ["Priya's budget is forty to sixty thousand", 'priya', 'their budget is forty to sixty thousand'],
    ['silveroaks fifty thousand dollars', 'jones', 'fifty thousand dollars'],
    ['SilverOaks, fifty thousand dollars', 'jones', 'fifty thousand dollars'],
    ['silver oaks fifty thousand', 'jones', 'fifty thousand'],
    ['acme is dana fox the c f o', 'chen', 'he is dana fox the c f o'],
    ['the decision maker at Acme is Dana Fox', 'chen', 'the decision maker is Dana Fox'],
    ['for Acme, the timeline is end of q three', 'chen', 'the timeline is end of q three'],
    ['the budget for Northwind is fifty thousand', 'priya', 'the budget is fifty thousand'],
    ["o'brien has no money", 'obrien', 'he has no money'],
    ['hart and sons needs it in May', 'obrien', 'he needs it in May'],
    ['zoe nunez wants it in June', 'nunez', 'he wants it in June'],
    ['Sarah has fifty grand', 'chen cheng', 'he has fifty grand'],
    ['the decision maker is Sarah Chen', '', 'the decision maker is Sarah Chen'],
    ['they have fifty grand', '', 'they have fifty grand'],
    ['', '', ''],
  ])('%s', (text, ids, rest) => expect(spot(text)).toEqual([ids, rest]));

  it('is nobody when no name is said, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        spotLead(text, names, 'en');
      }),
    );
  });
});

it.each([
  ['that was for Acme', 'acme'],
  ['that was for Acme, not SilverOaks', 'acme'],
  ['no, that was about Jones Watson', 'jones watson'],
  ['that was for the new team', undefined],
  ['they have fifty grand', undefined],
])('%s moves to %s', (text, name) => expect(movedTo(text)).toBe(name));

describe('what is said instead of an answer', () => {
  it.each([
    ['skip that one', 'skip'],
    ['next', 'skip'],
    ["I didn't ask", 'not-asked'],
    ['we never got to that', 'not-asked'],
    ['leave it blank', 'blank'],
    ['same as before', 'same'],
    ['no change', 'same'],
    ['read that back', 'read-back'],
    ['undo that', 'undo'],
    ['scratch that', 'undo'],
    ["stop there, I'll finish later", 'stop'],
    ['stop there', 'stop'],
    ['say that again', 'repeat'],
    ['what were the choices again', 'choices'],
    ['why do you ask', 'why'],
    ["no, that's all", 'nothing'],
    ['nothing else', 'nothing'],
    ['fifty thousand', undefined],
    ['no budget', undefined],
    ['they want to stop the bleeding', undefined],
    ['', undefined],
  ])('%s', (text, control) => expect(controlIn(text)).toBe(control));
});
