import type { Pointer } from '../../api.ts';
import { Opaque } from '../../syntaxes/json/opaque.ts';
import { childPointer } from '../../text/pointer.ts';

/** What a logger leaves of arguments: no JSON ends or looks so. */
const LEFT_OUT =
  /<Truncated in logs>|^redacted-by-litellm$|^attachment:\/\/[\da-f]{16,}$|(?:\.{3}|…)\s?(?:[[(<]?truncated\b[^\n.…]{0,30})?$/i;

/** What a logger puts in place of a whole list or object. */
const PLACEHOLDER =
  /^(?:\.{3,}|…|\[(?:Array|Object|Circular)\]|redacted-by-litellm|[[(<{*]{1,3}\s?(?:redacted|truncated|elided|omitted|filtered)\b[^\n]{0,40}|(?:\.{3}|…)\s?[[(<]?(?:\d+ (?:more|items?|messages?)|truncated|omitted)\b[^\n]{0,30})$/i;

/** What is put in place of words. */
const REDACTED = /^[[(<{*]{1,3}\s?redacted\b[^\n]{0,40}$/i;

/** Where words stand. */
const WORDS = new Set(['content', 'text']);

/** Blocks that a message is known not to be without. */
const CALLING = new Set<unknown>(['tool_use', 'tool_result', 'server_tool_use', 'mcp_tool_use']);

/** Where no text may stand: only lists and objects. */
const STRUCTURES = new Set(
  'messages contents parts tools tool_calls function function_call functionCall functionResponse toolUse toolResult'.split(
    ' ',
  ),
);

/** Lists of messages. */
const HISTORIES = new Set(['messages', 'contents']);

/** Those that make a block a call or a result: it is not known without. */
const BLOCKS = new Set('functionCall functionResponse toolUse toolResult'.split(' '));

/** Lists of objects. */
const LISTS = new Set('messages contents content parts input tools tool_calls'.split(' '));

/** What a tool is given and takes: the words of somebody else. */
const FOREIGN = new Set('arguments args parameters input_schema'.split(' '));

/** What stands in placeholders in JSON; begun with what is rare in texts, so most of them are left fast. */
const SIGNS = ['...', '…', '<trunc', '<Trunc', 'Array]', 'ject]', 'REDAC'];
const BEGIN = /"(?:\.{3}|…|[[(<{*]{1,3} ?(?:Array|Object|Circular|REDACTED|[Rr]edacted|[Tt]runcated))/;

/** Whether placeholders may stand in a text that is JSON as it stands. */
export function mayHoldPlaceholders(text: string): boolean {
  return SIGNS.some((sign) => text.includes(sign)) && BEGIN.test(text);
}

/** What was found of what a log left out. */
export interface LeftOut {
  /** Lists of which a placeholder stands for any number of elements, and blocks of which it is all there is. */
  readonly torn: readonly object[];
  /** Where placeholders of lists and objects stand. */
  readonly places: readonly Pointer[];
}

/** Puts what is not known in place of what a log left out, in a value and all it holds. */
export function withoutLeftOut(value: unknown): LeftOut {
  const torn: object[] = [];
  const places: Pointer[] = [];
  /** Messages whose words may have been calls. */
  const hidden = new Set<unknown>();
  const stack: { one: unknown; key: string; pointer: Pointer }[] = [{ one: value, key: '', pointer: '' }];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const { one, key: name, pointer } = at;
    if (one === null || typeof one !== 'object' || one instanceof Opaque) continue;
    const members = one as Record<string, unknown>;
    if (Array.isArray(one) && HISTORIES.has(name) && one.some(callsInBlocks))
      for (const message of one) hidden.add(message);
    for (const [key, member] of Object.entries(one)) {
      if (typeof member === 'object') {
        if (!isForeign(members, key)) stack.push({ one: member, key, pointer: childPointer(pointer, key) });
      } else if (typeof member !== 'string') continue;
      else if (
        isPlaceholder(member) &&
        (Array.isArray(one) ? isList(one, name) : isStructure(members, key))
      ) {
        members[key] = new Opaque('elided');
        places.push(childPointer(pointer, key));
        if ((Array.isArray(one) || BLOCKS.has(key)) && torn.at(-1) !== one) torn.push(one);
        if (HISTORIES.has(key)) torn.push(inList(members, key));
      } else if (WORDS.has(key) && REDACTED.test(member)) {
        places.push(childPointer(pointer, key));
        if (hidden.has(one)) torn.push(inList(members, key));
      } else if (key === 'arguments' && LEFT_OUT.test(member.slice(-200)))
        members[key] = new Opaque('elided');
    }
  }
  return { torn, places };
}

/** Puts a list in place of a member, of which nothing is known: it held any number of elements. */
function inList(members: Record<string, unknown>, key: string): object {
  const list = [new Opaque('elided')];
  members[key] = list;
  return list;
}

/** Whether a message calls or answers in its content. */
function callsInBlocks(message: unknown): boolean {
  const content = (message as { content?: unknown } | null)?.content;
  return Array.isArray(content) && content.some((block) => CALLING.has(block?.type) || isConverse(block));
}

function isConverse(block: unknown): boolean {
  return block !== null && typeof block === 'object' && ('toolUse' in block || 'toolResult' in block);
}

function isPlaceholder(text: string): boolean {
  return text.length <= 80 && PLACEHOLDER.test(text);
}

/** Whether the elements of a list are objects, by its name or by what else it holds. */
function isList(list: readonly unknown[], name: string): boolean {
  return (
    LISTS.has(name) ||
    list.some((element) => element !== null && typeof element === 'object' && 'role' in element)
  );
}

function isStructure(members: Readonly<Record<string, unknown>>, key: string): boolean {
  return STRUCTURES.has(key) || key === 'arguments' || isInput(members, key);
}

function isForeign(members: Readonly<Record<string, unknown>>, key: string): boolean {
  return FOREIGN.has(key) || isInput(members, key);
}

/** Whether a member is what a tool is called with; the `input` of a request may be a text. */
function isInput({ type }: Readonly<Record<string, unknown>>, key: string): boolean {
  return key === 'input' && type === 'tool_use';
}
