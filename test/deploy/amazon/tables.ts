import type { ServerResponse } from 'node:http';

/** What an embedded DynamoDB does not know of a table: that it is protected, that a change takes a while, and how it is deleted. */
export class Tables {
  /** Forgets all that is kept in a region. */
  private readonly empty: (region: string) => void;
  private readonly known = new Map<string, { isProtected: boolean; isUpdating: boolean }>();

  constructor(empty: (region: string) => void) {
    this.empty = empty;
  }

  has(region: string, name: string): boolean {
    return this.known.has(`${region} ${name}`);
  }

  made(region: string, name: string, isProtected: boolean): void {
    this.known.set(`${region} ${name}`, { isProtected, isUpdating: false });
  }

  /** Answers what changes a table as Amazon does; false where the embedded DynamoDB is to answer. */
  answered(region: string, operation: string, body: Buffer, response: ServerResponse): boolean {
    if (operation !== 'UpdateTable' && operation !== 'DeleteTable' && operation !== 'DescribeTable') return false;
    const { TableName, DeletionProtectionEnabled } = JSON.parse(body.toString()) as {
      TableName: string;
      DeletionProtectionEnabled?: boolean;
    };
    const key = `${region} ${TableName}`;
    const table = this.known.get(key);
    if (!table) return false;
    const send = (status: number, json: object) => {
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(json));
      return true;
    };
    const refused = (type: string, message: string) =>
      send(400, { __type: `com.amazonaws.dynamodb.v20120810#${type}`, message });
    if (operation === 'UpdateTable') {
      Object.assign(table, { isProtected: DeletionProtectionEnabled ?? table.isProtected, isUpdating: true });
      return send(200, { TableDescription: { TableName, TableStatus: 'UPDATING' } });
    }
    if (operation === 'DescribeTable') {
      if (!table.isUpdating) return false;
      table.isUpdating = false;
      return send(200, { Table: { TableName, TableStatus: 'UPDATING' } });
    }
    if (table.isUpdating) return refused('ResourceInUseException', `Table is being updated: ${TableName}`);
    if (table.isProtected)
      return refused(
        'ValidationException',
        'Resource cannot be deleted as it is currently protected against deletion.',
      );
    this.known.delete(key);
    this.empty(region);
    return send(200, { TableDescription: { TableName, TableStatus: 'DELETING' } });
  }
}
