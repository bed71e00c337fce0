import { daysInShort } from '../shorthand.ts';

const symbols: Readonly<Record<string, string>> = {
  $: 'dollars',
  '€': 'euros',
  '£': 'pounds',
  '¥': 'yen',
  '₹': 'rupees',
};
const fillers =
  /\b(?:u+h+(?! huh)|u+m+|erm?|hm+|ah|oh well|(?<!\b(?:as|went|go|goes|going|gone|very|really|quite|pretty|doing|works?|fits?|knows?|knew) )well|you know|let me see|let's see|alexa|please)\b,?/g;

/** "He may sign" names no month. */
const mayDo =
  /(?<!\b(?:in|by|of|early|late|mid|until|till|before|after|since|from|next|last|this|to|and|or|for|through|around|about) )\bmay (?=(?:not|also|well|still|even|just|never|only|actually|have|be|get|need|want|sign|buy|go|come|decide|take|use|move|look|consider|agree|say|ask|cost|lose|switch|drop|push|wait|pull|pay|give|bring|think|like|prefer|change|make|do|try|talk|see|know|spend)\b)/g;

const dayInShort = new RegExp(`\\b(?:${Object.keys(daysInShort).join('|')})\\b`, 'g');

/**
 * Words as a recogniser writes them, evened out: lower case, spelled letters joined ("c. f. o." is "cfo", "k." is "k"),
 * digits apart from what is glued to them, currency signs as words, fillers gone. Commas stay, as words of their own.
 */
export function evenOut(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/[‘’`]/g, "'")
      .replace(/[–—]/g, '-')
      .replace(/\b([a-z])\.(?=\s|$|,|[a-z]\.)/g, '$1')
      .replace(/\b(?:[a-z] ){1,4}[a-z]\b/g, joinLetters)
      // "$75k-100k", "€40-45k": what stands once stands for both.
      .replace(
        /([$€£¥₹])?\s*\b(\d[\d.,]*)\s*(k|m|mil|million)?\s*-\s*[$€£¥₹]?\s*(\d[\d.,]*)\s*(k|m|mil|million)\b/g,
        (_all, sign: string | undefined, from: string, scale: string | undefined, to: string, both: string) =>
          ` ${from} ${scale ?? both} to ${to} ${both} ${sign === undefined ? '' : (symbols[sign] ?? '')}`,
      )
      .replace(
        /([$€£¥₹])\s*(\d[\d.,]*)(\s*(?:k|m|mil|million|thousand|bn|billion)\b)?/g,
        (_all, sign: string, digits: string, scale = '') => `${digits}${scale} ${symbols[sign] ?? ''}`,
      )
      .replace(mayDo, 'might ')
      .replace(dayInShort, (word) => daysInShort[word] ?? word)
      .replace(/(\d),(?=\d{3}\b)/g, '$1')
      .replace(/\b(\d{1,3}) (000)\b/g, '$1$2')
      .replace(/(\d)([a-z])/g, '$1 $2')
      .replace(
        /(?<!\b20\d\d-\d|\b20\d)(\d)\s*-\s*(?=\d+\s*(?:k|m|thousand|grand|million|weeks?|months?|days?|years?)?\b)/g,
        '$1 to ',
      )
      .replace(/(\d) (st|nd|rd|th)\b/g, '$1$2')
      .replace(/\b([a-z]+)-(?=[a-z])/g, '$1 ')
      .replace(/(?<!\d)\.(?!\d)|[!?;:"()]|(?<=\d)\.(?!\d)/g, ' ')
      .replace(/,/g, ' , ')
      .replace(fillers, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^(?:, )+|(?: ,)+$/g, '')
      .trim()
  );
}

// "a b" is no spelling of anything, and "a" and "i" are words: only a run that leaves neither at its edge is joined.
const spelled = new Set(
  'cfo ceo cto cio coo cmo cro cpo ciso vp svp evp md gm hr it pm am us uk usd eur gbp chf cad aud jpy inr sek nok dkk asap kpi kpis crm erp roi rfp rfi poc fy eod eom eoy vat it'.split(
    ' ',
  ),
);
function joinLetters(run: string): string {
  const letters = run.split(' ');
  for (let length = letters.length; length >= 2; length -= 1)
    for (let from = 0; from + length <= letters.length; from += 1) {
      const word = letters.slice(from, from + length).join('');
      if (spelled.has(word)) return [...letters.slice(0, from), word, ...letters.slice(from + length)].join(' ');
    }
  return run;
}

/** A name or a company as it is written: "dana fox" is "Dana Fox"; what already has capitals is left alone. */
export const asName = (text: string): string =>
  text
    .trim()
    .split(/\s+/)
    .map((word) => (/\p{Lu}/u.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
