import { types } from 'node:util';
import type { ReturnedKind } from '../types.ts';

// Bound before a submission can replace it.
const isArray: (value: unknown) => value is unknown[] = Array.isArray.bind(Array);

type TypedArray = ArrayLike<number | bigint> & object;

export function isTypedArray(value: unknown): value is TypedArray {
  return types.isTypedArray(value);
}

/** The value as a number; NaN where it is none. Objects are not asked what they would like to be. */
export function asNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (types.isNumberObject(value)) return Number.prototype.valueOf.call(value);
  if (isTypedArray(value) && value.length === 1) return asNumber(value[0]);
  return NaN;
}

/** One number a point of a call that took all points at once; a single number stands for every point. */
export function spread(value: unknown, points: number): Float64Array {
  const values = new Float64Array(points).fill(NaN);
  if (isArray(value) || isTypedArray(value)) {
    const items = value as ArrayLike<unknown>;
    if (items.length === points)
      for (let index = 0; index < points; index++) values[index] = asNumber(items[index]);
    return values;
  }
  return values.fill(asNumber(value));
}

export function kindOf(value: unknown): ReturnedKind {
  const plain = (kind: ReturnedKind['kind'], type: string): ReturnedKind => ({
    kind,
    type,
    shape: null,
  });
  if (value === undefined || value === null) return plain('none', String(value));
  switch (typeof value) {
    case 'number':
      return plain('number', 'number');
    case 'boolean':
      return plain('boolean', 'boolean');
    case 'string':
      return plain('text', 'string');
    case 'bigint':
      return plain('object', 'BigInt');
    case 'symbol':
      return plain('object', 'symbol');
    case 'function':
      return plain('function', 'function');
  }
  if (types.isNumberObject(value)) return plain('number', 'Number');
  if (types.isPromise(value)) return plain('promise', 'Promise');
  if (isArray(value)) return { kind: 'list', type: 'Array', shape: shapeOf(value) };
  if (isTypedArray(value))
    return { kind: 'array', type: typeName(value), shape: [(value as ArrayLike<number>).length] };
  return plain('object', typeName(value));
}

function shapeOf(value: unknown): number[] {
  const shape: number[] = [];
  while (isArray(value) && shape.length < 32) {
    shape.push(value.length);
    value = value[0];
  }
  return shape;
}

function typeName(value: object): string {
  try {
    const name = (value.constructor as { name?: unknown } | undefined)?.name;
    return typeof name === 'string' ? name.slice(0, 200) : 'object';
  } catch {
    return 'object';
  }
}
