/** How the ids of a kind of record begin, in exports by Data Loader and weekly. */
export const idsOf = (...prefixes: string[]): RegExp =>
  new RegExp(`^(?:${prefixes.join('|')})[A-Za-z0-9]{12}(?:[A-Z0-5]{3})?$`);

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** Ids of any kind of record that are written whole: of 18 characters the last three say which of the others are capitals. */
export const wholeIds = {
  test: (id: string): boolean => {
    if (!/^[A-Za-z0-9]{15}[A-Z0-5]{3}$/.test(id)) return false;
    const capitals = [0, 5, 10].map((from) => [0, 1, 2, 3, 4].filter((at) => /[A-Z]/.test(id.charAt(from + at))));
    return (
      id.slice(15) === capitals.map((places) => signs.charAt(places.reduce((sum, at) => sum + 2 ** at, 0))).join('')
    );
  },
};
