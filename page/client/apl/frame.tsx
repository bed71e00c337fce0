import type { Frame as Of } from '../../../lambda/alexa/screens/apl.ts';
import { type Css, commonCss, type Drawing, sizeOf } from './drawing.ts';
import { filledIn } from './expression.ts';

/** A rectangle around at most one component. */
export function Frame({ of, drawing, isFirst }: { of: Of; drawing: Drawing; isFirst: boolean }) {
  const inside: Drawing = { ...drawing, direction: 'column' };
  const css: Css = { ...commonCss(of, drawing, isFirst), borderStyle: 'solid', borderWidth: 0 };
  const put = (name: string, value: unknown) => {
    if (value !== undefined) css[name] = String(value);
  };
  put('backgroundColor', filledIn(of.backgroundColor, drawing.scope));
  put('borderColor', filledIn(of.borderColor, drawing.scope));
  put('borderWidth', sizeOf(of.borderWidth, drawing));
  put('borderRadius', sizeOf(of.borderRadius, drawing));
  return <div style={css}>{of.item && inside.draw(of.item, inside, true)}</div>;
}
