import { OUR_VERSION } from '../touch.ts';
import type { Component, Container, Dimensions, Document, SendEvent, Text } from './apl.ts';

/** Light on dark: it is read from across the room, and at night. */
export const colours = {
  ground: '#0f1620',
  raised: '#1d2836',
  text: '#ffffff',
  soft: '#b9c6d4',
  accent: '#7db8f5',
  good: '#5fd08f',
  bad: '#ff9a86',
  middle: '#8c9aa8',
} as const;

const round = "${viewport.shape == 'round'}";
const low = "${viewport.shape != 'round' && viewport.height < 550}";
const tall = "${viewport.shape != 'round' && viewport.height >= 700}";
const huge = '${viewport.width >= 1800 || viewport.height >= 1800}';

type Sizes = Record<
  'title' | 'body' | 'small' | 'huge' | 'edgeX' | 'edgeY' | 'gap' | 'row' | 'tile' | 'inset' | 'time',
  number
>;

const usual: Sizes = {
  title: 40,
  body: 34,
  small: 25,
  huge: 104,
  edgeX: 52,
  edgeY: 30,
  gap: 12,
  row: 86,
  tile: 60,
  inset: 26,
  time: 190,
};

/** Every size so many times as large. */
const times = (factor: number): Sizes =>
  Object.fromEntries(Object.entries(usual).map(([name, size]) => [name, Math.round(size * factor)])) as Sizes;

/** Sizes that can be read from seven feet, by the size of the screen. */
const resources: readonly Dimensions[] = [
  { dimensions: usual },
  { when: low, dimensions: { ...times(0.86), edgeY: 20, gap: 9, time: 168 } },
  { when: tall, dimensions: { ...times(1.3) } },
  {
    when: round,
    dimensions: { ...times(0.76), small: 22, body: 27, edgeX: 70, edgeY: 60, gap: 8, tile: 44, inset: 16, time: 112 },
  },
  { when: huge, dimensions: { ...times(1.6), small: 40 } },
];

/** One line of text, or a few. */
export const text = (bound: string, size: 'title' | 'body' | 'small' | 'huge', how: Partial<Text> = {}): Text => ({
  type: 'Text',
  text: bound,
  fontSize: `@${size}`,
  color: size === 'small' ? colours.soft : colours.text,
  maxLines: 1,
  ...how,
});

/** A touch that asks for something about a lead. */
export const asks = (intent: string, lead: string): readonly [SendEvent] => [
  { type: 'SendEvent', arguments: [intent, lead] },
];

/** A list that scrolls in the room there is: each of `data` is a row of items, and touching it asks something. */
export const touchList = (
  data: string,
  onPress: ReturnType<typeof asks>,
  row: Partial<Container>,
  items: readonly Component[],
): Component => ({
  type: 'Sequence',
  width: '100%',
  data,
  grow: 1,
  shrink: 1,
  spacing: '@gap',
  item: {
    type: 'TouchWrapper',
    width: '100%',
    onPress,
    item: { type: 'Container', direction: 'row', width: '100%', alignItems: 'center', ...row, items },
  },
});

/** A screen: a title, a line below it, and what it is about, which takes the room there is. */
export const documentOf = (content: readonly Component[]): Document => ({
  type: 'APL',
  version: OUR_VERSION,
  theme: 'dark',
  resources,
  mainTemplate: {
    parameters: ['payload'],
    items: [
      {
        type: 'Frame',
        width: '100vw',
        height: '100vh',
        backgroundColor: colours.ground,
        item: {
          type: 'Container',
          width: '100%',
          height: '100%',
          paddingLeft: '@edgeX',
          paddingRight: '@edgeX',
          paddingTop: '@edgeY',
          paddingBottom: '@edgeY',
          items: [
            text('${payload.screen.title}', 'title', {
              fontWeight: 'bold',
              textAlign: "${viewport.shape == 'round' ? 'center' : 'left'}",
            }),
            text('${payload.screen.subtitle}', 'small', {
              when: "${payload.screen.subtitle != ''}",
              textAlign: "${viewport.shape == 'round' ? 'center' : 'left'}",
            }),
            ...content,
          ],
        },
      },
    ],
  },
});
