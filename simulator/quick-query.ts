import keysOf, { type Engine, type TableKnown } from 'dynalite/db/index.js';

type Value = Readonly<Record<string, string>>;
type Item = Readonly<Record<string, Value>>;

/** What our store asks of a query; whatever else is in a request is left to dynalite. */
type Asked = {
  TableName: string;
  IndexName?: string;
  KeyConditionExpression: string;
  ExpressionAttributeValues: Readonly<Record<string, Value>>;
  ConsistentRead?: boolean;
  ScanIndexForward?: boolean;
  Limit?: number;
  ProjectionExpression?: string;
};
const understood: ReadonlySet<string> = new Set<keyof Asked>([
  'TableName',
  'IndexName',
  'KeyConditionExpression',
  'ExpressionAttributeValues',
  'ConsistentRead',
  'ScanIndexForward',
  'Limit',
  'ProjectionExpression',
]);

/** Lists of plain attributes that dynalite has taken: none of them is a word it keeps to itself. */
const taken = new Map<string, readonly string[]>();
const plainList = /^\w+(?:, \w+)*$/;

/** Remembers what of its items a query that dynalite answered asked for. */
export function noteTaken({ ProjectionExpression: list }: { ProjectionExpression?: unknown }): void {
  if (typeof list === 'string' && plainList.test(list)) taken.set(list, list.split(', '));
}

/** What a condition says of the keys, by the names of the values in it. */
type Condition = { hash: string; of: string; range?: string; begins?: string; from?: string; to?: string };

const shapes =
  /^(\w+) = (:\w+)(?: AND (?:begins_with\((?<begun>\w+), (?<begins>:\w+)\)|(?<ranged>\w+) BETWEEN (?<from>:\w+) AND (?<to>:\w+)))?$/;
const conditions = new Map<string, Condition | undefined>();

/** A condition is read once: it is the same text each time. */
function conditionIn(text: string): Condition | undefined {
  if (conditions.has(text)) return conditions.get(text);
  const [, hash, of] = shapes.exec(text) ?? [];
  const { begun, begins, ranged, from, to } = shapes.exec(text)?.groups ?? {};
  const condition: Condition | undefined =
    hash === undefined || of === undefined
      ? undefined
      : {
          hash,
          of,
          ...(begun !== undefined && begins !== undefined ? { range: begun, begins } : {}),
          ...(ranged !== undefined && from !== undefined && to !== undefined ? { range: ranged, from, to } : {}),
        };
  conditions.set(text, condition);
  return condition;
}

const LONGEST_KEY = 500;
const isPlainKey = (value: Value | undefined, type: string | undefined): value is Value => {
  const said = type === undefined ? undefined : value?.[type];
  return typeof said === 'string' && said.length > 0 && said.length < LONGEST_KEY;
};

function isUnderstood(request: object): request is Asked {
  if (!Object.keys(request).every((name) => understood.has(name))) return false;
  const asked: Partial<Asked> = request;
  const { KeyConditionExpression, ExpressionAttributeValues, ScanIndexForward, ConsistentRead, Limit } = asked;
  const isYesOrNo = (value: unknown) => value === undefined || typeof value === 'boolean';
  return (
    typeof KeyConditionExpression === 'string' &&
    typeof ExpressionAttributeValues === 'object' &&
    isYesOrNo(ScanIndexForward) &&
    isYesOrNo(ConsistentRead) &&
    (Limit === undefined || (Number.isInteger(Limit) && Limit > 0)) &&
    (asked.ProjectionExpression === undefined || taken.has(asked.ProjectionExpression))
  );
}

/** Where a query reads, in the order of LevelDB; nothing for what dynalite is to judge. */
function stretchOf(asked: Asked, table: TableKnown) {
  const { TableName, IndexName, ExpressionAttributeValues: values } = asked;
  const index = table.GlobalSecondaryIndexes?.find((one) => one.IndexName === IndexName);
  if (IndexName !== undefined && (!index || asked.ConsistentRead)) return undefined;
  const condition = conditionIn(asked.KeyConditionExpression);
  const [hash, range] = (index ?? table).KeySchema.map(({ AttributeName }) => AttributeName);
  if (!condition || condition.hash !== hash || (condition.range ?? range) !== range) return undefined;
  const used = [condition.of, condition.begins, condition.from, condition.to].filter((name) => name !== undefined);
  if (Object.keys(values).length !== new Set(used).size) return undefined;
  const typeOf = (name: string | undefined) =>
    table.AttributeDefinitions.find(({ AttributeName }) => AttributeName === name)?.AttributeType;
  const [hashType, rangeType] = [typeOf(hash), typeOf(range)];
  const of = values[condition.of];
  if (hashType !== 'S' || !isPlainKey(of, hashType)) return undefined;
  const place = `${index ? 'index-global~' : 'item-'}${TableName}~${index ? `${index.IndexName}~` : ''}`;
  const start = `${place}${keysOf.hashPrefix(of.S ?? '', 'S')}/${keysOf.toRangeStr(of)}/`;
  const names = [...new Set([...table.KeySchema, ...(index?.KeySchema ?? [])].map((key) => key.AttributeName))];
  if (condition.range === undefined) return { names, bounds: { gte: start, lt: `${start}~` } };
  const [begins, from, to] = [condition.begins, condition.from, condition.to].map((name) =>
    name === undefined ? undefined : values[name],
  );
  if (rangeType === 'S' && isPlainKey(begins, 'S')) {
    const beginning = keysOf.toRangeStr(begins);
    // As dynalite has it.
    return { names, bounds: { gte: `${start}${beginning}/`, lt: `${start}${beginning}~` } };
  }
  if (!isPlainKey(from, rangeType) || !isPlainKey(to, rangeType)) return undefined;
  const [first, last] = [keysOf.toRangeStr(from), keysOf.toRangeStr(to)];
  // Bounds that are the wrong way round are refused.
  if (first > last) return undefined;
  return { names, bounds: { gte: `${start}${first}/`, lte: `${start}${last}/~` } };
}

const tableCalled = ({ TableName }: Asked, engine: Engine) =>
  new Promise<TableKnown | undefined>((resolve) => {
    engine.getTable(TableName, false, (_error, table) => resolve(table));
  });

const only = (item: Item, wanted: readonly string[]): Item =>
  Object.fromEntries(wanted.flatMap((name) => (item[name] ? [[name, item[name]]] : [])));

const MOST_BYTES = 1024 * 1024;
const READ_TOGETHER = 64;

/**
 * Answers a query as our store asks it, as dynalite would, without reading the condition anew and without its events for every item;
 * nothing where it is of another kind, which dynalite then answers or refuses.
 */
export async function quickQuery(engine: Engine, request: object): Promise<object | undefined> {
  if (!isUnderstood(request)) return undefined;
  const table = await tableCalled(request, engine);
  const stretch = table && stretchOf(request, table);
  if (!table || !stretch) return undefined;
  const { Limit: most = Number.POSITIVE_INFINITY, ScanIndexForward = true } = request;
  const range = table.KeySchema[1]?.AttributeName;
  const iterator = engine.db.values({ ...stretch.bounds, reverse: !ScanIndexForward });
  const items: Item[] = [];
  let size = 0;
  const isFull = () => items.length >= most || size >= MOST_BYTES;
  try {
    while (!isFull()) {
      const values = await iterator.nextv(Math.min(READ_TOGETHER, most - items.length));
      if (values.length === 0) break;
      for (const value of values as Item[]) {
        if (isFull()) break;
        items.push(value);
        size += keysOf.itemSize(value, true, true, range);
      }
    }
  } finally {
    await iterator.close();
  }
  const last = isFull() ? items.at(-1) : undefined;
  const wanted = taken.get(request.ProjectionExpression ?? '');
  return {
    ScannedCount: items.length,
    ...(last ? { LastEvaluatedKey: Object.fromEntries(stretch.names.map((name) => [name, last[name]])) } : {}),
    Count: items.length,
    Items: wanted ? items.map((item) => only(item, wanted)) : items,
  };
}
