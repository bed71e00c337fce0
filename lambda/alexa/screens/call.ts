import type { Component } from './apl.ts';
import { asks, colours, documentOf, text } from './layout.ts';

const button = (bound: string, intent: string): Component => ({
  type: 'TouchWrapper',
  spacing: '@gap',
  onPress: asks(intent, '${payload.screen.lead}'),
  item: {
    type: 'Frame',
    backgroundColor: colours.raised,
    borderRadius: 16,
    paddingLeft: '@gap',
    paddingRight: '@gap',
    paddingTop: '@gap',
    paddingBottom: '@gap',
    item: text(bound, 'small', { color: colours.accent }),
  },
});

/** One call: when, with whom, how; and what could be asked about it. */
export const callDocument = documentOf([
  {
    type: 'Container',
    grow: 1,
    shrink: 1,
    justifyContent: 'center',
    alignItems: "${viewport.shape == 'round' ? 'center' : 'start'}",
    items: [
      text('${payload.screen.time}', 'huge', { fontWeight: 'bold', color: colours.accent }),
      text('${payload.screen.who}', 'body', { maxLines: 2 }),
      text('${payload.screen.how}', 'small', { maxLines: 2, spacing: '@gap' }),
    ],
  },
  {
    type: 'Container',
    when: "${viewport.shape != 'round'}",
    direction: 'row',
    items: [
      button('${payload.screen.askLikely}', 'LikelihoodIntent'),
      button('${payload.screen.askGaps}', 'GapsIntent'),
    ],
  },
]);
