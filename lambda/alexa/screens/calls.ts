import { asks, colours, documentOf, text } from './layout.ts';

/** The calls of a day or of several, each to be touched. */
export const callsDocument = documentOf([
  {
    type: 'Sequence',
    width: '100%',
    data: '${payload.screen.calls}',
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
        ],
      },
    },
  },
]);
