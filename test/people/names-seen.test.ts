import { namesSeenIn } from '../../lambda/people/names-seen.ts';

const scope = { team: 't', rep: 'r' };
const jones = { id: 'j', name: 'Jones Watson', company: 'SilverOaks', title: 'VP of Sales' };
const priya = { id: 'p', name: 'Priya Raman' };

describe('the names a process has seen', () => {
  it('are those of one rep of one store', () => {
    const store = {};
    namesSeenIn(store).keep(scope, [jones]);
    expect(namesSeenIn(store).before(scope)?.leads).toEqual([jones]);
    expect(namesSeenIn(store).before({ ...scope, rep: 'other' })).toBeUndefined();
    expect(namesSeenIn({}).before(scope)).toBeUndefined();
  });

  it('share one index for as long as the book stands as it did', () => {
    const seen = namesSeenIn({});
    seen.keep(scope, [jones, priya]);
    const index = seen.book(scope, [jones, priya]);
    seen.keep(scope, [{ ...jones }, { ...priya }]);
    expect(seen.book(scope, [{ ...jones }, { ...priya }])).toBe(index);
    for (const changed of [[jones], [jones, { ...priya, title: 'Buyer' }], [priya, jones]])
      expect(seen.book(scope, changed)).not.toBe(index);
    seen.keep(scope, [priya]);
    expect(seen.book(scope, [priya]).people.map(({ lead }) => lead.id)).toEqual(['p']);
  });
});
