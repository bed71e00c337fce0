import type { ServerResponse } from 'node:http';
import { Refused, type Stack, type Stacks } from './stacks.ts';

const escaped = (text: string) =>
  text.replace(/[<>&]/g, (sign) => (sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : '&amp;'));
const element = (name: string, text: string) => `<${name}>${escaped(text)}</${name}>`;

/** `Parameters.member.1.ParameterKey` and the like, as a list of records. */
function members(form: URLSearchParams, list: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  for (const [name, value] of form) {
    const [, at = '', field = ''] = new RegExp(`^${list}\\.member\\.(\\d+)(?:\\.(\\w+))?$`).exec(name) ?? [];
    if (at === '') continue;
    const index = Number(at) - 1;
    found[index] = { ...found[index], [field]: value };
  }
  return found;
}

const asked = (form: URLSearchParams, before?: Stack) => ({
  text: form.get('TemplateBody') ?? before?.text ?? '',
  parameters: Object.fromEntries(
    members(form, 'Parameters').map(({ ParameterKey = '', ParameterValue, UsePreviousValue }) => [
      ParameterKey,
      UsePreviousValue === 'true' ? (before?.parameters[ParameterKey] ?? '') : (ParameterValue ?? ''),
    ]),
  ),
  capabilities: members(form, 'Capabilities').map((one) => one[''] ?? ''),
});

const stackXml = ({ id, name, status, outputs, parameters }: Stack) =>
  `<member>${element('StackId', id)}${element('StackName', name)}${element('StackStatus', status)}` +
  `<CreationTime>2026-11-30T08:00:00.000Z</CreationTime><Parameters>${Object.entries(parameters)
    .map(([key, value]) => `<member>${element('ParameterKey', key)}${element('ParameterValue', value)}</member>`)
    .join('')}</Parameters><Outputs>${Object.entries(outputs)
    .map(([key, value]) => `<member>${element('OutputKey', key)}${element('OutputValue', value)}</member>`)
    .join('')}</Outputs></member>`;

const changeSets = new Map<string, { stack: string; changes: ReturnType<Stacks['changes']> }>();

/** Answers one request of CloudFormation's query API. */
export async function answerCloudFormation(
  stacks: Stacks,
  action: string,
  form: URLSearchParams,
  region: string,
  response: ServerResponse,
): Promise<void> {
  const result = await resultOf(stacks, action, form, region);
  response.writeHead(200, { 'content-type': 'text/xml' });
  response.end(
    `<${action}Response xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><${action}Result>${result}</${action}Result><ResponseMetadata><RequestId>made-up</RequestId></ResponseMetadata></${action}Response>`,
  );
}

async function resultOf(stacks: Stacks, action: string, form: URLSearchParams, region: string): Promise<string> {
  const name = form.get('StackName') ?? '';
  switch (action) {
    case 'CreateStack':
      return element('StackId', (await stacks.create(name, region, asked(form))).id);
    case 'UpdateStack':
      return element('StackId', (await stacks.update(name, asked(form, stacks.find(name)))).id);
    case 'DescribeStacks':
      return `<Stacks>${stackXml(stacks.find(name))}</Stacks>`;
    case 'DescribeStackEvents': {
      const { id, name: stackName, events } = stacks.find(name);
      const xml = events.map(
        ({ resource, type, status, reason }, at) =>
          `<member>${element('StackId', id)}${element('EventId', `event-${at}`)}${element('StackName', stackName)}` +
          `${element('LogicalResourceId', resource)}${element('ResourceType', type)}${element('ResourceStatus', status)}` +
          `${element('ResourceStatusReason', reason)}<Timestamp>2026-11-30T08:00:00.000Z</Timestamp></member>`,
      );
      return `<StackEvents>${xml.join('')}</StackEvents>`;
    }
    case 'CreateChangeSet': {
      const stack = stacks.find(name);
      const id = `arn:aws:cloudformation:us-east-1:123456789012:changeSet/${form.get('ChangeSetName')}`;
      changeSets.set(id, { stack: stack.id, changes: stacks.changes(name, asked(form, stack)) });
      return element('Id', id) + element('StackId', stack.id);
    }
    case 'DescribeChangeSet': {
      const set = changeSets.get(form.get('ChangeSetName') ?? '');
      if (!set) throw new Refused('ChangeSetNotFound', 'ChangeSet does not exist');
      const changes = set.changes.map(
        (one) =>
          `<member><Type>Resource</Type><ResourceChange>${element('Action', one.action)}` +
          `${element('LogicalResourceId', one.resource)}${element('ResourceType', one.type)}</ResourceChange></member>`,
      );
      return `${element('StackId', set.stack)}${element('Status', 'CREATE_COMPLETE')}<Changes>${changes.join('')}</Changes>`;
    }
    case 'DeleteChangeSet':
      changeSets.delete(form.get('ChangeSetName') ?? '');
      return '';
    case 'DeleteStack':
      stacks.remove(name);
      return '';
    default:
      throw new Refused('InvalidAction', `${action} is not played here`);
  }
}
