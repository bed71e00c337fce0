import type { VNode } from 'preact';
import type { Component, Document } from '../../../lambda/alexa/screens/apl.ts';
import { Container } from './container.tsx';
import { type Drawing, isDrawn, scopeOf, sizesOf, type Viewport } from './drawing.ts';
import { Frame } from './frame.tsx';
import { Sequence } from './sequence.tsx';
import { Text } from './text.tsx';
import { TouchWrapper } from './touch-wrapper.tsx';

/** Draws one component; what is not of our subset is a fault. */
export function draw(of: Component, drawing: Drawing, isFirst: boolean): VNode | null {
  if (!isDrawn(of, drawing)) return null;
  const { type } = of;
  switch (type) {
    case 'Container':
      return <Container of={of} drawing={drawing} isFirst={isFirst} />;
    case 'Sequence':
      return <Sequence of={of} drawing={drawing} isFirst={isFirst} />;
    case 'Text':
      return <Text of={of} drawing={drawing} isFirst={isFirst} />;
    case 'Frame':
      return <Frame of={of} drawing={drawing} isFirst={isFirst} />;
    case 'TouchWrapper':
      return <TouchWrapper of={of} drawing={drawing} isFirst={isFirst} />;
    default: {
      const unknown: never = type;
      throw new Error(`${String(unknown)} is not of the components we use.`);
    }
  }
}

/** A document of ours on a screen, in the screen's own size. */
export function Drawn({
  document,
  data,
  viewport,
  touch,
}: {
  document: Document;
  data: unknown;
  viewport: Viewport;
  touch: Drawing['touch'];
}) {
  const scope = scopeOf(viewport, data);
  const drawing: Drawing = { scope, sizes: sizesOf(document, scope), direction: 'column', draw, touch };
  const item = document.mainTemplate.items.find((one) => isDrawn(one, drawing));
  return item ? draw(item, drawing, true) : null;
}
