// Stands in for what the MCP SDK picks for Node. What a client sends back is read by our own zod schemas, so that neither of the
// SDK's two JSON Schema validators need come along.

export { default as process } from 'node:process';

/** Lets everything through to whoever reads it with zod. */
export class DefaultJsonSchemaValidator {
  getValidator() {
    return (data) => ({ valid: true, data, errorMessage: undefined });
  }
}
