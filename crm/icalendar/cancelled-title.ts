/** How calendars write "cancelled" around a title, in the languages of their users. */
const words = [
  'cancell?ed',
  'abgesagte?r?',
  'storniert',
  'entfällt',
  'fällt aus',
  'annul[eé]e?',
  'cancelad[oa]',
  'anulad[oa]',
  'annullat[oa]',
  'cancellat[oa]',
  'geannuleerd',
  'afgelast',
  'vervallen',
  'peruttu',
  'peruutettu',
  'inställ[dt]',
  'avlyst',
  'aflyst',
  'odwołan[eoay]',
  'anulowan[eoay]',
  'zrušen[oaáéý]',
  'elmarad',
  'lemondva',
  'törölve',
  'anulat[ăe]?',
  'ακυρώθηκε',
  'ακυρωμένο',
  'i̇?ptal(?: edildi)?',
  'отмен[её]н[оаы]?',
  'скасовано',
  'キャンセル(?:済み|されました)?',
  '中止',
  '(?:已)?取消',
  '취소(?:됨)?',
].join('|');
/** What it is said of: "Événement annulé", "Canceled event". */
const events =
  '(?:event|meeting|appointment|call|invitation|termin|besprechung|ereignis|événement|réunion|rendez-vous|rdv|evento|reunión|reunião|cita|riunione|incontro|appuntamento|afspraak|vergadering|tapahtuma|kokous|tapaaminen|möte|møte|aftale|spotkanie|wydarzenie|schůzka|událost|встреча|会议|予定)';
const said = `(?:${events}\\s+)?(?:${words})(?:\\s+${events})?(?:\\s+with note)?`;
const forwarded = '^(?:[^\\p{L}\\p{N}\\[(【]*)(?:(?:re|fw|fwd|aw|wg|tr|rv)\\s*:\\s*)*';
const signs: readonly RegExp[] = [
  new RegExp(`${forwarded}${said}\\s*(?:[:：—]|\\s[-–—|]|[*~!]{2,})`, 'iu'),
  new RegExp(`${forwarded}[\\[(【]\\s*${said}\\s*[\\])】]`, 'iu'),
  new RegExp(`(?:\\s[-–—|]|:)\\s*${said}\\s*[!.]?\\s*$`, 'iu'),
  new RegExp(`[\\[(【]\\s*${said}\\s*[\\])】]\\s*$`, 'iu'),
  // Written large before a title that is not.
  /^CANCELL?ED!?\s+(?=.*\p{Ll})/u,
];

/** Whether a title says that its event was cancelled: "Canceled: …", "[CANCELLED] …", "Abgesagt - …", "… (cancelled)". */
export const isCancelledTitle = (title: string): boolean => signs.some((sign) => sign.test(title.normalize('NFC')));
