// Stands in for what the MCP SDK picks for Node: the smaller of its two JSON Schema validators does, as our schemas are zod's.

export { default as process } from 'node:process';
export { CfWorkerJsonSchemaValidator as DefaultJsonSchemaValidator } from '@modelcontextprotocol/server/validators/cf-worker';
