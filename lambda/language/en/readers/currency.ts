// Longest first: "canadian dollars" before "dollars".
const currencies: readonly [RegExp, string][] = [
  [/\b(?:canadian(?: dollars?)?|cad|loonies)\b/, 'CAD'],
  [/\b(?:australian(?: dollars?)?|aussie dollars?|aud)\b/, 'AUD'],
  [/\bnew zealand dollars?\b/, 'NZD'],
  [/\bsingapore dollars?\b/, 'SGD'],
  [/\bhong kong dollars?\b/, 'HKD'],
  [/\b(?:u s dollars?|us dollars?|american dollars?|dollars?|bucks?|usd)\b/, 'USD'],
  [/\b(?:euros?|eur)\b/, 'EUR'],
  [/\b(?:pounds?(?: sterling)?|sterling|quid|gbp)\b/, 'GBP'],
  [/\b(?:swiss francs?|francs?|chf)\b/, 'CHF'],
  [/\b(?:japanese yen|yen|jpy)\b/, 'JPY'],
  [/\b(?:indian rupees?|rupees?|inr)\b/, 'INR'],
  [/\b(?:swedish kron(?:or|a|er)|sek)\b/, 'SEK'],
  [/\b(?:norwegian kron(?:er|or|e)|nok)\b/, 'NOK'],
  [/\b(?:danish kron(?:er|or|e)|dkk)\b/, 'DKK'],
  [/\b(?:zlot(?:y|ys|ych)|pln)\b/, 'PLN'],
  [/\b(?:dirhams?|aed)\b/, 'AED'],
  [/\b(?:rand|zar)\b/, 'ZAR'],
];

/** The currency somebody named (ISO 4217), or nothing; what was ruled out ("not dollars") must be gone from the text. */
export const currencyIn = (text: string): string | undefined => currencies.find(([name]) => name.test(text))?.[1];

/** The text with every currency's name taken out. */
export const withoutCurrency = (text: string): string =>
  currencies
    .reduce((left, [name]) => left.replace(new RegExp(name, 'g'), ' '), text)
    .replace(/\s+/g, ' ')
    .trim();
