import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { allowedActions, policyFaults } from '../../infrastructure/policies.ts';
import { MOST_BYTES, readTemplate, templateFor } from '../../infrastructure/template.ts';
import { expiresAttribute, tableDefinition } from '../../lambda/store/dynamodb/table.ts';

const root = resolve(__dirname, '../..');
const text = readFileSync(join(root, 'infrastructure/skill-stack.yaml'), 'utf8');
const template = readTemplate(text);
const resource = (name: string) => {
  const found = template.Resources[name];
  if (!found) throw new Error(`There is no ${name}`);
  return found;
};

describe('the stack', () => {
  // What Amazon's validator says of it is in template-validator.deploys.ts.
  it('is accepted by our own rules', () => expect(policyFaults(template)).toEqual([]));

  const faults: [string, RegExp | string, string][] = [
    ['a timeout beyond Lambda’s', 'Timeout: 300', 'Timeout: 6000'],
    ['a timeout beyond Alexa’s', 'Timeout: 8\n', 'Timeout: 60\n'],
    ['a wildcard resource', 'Resource: !GetAtt SkillLogs.Arn', "Resource: '*'"],
    ['a wildcard action', 'dynamodb:PutItem', "'dynamodb:*'"],
    ['a misspelt effect', 'Effect: Allow\n', 'Effect: Alow\n'],
    ['no endpoint', 'SkillEndpoint: {', 'SkillEndpiont: {'],
    ['no permission for Alexa', 'Principal: alexa-appkit.amazon.com', 'Principal: events.amazonaws.com'],
    ['a permission for every skill', '      EventSourceToken: !Ref SkillId\n', ''],
    ['a permission beside the alias', 'FunctionName: !Ref SkillAlias', 'FunctionName: !Ref SkillFunction'],
    ['an address nobody may call', 'Action: lambda:InvokeFunctionUrl', 'Action: lambda:GetFunction'],
    ['an address that may not invoke', '      InvokedViaFunctionUrl: true\n', ''],
    ['logs kept for ever', 'Properties: { RetentionInDays: !Ref LogDays }', 'Properties: {}'],
    ['a table that goes with the stack', 'DeletionPolicy: Retain', 'DeletionPolicy: Delete'],
    ['a table that can be deleted', 'DeletionProtectionEnabled: true', 'DeletionProtectionEnabled: false'],
    ['no way back in time', 'PointInTimeRecoveryEnabled: true', 'PointInTimeRecoveryEnabled: false'],
    ['no encryption', 'SSEEnabled: true', 'SSEEnabled: false'],
    ['an alarm that tells nobody', '      AlarmActions: [!Ref Alarms]\n', ''],
    ['a schedule without dead letters', '        DeadLetterConfig: { Arn: !GetAtt SyncDeadLetters.Arn }\n', ''],
    ['a secret in the open', /!Sub '\{\{resolve:secretsmanager:.*'$/m, 'hunter2'],
    ['a parameter of the ASK CLI not declared', '  CodeVersion: { Type: String }\n', ''],
  ];
  it.each(faults)('is refused with %s', (_, sound, broken) => {
    const planted = text.replace(sound, () => broken);
    expect(planted).not.toBe(text);
    expect(policyFaults(readTemplate(planted))).not.toEqual([]);
  });

  it('makes the table that the code defines', () => {
    const { TableName: _, TimeToLiveSpecification, ...rest } = resource('BookTable').Properties ?? {};
    const {
      PointInTimeRecoverySpecification: _backup,
      SSESpecification: _encryption,
      DeletionProtectionEnabled: _protection,
      ...table
    } = rest;
    const { TableName: _name, ...defined } = tableDefinition('any');
    expect(table).toEqual(defined);
    expect(TimeToLiveSpecification).toEqual({ AttributeName: expiresAttribute, Enabled: true });
  });

  it.each([
    ['SkillRole', 'lambda/index.ts'],
    ['SyncRole', 'lambda/sync.ts'],
    ['AssistantsRole', 'mcp/index.ts'],
  ])('allows %s exactly what %s sends', async (role, entry) => {
    // What is never reached is shaken off; the SDK itself stays outside.
    const { outputFiles } = await build({
      absWorkingDir: root,
      entryPoints: [entry],
      bundle: true,
      write: false,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      treeShaking: true,
    });
    const code = outputFiles.map((file) => file.text).join('\n');
    const sent = [...code.matchAll(/\basked\d*\(\s*\w+,\s*"(\w+)"/g)].map(([, name]) => `dynamodb:${name}`);
    expect(sent.length).toBeGreaterThan(3);
    expect(allowedActions(resource(role), 'dynamodb')).toEqual([...new Set(sent)].sort());
  });
});

describe('the template as it is deployed', () => {
  const code = (words: string) => [Buffer.from(words)];

  it('is small enough to be sent along, and uses no alias, which CloudFormation does not read', () => {
    expect(Buffer.byteLength(templateFor(text, code('a')))).toBeLessThan(MOST_BYTES);
    expect(text).not.toMatch(/: [&*]\w/);
  });

  it('names the version after the code and the settings, everywhere alike', () => {
    const versions = (yaml: string) => [...new Set(yaml.match(/\bSkillVersion\w*/g))];
    const [one] = versions(templateFor(text, code('a')));
    expect(one).toMatch(/^SkillVersion[0-9a-f]{12}$/);
    expect(versions(templateFor(text, code('a')))).toEqual([one]);
    expect(versions(templateFor(text, code('b')))).not.toEqual([one]);
    expect(versions(templateFor(text, code('a'), { LogDays: '7' }))).not.toEqual([one]);
    expect(Object.keys(readTemplate(templateFor(text, code('a'))).Resources)).toContain(one);
  });

  it('takes our settings as its defaults', () => {
    const settings = { AlarmEmail: "o'brien@example.com", TableArn: 'arn:x:table/y', LogDays: '7', Rollout: 'A.B' };
    const { Parameters } = readTemplate(templateFor(text, code('a'), settings));
    const defaults = Object.fromEntries(Object.entries(Parameters).map(([name, { Default }]) => [name, Default]));
    expect(defaults).toMatchObject(settings);
    expect(defaults.TableName).toBe('lead-scout');
    expect(() => templateFor(text, code('a'), { NoSuch: 'x' })).toThrow('no parameter NoSuch');
  });
});
