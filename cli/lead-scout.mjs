#!/usr/bin/env node
import './quiet-sdk.cjs';
import nodeModule from 'node:module';
import { commandFile } from '../packaging/command.mjs';

nodeModule.enableCompileCache?.();
// Whoever reads our output may stop reading: `lead-scout understand | head`.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

async function asWritten() {
  const { register } = await import('tsx/esm/api');
  register();
  return import('./main.ts');
}

const made = await commandFile();
const { main } = await (made ? import(made) : asWritten());
process.exitCode = await main(process.argv.slice(2), process);
