import { asks, colours, documentOf, text, touchList } from './layout.ts';

/** The calls of a day or of several, each to be touched. */
export const callsDocument = documentOf([
  touchList('${payload.screen.calls}', asks('LikelihoodIntent', '${data.lead}'), { height: '@row' }, [
    text('${data.time}', 'body', { width: '@time', color: "${data.isOver ? '#8c9aa8' : '#7db8f5'}" }),
    {
      type: 'Container',
      grow: 1,
      shrink: 1,
      items: [
        text('${data.name}', 'body', {
          fontWeight: 'bold',
          color: `\${data.isOver ? '${colours.middle}' : '${colours.text}'}`,
        }),
        text('${data.about}', 'small', { when: "${data.about != ''}" }),
      ],
    },
  ]),
]);
