import type { VNode } from 'preact';
import type { Component, Dimensions, Document } from '../../../lambda/alexa/screens/apl.ts';
import { filledIn, type Scope } from './expression.ts';

/** The screen something is drawn on, in its own units. */
export type Viewport = { width: number; height: number; shape: 'rectangle' | 'round' };

/** What drawing a component needs: what bindings see, the sizes of the document, how children are drawn, who hears a touch. */
export type Drawing = {
  scope: Scope;
  sizes: Readonly<Record<string, number>>;
  /** Which way the component around this one lays out. */
  direction: 'row' | 'column';
  draw: (component: Component, drawing: Drawing, isFirst: boolean) => VNode | null;
  touch: (sent: readonly unknown[], words: string) => void;
};

/** A component's properties as CSS. */
export type Css = Record<string, string | number>;

/** What a document's bindings see: the screen, and the data. */
export const scopeOf = (viewport: Viewport, payload: unknown): Scope => ({ viewport, payload });

/** The document's sizes for this screen: a later set that holds counts over an earlier one. */
export function sizesOf({ resources }: Pick<Document, 'resources'>, scope: Scope): Record<string, number> {
  const holds = ({ when }: Dimensions) => when === undefined || filledIn(when, scope) === true;
  return Object.assign({}, ...resources.filter(holds).map(({ dimensions }) => dimensions)) as Record<string, number>;
}

/** A size as CSS: pixels of the device, a share, or one of the document's own. */
export function sizeOf(value: unknown, { scope, sizes }: Drawing): string | undefined {
  const filled = filledIn(value, scope);
  if (filled === undefined) return undefined;
  if (typeof filled === 'number') return `${filled}px`;
  const text = String(filled);
  if (text.startsWith('@')) {
    const size = sizes[text.slice(1)];
    if (size === undefined) throw new Error(`There is no size ${text}.`);
    return `${size}px`;
  }
  if (/^\d+(?:\.\d+)?%$/.test(text)) return text;
  if (text === '100vw' || text === '100vh') return '100%';
  throw new Error(`"${text}" is no size we know.`);
}

/** What every component may have: its size, its share of the room, the gap before it, the room around what it holds. */
export function commonCss(component: Component, drawing: Drawing, isFirst: boolean): Css {
  const css: Css = { boxSizing: 'border-box', minWidth: 0, minHeight: 0, flexShrink: 0 };
  const put = (name: string, value: string | number | undefined) => {
    if (value !== undefined) css[name] = value;
  };
  put('width', sizeOf(component.width, drawing));
  put('height', sizeOf(component.height, drawing));
  put('flexGrow', component.grow);
  if (component.shrink !== undefined) css.flexShrink = component.shrink;
  if (component.grow !== undefined && drawing.direction === 'row') css.flexBasis = 0;
  if (component.grow !== undefined && drawing.direction === 'column' && component.shrink) css.flexBasis = 0;
  put('paddingLeft', sizeOf(component.paddingLeft, drawing));
  put('paddingRight', sizeOf(component.paddingRight, drawing));
  put('paddingTop', sizeOf(component.paddingTop, drawing));
  put('paddingBottom', sizeOf(component.paddingBottom, drawing));
  if (!isFirst) put(drawing.direction === 'row' ? 'marginLeft' : 'marginTop', sizeOf(component.spacing, drawing));
  return css;
}

/** Whether a component is drawn at all. */
export const isDrawn = ({ when }: Component, { scope }: Drawing): boolean =>
  when === undefined || filledIn(when, scope) === true;

/** The data a component is drawn for once each, with what its bindings then see. */
export function drawingsFor(data: string, drawing: Drawing): Drawing[] {
  const all = filledIn(data, drawing.scope);
  if (!Array.isArray(all)) throw new Error(`${data} is no list.`);
  return all.map((datum: unknown, index) => ({ ...drawing, scope: { ...drawing.scope, data: datum, index } }));
}
