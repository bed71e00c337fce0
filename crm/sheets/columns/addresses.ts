const address = /^[^\s@:<>()[\],;"]+@[^\s@:<>()[\],;"]+\.[^\s@:<>()[\],;".]{2,}$/;

/** The addresses of a cell: bare, after `mailto:`, or in brackets behind a name; each once. */
export const addressesIn = (cell: string): string[] => [
  ...new Set(
    cell
      .split(/[,;|\s<>"'()[\]{}/\\]+|:::/)
      .map((each) => each.replace(/^(?:mailto|smtp):/i, '').replace(/\?.*$|[.:]+$/, ''))
      .filter((each) => address.test(each)),
  ),
];
