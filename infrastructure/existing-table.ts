import { DescribeTableCommand, DynamoDBClient, ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import { awsPlace } from '../cli/aws-place.ts';
import type { DeployedStack } from './state.ts';

/**
 * The table a stack is to use when it is not the one it makes: what an earlier deployment left behind, or what the stack
 * already stands on. Nothing when the stack makes its own.
 */
export async function bookTableArn(
  stack: DeployedStack | undefined,
  name: string,
  aws: { region: string; profile?: string },
): Promise<string | undefined> {
  if (stack?.outputs.BookTable !== undefined) return undefined;
  if (stack?.outputs.TableArn !== undefined) return stack.outputs.TableArn;
  const { credentials } = await awsPlace(aws);
  const client = new DynamoDBClient({ region: aws.region, credentials });
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
    return Table?.TableArn;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  } finally {
    client.destroy();
  }
}
