import { randomBytes } from 'node:crypto';
import {
  CloudFormationClient,
  CreateChangeSetCommand,
  DeleteChangeSetCommand,
  DeleteStackCommand,
  DescribeChangeSetCommand,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation';
import { awsPlace } from '../cli/aws-place.ts';

/** What an update would do to one resource. */
export type Change = { action: string; resource: string; type: string; replaced: boolean };

/** The cloud could not be asked, or refused; `hint` says what to look at. */
export class CloudFault extends Error {
  override readonly name = 'CloudFault';
  readonly hint: string;
  constructor(message: string, hint: string, cause?: unknown) {
    super(message, { cause });
    this.hint = hint;
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const capabilities = ['CAPABILITY_IAM' as const];

/** The stacks of one region. */
export async function cloudOf(region: string, profile: string | undefined, everyMs = 2000) {
  const place = await awsPlace({ region, profile });
  const client = new CloudFormationClient({ region, credentials: place.credentials });
  const asked = async <T>(request: Promise<T>): Promise<T> => {
    try {
      return await request;
    } catch (cause) {
      const { name, message } = cause instanceof Error ? cause : { name: 'unknown', message: String(cause) };
      throw new CloudFault(
        `CloudFormation did not do what was asked: ${message} (${name})`,
        'Check the AWS profile, its permissions and the region.',
        cause,
      );
    }
  };
  const statusOf = async (id: string) => {
    const { Stacks = [] } = await asked(client.send(new DescribeStacksCommand({ StackName: id })));
    return Stacks[0]?.StackStatus ?? 'DELETE_COMPLETE';
  };
  return {
    statusOf,

    /** What an update to this template would change, with these parameters' values; nothing of it is carried out. */
    async changes(id: string, template: string, parameters: Record<string, string> = {}): Promise<Change[]> {
      const { Stacks = [] } = await asked(client.send(new DescribeStacksCommand({ StackName: id })));
      const declared = new Set([...template.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name));
      const given = ['SkillId', 'LambdaRuntime', 'LambdaHandler', 'CodeBucket', 'CodeKey', 'CodeVersion'];
      const kept = (Stacks[0]?.Parameters ?? []).flatMap(({ ParameterKey }) =>
        ParameterKey !== undefined && given.includes(ParameterKey) && declared.has(ParameterKey)
          ? [{ ParameterKey, UsePreviousValue: true }]
          : [],
      );
      const ChangeSetName = `dry-run-${randomBytes(6).toString('hex')}`;
      const { Id } = await asked(
        client.send(
          new CreateChangeSetCommand({
            StackName: id,
            ChangeSetName,
            TemplateBody: template,
            Parameters: [
              ...kept,
              ...Object.entries(parameters).map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue })),
            ],
            Capabilities: capabilities,
          }),
        ),
      );
      try {
        for (;;) {
          const set = await asked(client.send(new DescribeChangeSetCommand({ StackName: id, ChangeSetName: Id })));
          if (set.Status === 'CREATE_COMPLETE')
            return (set.Changes ?? []).map(({ ResourceChange: change }) => ({
              action: change?.Action ?? '',
              resource: change?.LogicalResourceId ?? '',
              type: change?.ResourceType ?? '',
              replaced: change?.Replacement === 'True',
            }));
          if (set.Status === 'FAILED') {
            if (/didn't contain changes|No updates/.test(set.StatusReason ?? '')) return [];
            throw new CloudFault(`The changes cannot be worked out: ${set.StatusReason}`, 'The template was refused.');
          }
          await pause(everyMs);
        }
      } finally {
        await asked(client.send(new DeleteChangeSetCommand({ StackName: id, ChangeSetName: Id })));
      }
    },

    /** The newest failure in a stack's history, as one line. */
    async lastFailure(id: string): Promise<string | undefined> {
      const { StackEvents = [] } = await asked(client.send(new DescribeStackEventsCommand({ StackName: id })));
      const failed = StackEvents.find(({ ResourceStatus }) => ResourceStatus?.endsWith('_FAILED'));
      return failed && `${failed.LogicalResourceId}: ${failed.ResourceStatusReason}`;
    },

    /** Takes a stack down and waits until it is gone. */
    async remove(id: string): Promise<void> {
      await asked(client.send(new DeleteStackCommand({ StackName: id })));
      for (;;) {
        const status = await statusOf(id);
        if (status === 'DELETE_COMPLETE') return;
        if (status === 'DELETE_FAILED')
          throw new CloudFault(
            'The stack could not be taken down whole.',
            'The CloudFormation console names what stays.',
          );
        await pause(everyMs);
      }
    },
    close: () => client.destroy(),
  };
}
