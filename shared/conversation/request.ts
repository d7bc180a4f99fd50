import type { Pointer } from '../api.ts';
import { isMembers, type Members } from '../dialects/values.ts';
import { Opaque } from '../syntaxes/json/opaque.ts';
import type { Conversation, ToolForm } from './model.ts';

/** A function the request declares. */
export interface DeclaredTool {
  /** Where its declaration stands in the list. */
  readonly pointer: Pointer;
  readonly value: Members;
  readonly written: ToolForm;
  /** Where its name and its parameters stand: the declaration, or a member of it. */
  readonly inner: Pointer;
  readonly name: string | undefined;
  readonly parameters: unknown;
  readonly strict: unknown;
}

/** What a request says about the choice of a tool. */
export interface ToolChoice {
  readonly pointer: Pointer;
  /** Whether the model has to call. */
  readonly forces: boolean;
  /** Where it names one function, and which. */
  readonly name?: { readonly pointer: Pointer; readonly text: string };
}

const NONE: readonly DeclaredTool[] = [];

const declared = new WeakMap<Conversation, readonly DeclaredTool[]>();

/** The functions a request declares, in order; tools that the server brings along are none. Read when first asked for. */
export function declaredTools(conversation: Conversation): readonly DeclaredTool[] {
  const { tools: list, toolConfig } = bodyOf(conversation);
  if (list === undefined && toolConfig === undefined) return NONE;
  let tools = declared.get(conversation);
  if (tools === undefined) {
    tools = readTools(bodyOf(conversation));
    declared.set(conversation, tools);
  }
  return tools;
}

/** Whether a request declares tools somewhere we cannot read: in a variable, in what a log left out. */
export function toolsUnread(conversation: Conversation): boolean {
  return bodyOf(conversation).tools instanceof Opaque;
}

/** The list a request declares its tools in, whatever they are. */
export function toolList(conversation: Conversation): { pointer: Pointer; length: number } | undefined {
  const { tools } = bodyOf(conversation);
  return Array.isArray(tools) ? { pointer: '/tools', length: tools.length } : undefined;
}

/** What `tool_choice` says; nothing where it is absent or null. */
export function toolChoice(conversation: Conversation): ToolChoice | undefined {
  const { tool_choice: choice } = bodyOf(conversation);
  const pointer = '/tool_choice';
  if (typeof choice === 'string') return { pointer, forces: choice === 'required' || choice === 'any' };
  if (!isMembers(choice)) return undefined;
  const inner = isMembers(choice.function) ? choice.function : choice;
  const at = inner === choice ? pointer : `${pointer}/function`;
  const named = typeof inner.name === 'string';
  return {
    pointer,
    forces: named || choice.type === 'any',
    ...(named ? { name: { pointer: `${at}/name`, text: inner.name as string } } : {}),
  };
}

/** Where a request asks for an answer in JSON of any shape. */
export function jsonMode(conversation: Conversation): Pointer | undefined {
  const { response_format: format } = bodyOf(conversation);
  return isMembers(format) && format.type === 'json_object' ? '/response_format' : undefined;
}

/** Marks up to which the cache is to keep, in the order the server reads them: tools, instructions, messages. */
export function cacheMarks(conversation: Conversation): readonly Pointer[] {
  const { tools, system } = bodyOf(conversation);
  const marks: Pointer[] = [];
  const look = (one: unknown, pointer: Pointer) => {
    if (isMembers(one) && isMembers(one.cache_control)) marks.push(`${pointer}/cache_control`);
  };
  const lookAll = (list: unknown, pointer: Pointer) => {
    if (Array.isArray(list)) list.forEach((one, at) => look(one, `${pointer}/${at}`));
  };
  lookAll(tools, '/tools');
  lookAll(system, '/system');
  for (const turn of conversation.turns) {
    if (turn.result !== undefined) look(turn.value, turn.pointer);
    if (turn.content.kind === 'parts') for (const part of turn.content.parts) look(part.value, part.pointer);
  }
  return marks;
}

function bodyOf({ value }: Conversation): Members {
  return isMembers(value) ? value : {};
}

function readTools({ tools, toolConfig }: Members): readonly DeclaredTool[] {
  const list = isMembers(toolConfig) ? toolConfig.tools : tools;
  if (!Array.isArray(list) || list.length === 0) return [];
  const at = list === tools ? '/tools' : '/toolConfig/tools';
  return list.flatMap((tool, index) => (isMembers(tool) ? readTool(tool, `${at}/${index}`) : []));
}

function readTool(value: Members, pointer: Pointer): DeclaredTool[] {
  const many = ['functionDeclarations', 'function_declarations'].find((key) => Array.isArray(value[key]));
  if (many !== undefined) {
    return (value[many] as unknown[]).flatMap((one, at) =>
      isMembers(one) ? made(one, `${pointer}/${many}/${at}`, one, 'declarations', '', 'parameters') : [],
    );
  }
  const { type, toolSpec, tool_spec: spec } = value;
  if (isMembers(value.function))
    return made(value, pointer, value.function, 'nested', '/function', 'parameters');
  if (isMembers(toolSpec)) return made(value, pointer, toolSpec, 'converse', '/toolSpec', 'inputSchema');
  if (isMembers(spec)) return made(value, pointer, spec, 'tool-spec', '/tool_spec', 'input_schema');
  if ('input_schema' in value) return made(value, pointer, value, 'input-schema', '', 'input_schema');
  if (Object.values(value).some((member) => member instanceof Opaque)) return [];
  const flat = type === 'function' || (type === undefined && typeof value.name === 'string');
  return flat ? made(value, pointer, value, 'flat', '', 'parameters') : [];
}

function made(
  value: Members,
  pointer: Pointer,
  inner: Members,
  written: DeclaredTool['written'],
  at: string,
  key: string,
): DeclaredTool[] {
  const name = typeof inner.name === 'string' ? inner.name : undefined;
  const { strict } = inner;
  return [{ pointer, value, written, inner: `${pointer}${at}`, name, parameters: inner[key], strict }];
}
