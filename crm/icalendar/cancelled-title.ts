/** How calendars write "cancelled" before or in brackets around a title, in the languages of their users. */
const words = [
  'cancell?ed',
  'abgesagt',
  'annul[eé]e?',
  'cancelad[oa]',
  'annullat[oa]',
  'geannuleerd',
  'afgelast',
  'peruttu',
  'peruutettu',
  'inställ[dt]',
  'avlyst',
  'aflyst',
  'odwołan[eoay]',
  'zrušen[oaáéý]',
  'キャンセル(?:済み)?',
  '已取消',
].join('|');
const event = '(?:\\s+(?:event|meeting|appointment|call|termin))?';
const before = new RegExp(`^\\s*(?:${words})${event}\\s*(?:[:：]|\\s[-–—])`, 'iu');
const inBrackets = new RegExp(`^\\s*[\\[(【]\\s*(?:${words})${event}\\s*[\\])】]`, 'iu');

/** Whether a title says that its event was cancelled: "Canceled: …", "[CANCELLED] …", "Abgesagt - …". */
export const isCancelledTitle = (title: string): boolean => before.test(title) || inBrackets.test(title);
