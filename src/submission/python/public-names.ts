import type { Item } from '../item.ts';
import { stringValue } from './syntax.ts';

/** Whether `from module import *` brings a name: what `__all__` lists, else all without an underscore. */
export function isPublic(name: string, items: Item[]): boolean {
  const lists = items.filter(item => item.binds.has('__all__'));
  if (lists.length === 0) return !name.startsWith('_');
  const strings = lists.flatMap(item => item.node.walk()).map(stringValue);
  return strings.includes(name);
}
