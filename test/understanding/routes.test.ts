import { capabilities } from '../../lambda/capabilities/all.ts';
import { type Named, routes } from '../../lambda/conversation/free-words/routes.ts';
import { filled } from '../../lambda/conversation/heard-slots.ts';

const nothing: Named = {
  slots: {},
  said: 'x',
  ordered: 'x',
  asksForLowest: false,
  asksWithWhom: false,
  hasFocus: false,
};
const ways: Named[] = [
  nothing,
  { ...nothing, hasFocus: true },
  { ...nothing, asksForLowest: true },
  { ...nothing, asksWithWhom: true },
  { ...nothing, slots: { lead: filled('a'), time: filled('14:00'), criterion: filled('budget') } },
];
const known = new Set(
  capabilities.flatMap(({ intents, internal = {} }) => [...Object.keys(intents), ...Object.keys(internal)]),
);

it.each(Object.entries(routes))('%s leads to a question that some capability answers', (_kind, route) => {
  for (const words of ways) expect(known).toContain(route(words).intent);
});
