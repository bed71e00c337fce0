import type { Sequence as Of } from '../../../lambda/alexa/screens/apl.ts';
import { commonCss, type Drawing, drawingsFor } from './drawing.ts';

/** A list that can be scrolled. */
export function Sequence({ of, drawing, isFirst }: { of: Of; drawing: Drawing; isFirst: boolean }) {
  const inside: Drawing = { ...drawing, direction: 'column' };
  const css = { ...commonCss(of, drawing, isFirst), overflowY: 'auto', scrollbarWidth: 'none' };
  return (
    <div style={css} class="apl-sequence" tabIndex={0}>
      {drawingsFor(of.data, inside).map((each, at) => each.draw(of.item, each, at === 0))}
    </div>
  );
}
