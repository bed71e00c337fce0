import { visitInTurn } from '../../crm/feeds/round.ts';
import type { Feed } from '../../lambda/store/feed-store.ts';

const feed = (name: string, more: Partial<Feed> = {}): Feed => ({
  team: 't',
  rep: name,
  source: name,
  name,
  url: `https://${name}.example/`,
  ...more,
});

describe('a round of the calendars', () => {
  it('begins with those that were never visited, then those that wait longest, failed or not', async () => {
    const seen: string[] = [];
    const feeds = [
      feed('fresh', { fetchedAt: '2026-11-21T10:00:00Z' }),
      feed('failing', { fetchedAt: '2026-11-01T10:00:00Z', failed: { at: '2026-11-21T09:00:00Z', reason: 'refused' } }),
      feed('new'),
      (({ url: _, ...file }) => file)(feed('a file')),
      feed('old', { fetchedAt: '2026-11-21T08:00:00Z' }),
    ];
    const round = await visitInTurn(
      feeds,
      async ({ name }) => void seen.push(name),
      () => true,
    );
    expect(seen).toEqual(['new', 'old', 'failing', 'fresh']);
    expect(round).toEqual({ visited: 4, waiting: 0 });
  });

  it('stops in time, and reaches everybody in the rounds that follow', async () => {
    const feeds = Array.from({ length: 25 }, (_, i) => feed(`rep-${i}`));
    const visits = new Map<string, number>();
    for (let round = 0; round < 3; round += 1) {
      let left = 10;
      const came = await visitInTurn(
        feeds,
        async (one) => {
          left -= 1;
          visits.set(one.name, (visits.get(one.name) ?? 0) + 1);
          one.fetchedAt = new Date(Date.UTC(2026, 0, 1, round)).toISOString();
        },
        () => left > 0,
      );
      expect(came).toEqual({ visited: 10, waiting: 15 });
    }
    expect([...visits.keys()].sort()).toEqual(feeds.map(({ name }) => name).sort());
  });
});
