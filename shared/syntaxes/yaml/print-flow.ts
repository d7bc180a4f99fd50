import { isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { append } from '../../text/append.ts';
import { Opaque } from '../json/opaque.ts';
import { isPlainText } from './print-value.ts';
import { doubleQuoted } from './scalars.ts';

/** How a flow collection writes its texts: quoted only where they have to be, or always in double quotes, as JSON does. */
export type FlowQuotes = 'as needed' | 'double';

/** How the texts of a node are written: as its keys are, or its first text is. */
export function quotesOf(root: Node): FlowQuotes {
  const stack: unknown[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isScalar(node) && typeof node.value === 'string')
      return node.type === 'QUOTE_DOUBLE' ? 'double' : 'as needed';
    if (isMap(node))
      for (const { key, value } of [...node.items].reverse()) stack.push(value ?? undefined, key);
    else if (isSeq(node)) append(stack, [...node.items].reverse());
  }
  return 'as needed';
}

/** A value on one line; nothing where some of it is not known. */
export function printFlow(value: unknown, quotes: FlowQuotes): string | undefined {
  if (value instanceof Opaque || value === undefined) return undefined;
  if (typeof value === 'string') return printFlowText(value, quotes);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members: string[] = [];
  for (const [key, member] of Object.entries(value)) {
    const printed = Array.isArray(value) ? printFlow(member, quotes) : printFlowPair(key, member, quotes);
    if (printed === undefined) return undefined;
    members.push(printed);
  }
  return Array.isArray(value) ? `[${members.join(', ')}]` : `{${members.join(', ')}}`;
}

/** A pair of a map in flow style. */
export function printFlowPair(key: string, value: unknown, quotes: FlowQuotes): string | undefined {
  const printed = printFlow(value, quotes);
  return printed === undefined ? undefined : `${printFlowText(key, quotes)}: ${printed}`;
}

/** A value in the quotes of the text it takes the place of. */
export function printLike({ type }: Scalar, value: unknown, quotes: FlowQuotes): string | undefined {
  if (typeof value !== 'string') return printFlow(value, quotes);
  if (type === 'QUOTE_DOUBLE') return doubleQuoted(value);
  return type === 'QUOTE_SINGLE' ? inSingleQuotes(value) : printFlowText(value, quotes);
}

function printFlowText(text: string, quotes: FlowQuotes): string {
  if (quotes === 'double') return doubleQuoted(text);
  return isPlainText(text) && !text.includes(',') ? text : inSingleQuotes(text);
}

/** A text in single quotes where they can hold it. */
function inSingleQuotes(text: string): string {
  return /^[ -~]*$/.test(text) ? `'${text.replaceAll("'", "''")}'` : doubleQuoted(text);
}
