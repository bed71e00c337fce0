import type { Page } from 'playwright-core';

/** What a page's main thread takes of the processor from now on, in milliseconds at each asking; waiting for it is not in it. */
export async function workOf(page: Page): Promise<() => Promise<number>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  };
  const before = await worked();
  return async () => (await worked()) - before;
}

/** Frames of a part of the page that is scrolled on at each: milliseconds of processor time its main thread took for one, and of the clock. */
export async function scrolled(page: Page, part: string, frames = 60): Promise<{ workMs: number; wallMs: number }> {
  const worked = await workOf(page);
  const wall = (await page.evaluate(
    `new Promise((done) => {
      const frame = document.querySelector(${JSON.stringify(part)});
      const began = performance.now();
      let [drawn, step] = [0, 300];
      const next = () => {
        const before = frame.scrollTop;
        frame.scrollTop += step;
        if (frame.scrollTop === before) step = -step;
        drawn += 1;
        if (drawn < ${frames}) requestAnimationFrame(next);
        else done(performance.now() - began);
      };
      requestAnimationFrame(next);
    })`,
  )) as number;
  return { workMs: (await worked()) / frames, wallMs: wall / frames };
}
