import type { Component } from './apl.ts';
import { asks, colours, documentOf, text } from './layout.ts';

const verdict = (inRow: boolean): Component => ({
  type: 'TouchWrapper',
  onPress: asks('WhyIntent', '${payload.screen.lead}'),
  item: {
    type: 'Container',
    alignItems: inRow ? 'center' : 'start',
    direction: inRow ? 'row' : 'column',
    items: [
      text('${payload.screen.percent}', 'huge', { fontWeight: 'bold', color: '${payload.screen.colour}' }),
      text('${payload.screen.points}', 'small', { maxLines: 2, ...(inRow ? { paddingLeft: '@gap' } : {}) }),
    ],
  },
});

/** The steps of the sum, each a bar that begins where the one before it ended. */
const steps = (): Component => ({
  type: 'Sequence',
  width: '100%',
  data: '${payload.screen.steps}',
  grow: 1,
  shrink: 1,
  item: {
    type: 'Container',
    direction: 'row',
    width: '100%',
    alignItems: 'center',
    paddingBottom: '@gap',
    items: [
      text('${data.label}', 'small', { width: '58%', maxLines: 2, color: "${data.isWhole ? '#ffffff' : '#b9c6d4'}" }),
      {
        type: 'Container',
        direction: 'row',
        width: '30%',
        items: [
          { type: 'Frame', width: '${data.from}%', height: '@small' },
          {
            type: 'Frame',
            width: '${data.width}%',
            height: '@small',
            borderRadius: 4,
            backgroundColor: '${data.colour}',
          },
        ],
      },
      text('${data.points}', 'small', { width: '12%', textAlign: 'right', color: colours.text }),
    ],
  },
});

/** How likely a lead is to buy, and the sum it comes from. */
export const likelihoodDocument = documentOf([
  {
    type: 'Container',
    width: '100%',
    when: "${viewport.shape != 'round' && viewport.width > viewport.height}",
    direction: 'row',
    grow: 1,
    shrink: 1,
    spacing: '@gap',
    items: [
      { type: 'Container', width: '33%', justifyContent: 'center', paddingRight: '@gap', items: [verdict(false)] },
      { type: 'Container', width: '67%', items: [steps()] },
    ],
  },
  {
    type: 'Container',
    width: '100%',
    when: "${viewport.shape != 'round' && viewport.width <= viewport.height}",
    grow: 1,
    shrink: 1,
    spacing: '@gap',
    items: [verdict(true), steps()],
  },
  {
    type: 'Container',
    width: '100%',
    when: "${viewport.shape == 'round'}",
    grow: 1,
    shrink: 1,
    alignItems: 'center',
    justifyContent: 'center',
    items: [
      text('${payload.screen.percent}', 'huge', { fontWeight: 'bold', color: '${payload.screen.colour}' }),
      text('${payload.screen.points}', 'small'),
      text('${payload.screen.strongest}', 'small', {
        maxLines: 3,
        textAlign: 'center',
        spacing: '@gap',
        color: colours.text,
      }),
    ],
  },
]);
