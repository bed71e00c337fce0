import { randomBytes } from 'node:crypto';
import { MOST_BYTES, readTemplate } from '../../../infrastructure/template.ts';
import { resolved } from './resolve.ts';

/** One stack as CloudFormation knows it. */
export type Stack = {
  id: string;
  region: string;
  name: string;
  text: string;
  parameters: Record<string, string>;
  status: string;
  outputs: Record<string, string>;
  /** Each resource that exists, with its resolved properties. */
  resources: Record<string, { type: string; properties: Record<string, unknown> }>;
  events: { resource: string; type: string; status: string; reason: string }[];
};

/** A refusal by its AWS code. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

type Asked = { text: string; parameters: Record<string, string>; capabilities: string[] };
type Change = { action: 'Add' | 'Modify' | 'Remove'; resource: string; type: string };

/** CloudFormation's behaviour as far as a deployment meets it: validation, creation, update, roll-back, deletion. */
export class Stacks {
  readonly all: Stack[] = [];
  /** The next change of this resource in this region fails for this reason. */
  failing: { region: string; resource: string; reason: string } | undefined;
  /** Whether the code of a function is there to be taken. */
  private readonly hasCode: (bucket: string, key: string, version: string) => boolean;
  /** Makes what the resources stand for. */
  private readonly make: (stack: Stack) => Promise<void>;

  constructor(
    hasCode: (bucket: string, key: string, version: string) => boolean,
    make: (stack: Stack) => Promise<void>,
  ) {
    this.hasCode = hasCode;
    this.make = make;
  }

  find(idOrName: string): Stack {
    const found = this.all.find(({ id, name, status }) => id === idOrName || (name === idOrName && !gone(status)));
    if (!found) throw new Refused('ValidationError', `Stack with id ${idOrName} does not exist`);
    return found;
  }

  async create(name: string, region: string, asked: Asked): Promise<Stack> {
    const { parameters, resources, outputs } = this.accepted(asked, region);
    if (this.all.some((one) => one.name === name && !gone(one.status)))
      throw new Refused('AlreadyExistsException', `Stack [${name}] already exists`);
    const id = `arn:aws:cloudformation:${region}:123456789012:stack/${name}/${randomBytes(8).toString('hex')}`;
    const stack: Stack = {
      id,
      region,
      name,
      text: asked.text,
      parameters,
      status: 'CREATE_IN_PROGRESS',
      outputs: {},
      resources: {},
      events: [],
    };
    this.all.unshift(stack);
    const fault = this.fault(region, resources);
    if (fault) {
      stack.events.unshift(fault);
      stack.status = 'ROLLBACK_COMPLETE';
      return stack;
    }
    Object.assign(stack, { resources, outputs, status: 'CREATE_COMPLETE' });
    await this.make(stack);
    return stack;
  }

  async update(idOrName: string, asked: Asked): Promise<Stack> {
    const stack = this.find(idOrName);
    if (!/^(CREATE|UPDATE|UPDATE_ROLLBACK)_COMPLETE$/.test(stack.status))
      throw new Refused('ValidationError', `Stack:${stack.id} is in ${stack.status} state and can not be updated.`);
    const { parameters, resources, outputs } = this.accepted(asked, stack.region);
    if (changesBetween(stack.resources, resources).length === 0)
      throw new Refused('ValidationError', 'No updates are to be performed.');
    const fault = this.fault(stack.region, resources, stack.resources);
    if (fault) {
      stack.events.unshift(fault);
      stack.status = 'UPDATE_ROLLBACK_COMPLETE';
      return stack;
    }
    Object.assign(stack, { text: asked.text, parameters, resources, outputs, status: 'UPDATE_COMPLETE' });
    await this.make(stack);
    return stack;
  }

  /** What an update would do, as a change set tells it. */
  changes(idOrName: string, asked: Asked): Change[] {
    const stack = this.find(idOrName);
    return changesBetween(stack.resources, this.accepted(asked, stack.region).resources);
  }

  remove(idOrName: string): Stack['resources'] {
    const stack = this.find(idOrName);
    const kept = Object.entries(stack.resources).filter(
      ([name]) => readTemplate(stack.text).Resources[name]?.DeletionPolicy === 'Retain',
    );
    stack.status = 'DELETE_COMPLETE';
    stack.resources = {};
    return Object.fromEntries(kept);
  }

  /** The template as it would be carried out, or why it is refused. */
  private accepted({ text, parameters: given, capabilities }: Asked, region: string) {
    if (Buffer.byteLength(text) > MOST_BYTES)
      throw new Refused('ValidationError', `Member must have length less than or equal to ${MOST_BYTES}`);
    if (/: [&*]\w/.test(text)) throw new Refused('ValidationError', 'Template error: YAML aliases are not allowed');
    const template = readTemplate(text);
    const unknown = Object.keys(given).filter((name) => !(name in template.Parameters));
    if (unknown.length > 0)
      throw new Refused('ValidationError', `Parameters: [${unknown.join(', ')}] do not exist in the template`);
    const parameters = Object.fromEntries(
      Object.entries(template.Parameters).map(([name, { Default }]) => {
        const value = given[name] ?? Default;
        if (value === undefined) throw new Refused('ValidationError', `Parameters: [${name}] must have values`);
        return [name, String(value)];
      }),
    );
    const needsIam = Object.values(template.Resources).some(({ Type }) => Type === 'AWS::IAM::Role');
    if (needsIam && !capabilities.includes('CAPABILITY_IAM'))
      throw new Refused('InsufficientCapabilitiesException', 'Requires capabilities : [CAPABILITY_IAM]');
    return { parameters, ...resolved(template, parameters, region) };
  }

  private fault(
    region: string,
    resources: Stack['resources'],
    before: Stack['resources'] = {},
  ): Stack['events'][number] | undefined {
    const kind = Object.keys(before).length > 0 ? 'UPDATE_FAILED' : 'CREATE_FAILED';
    for (const [resource, { type, properties }] of Object.entries(resources)) {
      const code = properties.Code as { S3Bucket: string; S3Key: string; S3ObjectVersion: string } | undefined;
      if (code && !this.hasCode(code.S3Bucket, code.S3Key, code.S3ObjectVersion))
        return {
          resource,
          type,
          status: kind,
          reason: 'The specified version does not exist. S3 Error Code: NoSuchVersion',
        };
      const isChanged = JSON.stringify(before[resource]) !== JSON.stringify(resources[resource]);
      if (this.failing?.resource === resource && this.failing.region === region && isChanged) {
        const { reason } = this.failing;
        this.failing = undefined;
        return { resource, type, status: kind, reason };
      }
    }
    return undefined;
  }
}

const gone = (status: string) => status === 'DELETE_COMPLETE';

function changesBetween(before: Stack['resources'], after: Stack['resources']): Change[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((resource): Change[] => {
    const [was, is] = [before[resource], after[resource]];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const action = was === undefined ? 'Add' : is === undefined ? 'Remove' : 'Modify';
    return [{ action, resource, type: (is ?? was)?.type ?? '' }];
  });
}
