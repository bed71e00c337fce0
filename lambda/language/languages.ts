/** Each language and the Alexa locales it serves. */
export const languages = {
  en: ['en-US', 'en-GB', 'en-CA', 'en-AU', 'en-IN'],
} as const;

export type Language = keyof typeof languages;
export type Locale = (typeof languages)[Language][number];

const languageOfLocale = new Map<string, Language>(
  Object.entries(languages).flatMap(([language, locales]) => locales.map((locale) => [locale, language as Language])),
);

/** The language a locale is served in, or nothing when we do not speak it. */
export const languageOf = (locale: string): Language | undefined => languageOfLocale.get(locale);

/** Every locale we serve. */
export const locales: readonly Locale[] = Object.values(languages).flat();
