import { bundle } from '../build.mjs';
await bundle('/tmp/t/plain-lambda', '/tmp/n24/node_modules/node/bin/node');
