import type { Message } from '../unit/properties/history.ts';

/** A request body of Chat Completions. */
export interface ChatRequest {
  readonly model: string;
  readonly messages: readonly (Message | null)[];
}

/** A call as both forms of Chat Completions write it; members are as they stand there, of any type. */
export interface ChatCall {
  readonly id: unknown;
  readonly name: unknown;
  readonly arguments: unknown;
}

/** The calls of an assistant message; one of the old form, which has no id, gets one made of its name. */
export function callsOf({ tool_calls: calls, function_call: old }: Message): ChatCall[] {
  const named = (value: unknown) => (value ?? {}) as { name?: unknown; arguments?: unknown };
  const made = (Array.isArray(calls) ? calls : []).map((call: Message | null): ChatCall => {
    const { name, arguments: input } = named(call?.function);
    return { id: call?.id, name, arguments: input };
  });
  if (old === undefined || old === null) return made;
  const { name, arguments: input } = named(old);
  return [...made, { id: oldId(name), name, arguments: input }];
}

/** The id a result answers; of the old form it is made of the function's name, as for its call. */
export function answeredId({ role, name, tool_call_id: id }: Message): unknown {
  return role === 'function' ? oldId(name) : id;
}

/**
 * Names of the tools that were called so far, by id. Other libraries write the tool's name into its result; Chat
 * Completions does not, so that it can only be known from the call. A result without a call gets no name.
 */
export class CalledTools {
  readonly #names = new Map<unknown, unknown>();

  /** Notes the calls of a message. */
  note(calls: readonly ChatCall[]): void {
    for (const { id, name } of calls) this.#names.set(id, name);
  }

  /** Name of the tool a result comes from. */
  nameOf(message: Message): unknown {
    return this.#names.get(answeredId(message));
  }
}

function oldId(name: unknown): string {
  return `function_call of ${String(name)}`;
}

/** Text parts as one text, for a system message, which has no parts elsewhere; all else as it is. */
export function joined(content: unknown): unknown {
  if (!Array.isArray(content)) return content;
  const texts = content.map((part) => (part?.type === 'text' ? part.text : undefined));
  return texts.every((text) => typeof text === 'string') ? texts.join('\n') : content;
}
