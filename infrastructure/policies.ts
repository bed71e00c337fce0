import type { Resource, Template } from './template.ts';

type Statement = { Sid?: string; Effect?: string; Action?: string | string[]; Resource?: unknown };
type Policy = { PolicyDocument: { Statement: Statement[] } };

/** What the ASK CLI passes to every template. */
const fromAskCli = ['SkillId', 'LambdaRuntime', 'LambdaHandler', 'CodeBucket', 'CodeKey', 'CodeVersion'];

const list = <T>(one: T | T[] | undefined): T[] => (one === undefined ? [] : Array.isArray(one) ? one : [one]);
const ofType = (template: Template, type: string) =>
  Object.entries(template.Resources).filter(([, resource]) => resource.Type === type);
const property = ({ Properties = {} }: Resource, name: string): unknown => Properties[name];

/** The statements of a role's own policies. */
export const statementsOf = (role: Resource): Statement[] =>
  list(property(role, 'Policies') as Policy[] | undefined).flatMap(({ PolicyDocument }) => PolicyDocument.Statement);

/** The actions a role allows that begin so, in order. */
export const allowedActions = (role: Resource, service: string): string[] =>
  [...new Set(statementsOf(role).flatMap(({ Action }) => list(Action)))]
    .filter((action) => action.startsWith(`${service}:`))
    .sort();

/** What the stack must hold to be reached, to be safe and to be seen, and does not; empty when all is well. */
export function policyFaults(template: Template): string[] {
  return [
    ...fromAskCli.filter((name) => !(name in template.Parameters)).map((name) => `the parameter ${name} is missing`),
    ...('SkillEndpoint' in template.Outputs ? [] : ['the output SkillEndpoint is missing: the ASK CLI waits for it']),
    ...roleFaults(template),
    ...invocationFaults(template),
    ...functionFaults(template),
    ...keepingFaults(template),
  ];
}

function roleFaults(template: Template): string[] {
  return ofType(template, 'AWS::IAM::Role').flatMap(([name, role]) => {
    const trust = property(role, 'AssumeRolePolicyDocument') as Policy['PolicyDocument'] | undefined;
    const own = statementsOf(role);
    return [
      ...[...list(trust?.Statement), ...own]
        .filter(({ Effect }) => Effect !== 'Allow' && Effect !== 'Deny')
        .map(({ Effect }) => `${name}: the effect ${Effect} is neither Allow nor Deny`),
      ...own
        .filter(({ Resource }) => list(Resource as string | string[]).includes('*'))
        .map(({ Sid }) => `${name}: ${Sid ?? 'a statement'} is about every resource`),
      ...own
        .filter(({ Resource }) => Resource === undefined)
        .map(({ Sid }) => `${name}: ${Sid ?? 'a statement'} names no resource`),
      ...own
        .flatMap(({ Action }) => list(Action))
        .filter((action) => action.includes('*'))
        .map((action) => `${name}: ${action} allows more than one action`),
    ];
  });
}

function invocationFaults(template: Template): string[] {
  const permissions = ofType(template, 'AWS::Lambda::Permission').map(([, { Properties = {} }]) => Properties);
  const refersTo = (value: unknown, name: string) => JSON.stringify(value) === JSON.stringify({ Ref: name });
  const endpoint = (template.Outputs.SkillEndpoint?.Value as { Ref?: string } | undefined)?.Ref ?? '';
  const alexa = permissions.filter(({ Principal }) => Principal === 'alexa-appkit.amazon.com');
  const faults = alexa.some(
    ({ Action, FunctionName }) => Action === 'lambda:InvokeFunction' && refersTo(FunctionName, endpoint),
  )
    ? []
    : [`Alexa may not invoke ${endpoint || 'the endpoint'}`];
  if (alexa.some(({ EventSourceToken }) => !refersTo(EventSourceToken, 'SkillId')))
    faults.push('any skill may invoke the function: EventSourceToken is not the skill');
  for (const [name, url] of ofType(template, 'AWS::Lambda::Url')) {
    const ofUrl = permissions.filter(
      ({ FunctionName }) => JSON.stringify(FunctionName) === JSON.stringify(property(url, 'TargetFunctionArn')),
    );
    if (!ofUrl.some(({ Action, FunctionUrlAuthType }) => Action === 'lambda:InvokeFunctionUrl' && FunctionUrlAuthType))
      faults.push(`${name}: nobody may call the address (lambda:InvokeFunctionUrl)`);
    if (!ofUrl.some(({ Action, InvokedViaFunctionUrl }) => Action === 'lambda:InvokeFunction' && InvokedViaFunctionUrl))
      faults.push(`${name}: the address may not invoke the function (lambda:InvokeFunction)`);
  }
  const open = permissions.filter(
    ({ Principal, FunctionUrlAuthType, InvokedViaFunctionUrl }) =>
      Principal === '*' && !FunctionUrlAuthType && !InvokedViaFunctionUrl,
  );
  return [...faults, ...open.map(() => 'anybody may invoke a function directly')];
}

const ALEXA_WAITS = 8;
const LONGEST = 900;

function functionFaults(template: Template): string[] {
  return ofType(template, 'AWS::Lambda::Function').flatMap(([name, resource]) => {
    const timeout = Number(property(resource, 'Timeout'));
    const logs = (property(resource, 'LoggingConfig') as { LogGroup?: { Ref?: string } } | undefined)?.LogGroup?.Ref;
    const group = logs === undefined ? undefined : template.Resources[logs];
    const most = property(resource, 'Handler') === 'sync.handler' ? LONGEST : ALEXA_WAITS;
    return [
      ...(timeout > 0 && timeout <= most ? [] : [`${name}: a timeout of ${timeout} s is not within ${most} s`]),
      ...(group && property(group, 'RetentionInDays') !== undefined ? [] : [`${name}: its logs are kept for ever`]),
      ...(JSON.stringify(property(resource, 'Environment') ?? {}).match(/"[A-Z_]*(_KEY|SECRET|TOKEN)":"(?!\{\{)/)
        ? [`${name}: a secret stands in its settings`]
        : []),
    ];
  });
}

function keepingFaults(template: Template): string[] {
  const tables = ofType(template, 'AWS::DynamoDB::Table').flatMap(([name, table]) => [
    ...(table.DeletionPolicy === 'Retain' ? [] : [`${name}: it would go with the stack`]),
    ...(property(table, 'DeletionProtectionEnabled') === true ? [] : [`${name}: it can be deleted by mistake`]),
    ...((property(table, 'PointInTimeRecoverySpecification') as { PointInTimeRecoveryEnabled?: boolean } | undefined)
      ?.PointInTimeRecoveryEnabled
      ? []
      : [`${name}: what is lost cannot be restored`]),
    ...((property(table, 'SSESpecification') as { SSEEnabled?: boolean } | undefined)?.SSEEnabled
      ? []
      : [`${name}: it is not encrypted under a key of the account`]),
  ]);
  const alarms = ofType(template, 'AWS::CloudWatch::Alarm')
    .filter(([, alarm]) => list(property(alarm, 'AlarmActions') as unknown[]).length === 0)
    .map(([name]) => `${name}: it tells nobody`);
  const schedules = ofType(template, 'AWS::Scheduler::Schedule')
    .filter(([, one]) => !(property(one, 'Target') as { DeadLetterConfig?: unknown } | undefined)?.DeadLetterConfig)
    .map(([name]) => `${name}: a run that could not be begun is lost`);
  return [...tables, ...alarms, ...schedules];
}
