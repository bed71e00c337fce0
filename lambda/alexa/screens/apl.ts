/**
 * As much of the Alexa Presentation Language as our screens use. What a value may be bound to stands in `${…}`; `@name` is one
 * of the document's dimensions.
 */
/** A value that is bound when the screen is drawn. */
export type Bound = `\${${string}}`;

type Size = number | string;

type Common = {
  /** Left out where this comes to false. */
  when?: string;
  width?: Size;
  height?: Size;
  grow?: number;
  shrink?: number;
  /** The gap to the component before it. */
  spacing?: Size;
  paddingLeft?: Size;
  paddingRight?: Size;
  paddingTop?: Size;
  paddingBottom?: Size;
};

/** Lays out what it holds in a row or a column; with `data` its one item is drawn for each datum. */
export type Container = Common & {
  type: 'Container';
  direction?: 'row' | 'column';
  alignItems?: 'start' | 'center' | 'end' | 'stretch' | Bound;
  justifyContent?: 'start' | 'center' | 'end' | 'spaceBetween';
} & ({ items: readonly Component[] } | { data: string; item: Component });

/** A list that can be scrolled. */
export type Sequence = Common & { type: 'Sequence'; data: string; item: Component };

export type Text = Common & {
  type: 'Text';
  text: string;
  fontSize: Size;
  color: string;
  fontWeight?: 'normal' | 'bold' | Bound;
  maxLines?: number;
  textAlign?: 'left' | 'center' | 'right' | Bound;
};

export type Frame = Common & {
  type: 'Frame';
  backgroundColor?: string;
  borderColor?: string;
  borderWidth?: Size;
  borderRadius?: Size;
  item?: Component;
};

/** What is told when something is touched: an intent and the lead it is about. */
export type SendEvent = { type: 'SendEvent'; arguments: readonly string[] };

export type TouchWrapper = Common & { type: 'TouchWrapper'; onPress: readonly SendEvent[]; item: Component };

export type Component = Container | Sequence | Text | Frame | TouchWrapper;

export type Dimensions = { when?: string; dimensions: Readonly<Record<string, number>> };

/** A screen, free of any lead's data: that comes beside it. */
export type Document = {
  type: 'APL';
  version: string;
  theme: 'dark';
  resources: readonly Dimensions[];
  mainTemplate: { parameters: readonly ['payload']; items: readonly Component[] };
};

declare const safe: unique symbol;
/** Text that a screen may show: without markup, and with nothing that could be bound. */
export type Shown = string & { readonly [safe]: true };

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const longest = 300;

/** Makes text safe to show: APL's text knows markup, and a `${` in it must not be taken for a binding. */
export const shown = (text: string): Shown =>
  text
    .replace(/\p{Cc}/gu, ' ')
    .slice(0, longest)
    .replace(/[&<>]/g, (char) => escapes[char] ?? char)
    .replaceAll('${', '$\u2060{') as Shown;

type Datum = Shown | number | boolean | readonly Datum[] | { readonly [name: string]: Datum };
/** What a document is bound to: text has been made safe, or it does not compile. */
export type Data = { readonly [name: string]: Datum };

/** A screen and its data. */
export type Screen = { document: Document; data: Data };
