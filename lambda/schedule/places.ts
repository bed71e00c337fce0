import { placeNames as en, articles as english } from '../language/en/place-names.ts';
import type { Language } from '../language/languages.ts';
import type { PlaceNames } from './place-names.ts';

const named: Record<Language, readonly PlaceNames[]> = { en };
const articles: Record<Language, readonly string[]> = { en: english };
const article = new RegExp(`^(?:${Object.values(articles).flat().join('|')}) `);

/** Countries with a single zone, by their ISO code. */
const byCountry = new Map(
  Object.entries({
    PR: 'America/Puerto_Rico',
    CO: 'America/Bogota',
    PE: 'America/Lima',
    AR: 'America/Argentina/Buenos_Aires',
    GB: 'Europe/London',
    IE: 'Europe/Dublin',
    FR: 'Europe/Paris',
    BE: 'Europe/Brussels',
    NL: 'Europe/Amsterdam',
    DE: 'Europe/Berlin',
    CH: 'Europe/Zurich',
    AT: 'Europe/Vienna',
    CZ: 'Europe/Prague',
    PL: 'Europe/Warsaw',
    HU: 'Europe/Budapest',
    IT: 'Europe/Rome',
    DK: 'Europe/Copenhagen',
    SE: 'Europe/Stockholm',
    NO: 'Europe/Oslo',
    FI: 'Europe/Helsinki',
    GR: 'Europe/Athens',
    RO: 'Europe/Bucharest',
    UA: 'Europe/Kyiv',
    TR: 'Europe/Istanbul',
    EG: 'Africa/Cairo',
    MA: 'Africa/Casablanca',
    NG: 'Africa/Lagos',
    KE: 'Africa/Nairobi',
    ZA: 'Africa/Johannesburg',
    IL: 'Asia/Jerusalem',
    AE: 'Asia/Dubai',
    SA: 'Asia/Riyadh',
    IR: 'Asia/Tehran',
    PK: 'Asia/Karachi',
    IN: 'Asia/Kolkata',
    NP: 'Asia/Kathmandu',
    BD: 'Asia/Dhaka',
    TH: 'Asia/Bangkok',
    SG: 'Asia/Singapore',
    MY: 'Asia/Kuala_Lumpur',
    PH: 'Asia/Manila',
    HK: 'Asia/Hong_Kong',
    CN: 'Asia/Shanghai',
    TW: 'Asia/Taipei',
    KR: 'Asia/Seoul',
    JP: 'Asia/Tokyo',
    NZ: 'Pacific/Auckland',
  }),
);

const folded = (name: string) =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(article, '').trim();
// A profile may name a place in any of our languages, whoever asks about it.
const byName = new Map(
  Object.values(named).flatMap((places) =>
    places.flatMap(({ zone, names }) => names.map((name) => [folded(name), zone] as const)),
  ),
);

/** The zone of a place as it is spoken or written: a city, a country with one zone, "pacific time". */
export const zoneOfPlace = (name: string): string | undefined => byName.get(folded(name));

/** The zone somebody's profile points to: the one it states, else the city's, else that of a country with only one. */
export const zoneOfProfile = ({
  zone,
  city,
  country,
}: {
  zone?: string;
  city?: string;
  country?: string;
}): string | undefined =>
  zone ??
  (city === undefined ? undefined : zoneOfPlace(city)) ??
  (country === undefined ? undefined : (byCountry.get(country.toUpperCase()) ?? zoneOfPlace(country)));
