import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { Rule } from './rule.ts';

type Definition = {
  type?: string;
  required?: string[];
  properties?: Record<string, unknown>;
  discriminator?: string;
  allOf?: unknown;
  additionalProperties?: unknown;
};
type Published = { definitions: Record<string, Definition> };

const modelDefinition = 'v1.skill.interactionModel.InteractionModelData';
const manifestDefinition = 'v1.skill.Manifest.SkillManifestEnvelope';

/**
 * Amazon's published schema, made strict where it is lax and lax where it is wrong: unknown keys are faults, and
 * `synonyms` may be absent, as in most of Amazon's own models.
 */
function strictDefinitions(root: string): Record<string, Definition> {
  const file = createRequire(join(root, 'package.json')).resolve('ask-smapi-model/spec.json');
  const { definitions } = JSON.parse(readFileSync(file, 'utf8')) as Published;
  const bases = new Set(Object.entries(definitions).flatMap(([name, one]) => (one.discriminator ? [name] : [])));
  const strict = Object.entries(definitions).map(([name, one]): [string, Definition] => {
    const closed = one.type === 'object' && one.properties && !one.allOf && !bases.has(name);
    const relaxed = name === 'v1.skill.interactionModel.TypeValueObject' ? { required: ['value'] } : {};
    return [
      name,
      { ...one, ...(closed && one.additionalProperties === undefined && { additionalProperties: false }), ...relaxed },
    ];
  });
  return Object.fromEntries(strict);
}

function validator(root: string, definition: string): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  return ajv.compile({ definitions: strictDefinitions(root), $ref: `#/definitions/${definition}` });
}

const told = ({ instancePath, message, params }: ErrorObject) => {
  const key = (params as { additionalProperty?: string }).additionalProperty;
  return `${instancePath || '/'} ${message ?? 'is wrong'}${key === undefined ? '' : `: ${key}`}`;
};

/** What is wrong with the shape of a model or a skill manifest, by Amazon's published schema; empty when nothing is. */
export function shapeChecks(root: string) {
  const model = validator(root, modelDefinition);
  const manifest = validator(root, manifestDefinition);
  const faultsOf = (validate: ValidateFunction) => (json: unknown) =>
    validate(json) ? [] : (validate.errors ?? []).map(told);
  return { model: faultsOf(model), manifest: faultsOf(manifest) };
}

/** The shape check as a rule among the others. */
export const shapeRule = (check: (json: unknown) => string[]): Rule => ({
  name: 'shape',
  severity: 'error',
  because: 'Amazon’s published schema says what a model looks like',
  faults: ({ model }) => check(model).map((message) => ({ message })),
});
