import { asks, colours, documentOf, text, touchList } from './layout.ts';

/** The letters of a framework, each with its state; in an interview the one that is asked stands out. */
export const lettersDocument = documentOf([
  touchList('${payload.screen.letters}', asks('GapsIntent', '${payload.screen.lead}'), { height: '@row' }, [
    {
      type: 'Frame',
      width: '@tile',
      height: '@tile',
      borderRadius: 12,
      borderWidth: 3,
      borderColor: '${data.colour}',
      backgroundColor: `\${data.isFilled ? data.colour : '${colours.ground}'}`,
      item: {
        type: 'Container',
        width: '100%',
        height: '100%',
        alignItems: 'center',
        justifyContent: 'center',
        items: [
          text('${data.letter}', 'small', {
            fontWeight: 'bold',
            color: `\${data.isFilled ? '${colours.ground}' : data.colour}`,
          }),
        ],
      },
    },
    {
      type: 'Container',
      grow: 1,
      shrink: 1,
      paddingLeft: '@inset',
      items: [
        text('${data.name}', 'body', { fontWeight: "${data.isAsked ? 'bold' : 'normal'}" }),
        text('${data.state}', 'small', { color: "${data.isAsked ? '#7db8f5' : '#b9c6d4'}" }),
      ],
    },
  ]),
]);
