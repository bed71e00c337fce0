/**
 * "He's not the decision maker, his boss Anna is": who is not, and then who is. What is left says who is, in one clause.
 */
const joint = "(?: ?, ?(?:but |it is |it's |that's |that is |that would be )?| but (?:it is |it's )?| - )";
const other = "((?:@|[\\p{L}\\d][\\p{L}\\d'’-]*)(?: (?:@|&|[\\p{L}\\d][\\p{L}\\d'’-]*)){0,5}?)";
const notIs = "(?: is not|'s not| isn't| isnt| ain't| aint| is no| was not| wasn't)";
const notDo = "(?: does not| doesn't| doesnt| do not| don't| dont| did not| didn't)";

const roleDenied = new RegExp(
  `^.{1,40}?${notIs} ((?:the |our |their |my |a )?[^,]{3,40}?)${joint}${other} (?:is|does|would be)(?: that)?$`,
  'iu',
);
const whoItIs = new RegExp(
  `^.{1,40}?${notIs} ((?:the |our |their |my |a )?[^,]{3,40}?) ?(?:,|but| - ) ?(?:it is|it's|that's|that is|that would be) ${other}$`,
  'iu',
);
const deedDenied = new RegExp(
  `^.{1,40}?${notDo} ((?:decide|sign|pay|approve|choose)(?: (?:off|for it|it|that|this|things|himself|herself|alone))*)${joint}${other} (?:does|do|will|has to)(?: that)?$`,
  'iu',
);
const toBe: Readonly<Record<string, string>> = {
  decide: 'decides',
  sign: 'signs',
  pay: 'pays',
  approve: 'approves',
  choose: 'chooses',
};
const alone = / (?:himself|herself|alone)\b/g;

/** The sentence with only what holds of "not this one, that one"; any other as it is. */
export function withContrast(spoken: string): string {
  const said = spoken.trim().replace(/[.!]+$/, '');
  const [, role, who] = whoItIs.exec(said) ?? roleDenied.exec(said) ?? [];
  if (role && who) return `${who} is ${role}`;
  const [, deed = '', whoDoes] = deedDenied.exec(said) ?? [];
  const [verb = '', ...rest] = deed.replace(alone, '').split(' ');
  const does = toBe[verb.toLowerCase()];
  return does && whoDoes ? [whoDoes, does, ...rest].join(' ') : spoken;
}
