/** Two or three records that belong together, by their ids. */
export type Link = { person?: string; company?: string; deal?: string };

/** Which records belong together, from tables that hold nothing else. */
export type Links = {
  /** The people of a deal or of a company. */
  peopleOf: (id: string) => readonly string[];
  /** The company of a deal or of a person. */
  companyOf: (id: string) => string | undefined;
  add: (link: Link) => void;
};

/** No links yet. */
export function noLinks(): Links {
  const people = new Map<string, string[]>();
  const companies = new Map<string, string>();
  return {
    peopleOf: (id) => people.get(id) ?? [],
    companyOf: (id) => companies.get(id),
    add: ({ person, company, deal }) => {
      for (const id of [deal, company]) {
        if (id === undefined || person === undefined) continue;
        people.set(id, [...new Set([...(people.get(id) ?? []), person])]);
      }
      for (const id of [deal, person]) if (id !== undefined && company !== undefined) companies.set(id, company);
    },
  };
}
