import type { Container as Of } from '../../../lambda/alexa/screens/apl.ts';
import { commonCss, type Drawing, drawingsFor, isDrawn } from './drawing.ts';
import { filledIn } from './expression.ts';

const aligned: Readonly<Record<string, string>> = {
  start: 'flex-start',
  center: 'center',
  end: 'flex-end',
  stretch: 'stretch',
  spaceBetween: 'space-between',
};

/** A row or a column of components. */
export function Container({ of, drawing, isFirst }: { of: Of; drawing: Drawing; isFirst: boolean }) {
  const direction = of.direction ?? 'column';
  const inside: Drawing = { ...drawing, direction };
  const css = {
    ...commonCss(of, drawing, isFirst),
    display: 'flex',
    flexDirection: direction,
    alignItems: aligned[String(filledIn(of.alignItems ?? 'stretch', drawing.scope))] ?? 'stretch',
    justifyContent: aligned[of.justifyContent ?? 'start'] ?? 'flex-start',
  };
  const children =
    'items' in of
      ? of.items.filter((one) => isDrawn(one, inside)).map((one, at) => inside.draw(one, inside, at === 0))
      : drawingsFor(of.data, inside).map((each, at) => each.draw(of.item, each, at === 0));
  return <div style={css}>{children}</div>;
}
