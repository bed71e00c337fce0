import type { TouchWrapper as Of } from '../../../lambda/alexa/screens/apl.ts';
import { commonCss, type Drawing } from './drawing.ts';
import { filledIn } from './expression.ts';

/** Something that can be touched; a touch is a turn like any other. */
export function TouchWrapper({ of, drawing, isFirst }: { of: Of; drawing: Drawing; isFirst: boolean }) {
  const inside: Drawing = { ...drawing, direction: 'column' };
  const css = { ...commonCss(of, drawing, isFirst), display: 'flex', flexDirection: 'column' };
  const press = (event: Event) => {
    const words = (event.currentTarget as HTMLElement).innerText.split('\n').join(' ').trim();
    for (const { arguments: sent } of of.onPress)
      drawing.touch(
        sent.map((each) => filledIn(each, drawing.scope)),
        words,
      );
  };
  return (
    <button type="button" class="apl-touch" style={css} onClick={press}>
      {inside.draw(of.item, inside, true)}
    </button>
  );
}
