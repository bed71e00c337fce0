/** A bar of rows read, drawn over itself on a terminal; elsewhere silent. */
export function progressBar(
  to: NodeJS.WritableStream,
  total: number,
): { add: (rows: number) => void; end: () => void } {
  const isTerminal = 'isTTY' in to && to.isTTY === true;
  if (!isTerminal || total === 0) return { add: () => {}, end: () => {} };
  const width = 30;
  let [done, drawn] = [0, -1];
  return {
    add: (rows) => {
      done += rows;
      const percent = Math.min(100, Math.floor((done / total) * 100));
      if (percent === drawn) return;
      drawn = percent;
      const full = Math.round((percent / 100) * width);
      to.write(
        `\r[${'#'.repeat(full)}${' '.repeat(width - full)}] ${percent}% of ${total.toLocaleString('en-US')} rows`,
      );
    },
    end: () => to.write('\n'),
  };
}

/** Says on a terminal what takes its time; elsewhere silent. */
export function working(to: NodeJS.WritableStream, what: string): void {
  if ('isTTY' in to && to.isTTY === true) to.write(`${what} …\n`);
}

/** A count drawn over itself on a terminal, where nobody knows the total; elsewhere silent. */
export function counting(to: NodeJS.WritableStream, of: string): { at: (count: number) => void; end: () => void } {
  if (!('isTTY' in to && to.isTTY === true)) return { at: () => {}, end: () => {} };
  return {
    at: (count) => to.write(`\r${count.toLocaleString('en-US')} ${of}`),
    end: () => to.write('\n'),
  };
}
