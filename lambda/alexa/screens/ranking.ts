import { asks, colours, documentOf, text, touchList } from './layout.ts';

/** Leads in an order, each to be touched. */
export const rankingDocument = documentOf([
  touchList('${payload.screen.leads}', asks('LikelihoodIntent', '${data.lead}'), { height: '@row' }, [
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
  ]),
]);
