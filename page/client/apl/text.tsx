import type { Text as Of } from '../../../lambda/alexa/screens/apl.ts';
import { commonCss, type Drawing, sizeOf } from './drawing.ts';
import { filledIn } from './expression.ts';

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** The words of a text: of its markup we use the three entities alone. */
function wordsOf(marked: string): string {
  if (/<|&(?!(?:amp|lt|gt);)/.test(marked)) throw new Error(`"${marked}" was not made safe to show.`);
  return marked.replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity);
}

/** Text, cut off after its most lines. */
export function Text({ of, drawing, isFirst }: { of: Of; drawing: Drawing; isFirst: boolean }) {
  const { scope } = drawing;
  const css = {
    ...commonCss(of, drawing, isFirst),
    flexShrink: of.shrink ?? (drawing.direction === 'row' ? 1 : 0),
    fontSize: sizeOf(of.fontSize, drawing) ?? '',
    lineHeight: 1.25,
    color: String(filledIn(of.color, scope)),
    fontWeight: filledIn(of.fontWeight ?? 'normal', scope) === 'bold' ? 700 : 400,
    textAlign: String(filledIn(of.textAlign ?? 'left', scope)),
    display: '-webkit-box',
    webkitBoxOrient: 'vertical',
    webkitLineClamp: String(of.maxLines ?? 'none'),
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  };
  return <div style={css}>{wordsOf(String(filledIn(of.text, scope)))}</div>;
}
