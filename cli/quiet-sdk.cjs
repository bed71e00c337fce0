// The AWS SDK tells every user of Node 20 that it will want a newer one; that is for whoever deploys, not for the rep.
const { emitWarning } = process;
process.emitWarning = (warning, ...rest) => {
  if (!String(warning).includes('The AWS SDK for JavaScript')) emitWarning.call(process, warning, ...rest);
};
