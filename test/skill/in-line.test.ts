import { inLine, NobodyListens } from '../../lambda/alexa/in-line.ts';
import type { Handler } from '../../lambda/alexa/skill.ts';

/** A handler whose turns end when told to, and that counts how many are under way. */
function turns() {
  const underWay: (() => void)[] = [];
  const begun: unknown[] = [];
  const handler: Handler = async (event) => {
    begun.push(event);
    await new Promise<void>((end) => underWay.push(end));
    return { version: '1.0', response: { shouldEndSession: true } };
  };
  const endOne = async () => {
    underWay.shift()?.();
    await new Promise(setImmediate);
  };
  return { handler, begun, endOne };
}

describe('turns of many reps at once', () => {
  it('are begun no more than some at a time, the others in the order they came', async () => {
    const { handler, begun, endOne } = turns();
    const lined = inLine(handler, 2);
    const all = ['one', 'two', 'three', 'four'].map((event) => lined(event));
    expect(begun).toEqual(['one', 'two']);
    await endOne();
    expect(begun).toEqual(['one', 'two', 'three']);
    for (let at = 0; at < 3; at += 1) await endOne();
    expect(begun).toEqual(['one', 'two', 'three', 'four']);
    await Promise.all(all);
  });

  it('leave their place to the next when they break', async () => {
    const lined = inLine(async (event) => {
      if (event === 'bad') throw new Error('broken');
      return { version: '1.0', response: { shouldEndSession: true } };
    }, 1);
    await expect(lined('bad')).rejects.toThrow('broken');
    await expect(lined('good')).resolves.toMatchObject({ version: '1.0' });
  });

  it('are not begun any more once whoever asked hung up', async () => {
    const { handler, begun, endOne } = turns();
    const lined = inLine(handler, 1);
    const gone = new AbortController();
    const first = lined('first');
    const second = lined('second', { hungUp: gone.signal });
    const third = lined('third');
    gone.abort();
    await endOne();
    await expect(second).rejects.toThrow(NobodyListens);
    await endOne();
    expect(begun).toEqual(['first', 'third']);
    await Promise.all([first, third]);
  });
});
