#!/usr/bin/env node
import './quiet-sdk.cjs';
import { register } from 'tsx/esm/api';

register();
// Whoever reads our output may stop reading: `lead-scout understand | head`.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2), process);
