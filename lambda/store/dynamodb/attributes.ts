import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { RawItem } from './items.ts';

export type Attributes = Record<string, AttributeValue>;

/** A plain value in DynamoDB's notation. Absent fields are left out; a number DynamoDB cannot hold is refused. */
export function toAttribute(value: unknown): AttributeValue {
  switch (typeof value) {
    case 'string':
      return { S: value };
    case 'boolean':
      return { BOOL: value };
    case 'number':
      if (!Number.isFinite(value)) throw new RangeError(`cannot be stored as a number: ${value}`);
      return { N: String(value) };
    case 'object':
      if (value === null) return { NULL: true };
      return Array.isArray(value) ? { L: value.map(toAttribute) } : { M: toAttributes(value) };
    default:
      throw new TypeError(`cannot be stored: ${typeof value}`);
  }
}

/** The fields of a plain object as attributes of an item. */
export function toAttributes(object: object): Attributes {
  // By entries, never by assignment: a field may be called `__proto__`.
  const attributes: [string, AttributeValue][] = [];
  for (const [field, value] of Object.entries(object))
    if (value !== undefined) attributes.push([field, toAttribute(value)]);
  return Object.fromEntries(attributes);
}

/** The plain value of an attribute; kinds of attribute we never write become nothing and so fail their schema. */
export function fromAttribute(attribute: AttributeValue): unknown {
  if (attribute.S !== undefined) return attribute.S;
  if (attribute.N !== undefined) return Number(attribute.N);
  if (attribute.BOOL !== undefined) return attribute.BOOL;
  if (attribute.L !== undefined) return attribute.L.map(fromAttribute);
  if (attribute.M !== undefined) return fromAttributes(attribute.M);
  return attribute.NULL === true ? null : undefined;
}

/** An item as a plain object. */
export function fromAttributes(attributes: Attributes): RawItem {
  return Object.fromEntries(Object.entries(attributes).map(([field, attribute]) => [field, fromAttribute(attribute)]));
}
