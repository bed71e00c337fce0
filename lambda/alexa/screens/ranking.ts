import { asks, colours, documentOf, text } from './layout.ts';

/** Leads in an order, each to be touched. */
export const rankingDocument = documentOf([
  {
    type: 'Sequence',
    width: '100%',
    data: '${payload.screen.leads}',
    grow: 1,
    shrink: 1,
    spacing: '@gap',
    item: {
      type: 'TouchWrapper',
      width: '100%',
      onPress: asks('LikelihoodIntent', '${data.lead}'),
      item: {
        type: 'Container',
        direction: 'row',
        width: '100%',
        alignItems: 'center',
        height: '@row',
        items: [
          text('${index + 1}', 'body', { width: '@tile', color: colours.accent }),
          {
            type: 'Container',
            grow: 1,
            shrink: 1,
            items: [
              text('${data.name}', 'body', { fontWeight: 'bold' }),
              text('${data.company}', 'small', { when: "${data.company != ''}" }),
            ],
          },
          text('${data.percent}', 'body', { paddingLeft: '@gap' }),
        ],
      },
    },
  },
]);
