import { createHash } from 'node:crypto';
import type { Template } from '../../../infrastructure/template.ts';
import type { Stack } from './stacks.ts';

const account = '123456789012';

/** What the resources and outputs of a template come to, with names and addresses made up as AWS forms them. */
export function resolved(
  template: Template,
  parameters: Record<string, string>,
  region: string,
): { resources: Stack['resources']; outputs: Stack['outputs'] } {
  const pseudo: Record<string, string> = { 'AWS::Region': region, 'AWS::AccountId': account, 'AWS::Partition': 'aws' };
  const holds = (name: string): boolean => Boolean(meaningOf(template.Conditions?.[name]));
  const given = (name: string): unknown => template.Resources[name]?.Properties;

  const nameOf = (name: string): string => {
    const { TableName } = (given(name) ?? {}) as { TableName?: unknown };
    return TableName === undefined ? `made-up-${name}` : String(meaningOf(TableName));
  };
  function reference(name: string): unknown {
    const known = parameters[name] ?? pseudo[name];
    if (known !== undefined) return known;
    switch (template.Resources[name]?.Type) {
      case 'AWS::Lambda::Alias': {
        const { FunctionName, Name } = given(name) as { FunctionName: unknown; Name: string };
        return `arn:aws:lambda:${region}:${account}:function:${String(meaningOf(FunctionName))}:${Name}`;
      }
      case 'AWS::SecretsManager::Secret':
        return `arn:aws:secretsmanager:${region}:${account}:secret:${name}`;
      case undefined:
        throw new Error(`Unresolved resource dependencies [${name}] in the Resources block of the template`);
      default:
        return nameOf(name);
    }
  }
  function attribute(name: string, wanted: string): unknown {
    const type = template.Resources[name]?.Type ?? '';
    if (type === 'AWS::Lambda::Version')
      // A version is numbered when it is made; what it was made of stands for the number here.
      return String(Number.parseInt(createHash('sha256').update(name).digest('hex').slice(0, 4), 16));
    if (wanted === 'FunctionUrl') return `https://made-up-${name.toLowerCase()}.lambda-url.${region}.on.aws/`;
    if (wanted !== 'Arn') return nameOf(name);
    const service = type.split('::')[1]?.toLowerCase() ?? '';
    const kind = type === 'AWS::DynamoDB::Table' ? 'table/' : '';
    return `arn:aws:${service}:${region}:${account}:${kind}${nameOf(name)}`;
  }
  const substituted = (text: string) =>
    text.replace(/\$\{([\w:.]+)\}/g, (_, name: string) => {
      const [resource = '', wanted] = name.includes('::') ? [name] : name.split('.');
      return String(wanted === undefined ? reference(resource) : attribute(resource, wanted));
    });

  function meaningOf(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(meaningOf);
    if (typeof value !== 'object' || value === null) return value;
    const [[key, of] = ['', undefined], ...more] = Object.entries(value);
    if (more.length === 0) {
      const list = Array.isArray(of) ? of : [];
      switch (key) {
        case 'Ref':
          return reference(String(of));
        case 'Condition':
          return holds(String(of));
        case 'Fn::Sub':
          return substituted(String(of));
        case 'Fn::GetAtt':
          return attribute(String(list[0]), String(list[1]));
        case 'Fn::If':
          return meaningOf(holds(String(list[0])) ? list[1] : list[2]);
        case 'Fn::Equals':
          return meaningOf(list[0]) === meaningOf(list[1]);
        case 'Fn::Not':
          return !meaningOf(list[0]);
        case 'Fn::Split':
          return String(meaningOf(list[1])).split(String(list[0]));
        case 'Fn::Select':
          return (meaningOf(list[1]) as unknown[])[Number(list[0])];
        default:
      }
    }
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, meaningOf(one)]));
  }

  const resources = Object.entries(template.Resources)
    .filter(([, { Condition }]) => Condition === undefined || holds(Condition))
    .map(([name, { Type, Properties = {} }]) => [
      name,
      { type: Type, properties: meaningOf(Properties) as Record<string, unknown> },
    ]);
  const outputs = Object.entries(template.Outputs)
    .filter(([, { Condition }]) => Condition === undefined || holds(Condition))
    .map(([name, { Value }]) => [name, String(meaningOf(Value))]);
  return { resources: Object.fromEntries(resources), outputs: Object.fromEntries(outputs) };
}
