import { isMembers, type Members } from '../dialects/values.ts';
import type { FlatMessage, FlatMessages } from '../layers/flat-messages.ts';
import { mayHoldPayload } from './hints.ts';

/** Names under which tracers keep what was asked, each value of each message an attribute of its own. */
const NAMES = [
  // https://arize-ai.github.io/openinference/spec/attributes/semantic-conventions.html
  {
    list: 'llm.input_messages',
    value: /^llm\.input_messages\.(\d{1,5})\.message\.(role|content|tool_call_id)$/,
    call: /^llm\.input_messages\.(\d{1,5})\.message\.tool_calls\.(\d{1,4})\.tool_call\.(id|function\.name|function\.arguments)$/,
  },
  // https://github.com/traceloop/openllmetry, `opentelemetry-semantic-conventions-ai`
  {
    list: 'gen_ai.prompt',
    value: /^gen_ai\.prompt\.(\d{1,5})\.(role|content|tool_call_id)$/,
    call: /^gen_ai\.prompt\.(\d{1,5})\.tool_calls\.(\d{1,4})\.(id|name|arguments)$/,
  },
] as const;

const FIRST = ['llm.input_messages.0.message.role', 'gen_ai.prompt.0.role'];

/**
 * Reads attributes, a map of them or OTLP's list, as messages. Nothing where there are none, where one is missing, or where
 * calls and results were recorded without ids: what belongs together is not known then.
 */
export function flatMessagesOf(attributes: object): FlatMessages | undefined {
  const entries = entriesOf(attributes);
  if (entries === undefined) return undefined;
  for (const { list, value, call } of NAMES) {
    const messages: FlatMessage[] = [];
    const messageAt = (index: string) => (messages[Number(index)] ??= { values: new Map(), calls: [] });
    for (const [name, pointer] of entries) {
      const [, index, key] = value.exec(name) ?? [];
      if (index !== undefined && key !== undefined) messageAt(index).values.set(key, pointer);
      const [, of, at, member] = call.exec(name) ?? [];
      if (of === undefined || at === undefined || member === undefined) continue;
      const { calls } = messageAt(of);
      (calls[Number(at)] ??= new Map()).set(member.replace('function.', ''), pointer);
    }
    if (messages.length > 0 && isWhole(messages)) return { list, messages };
  }
  return undefined;
}

/** Whether attributes begin as those of messages do. */
export function isFlat(attributes: Members): boolean {
  return FIRST.some((name) => Object.hasOwn(attributes, name));
}

/** Names and pointers of attributes that hold messages; most objects are asked for two members and no more. */
function entriesOf(attributes: object): [name: string, pointer: string][] | undefined {
  if (!Array.isArray(attributes)) {
    const own = attributes as Members;
    if (!isFlat(own) || holdsRequest(own['input.value'])) return undefined;
    return Object.entries(own)
      .filter(([, value]) => typeof value === 'string')
      .map(([name]) => [name, `/${name}`]);
  }
  if (!attributes.some((one) => isMembers(one) && FIRST.includes(one.key as string))) return undefined;
  const texts = attributes.flatMap((one, index): [string, string, string][] =>
    isMembers(one) &&
    typeof one.key === 'string' &&
    isMembers(one.value) &&
    typeof one.value.stringValue === 'string'
      ? [[one.key, `/${index}/value/stringValue`, one.value.stringValue]]
      : [],
  );
  if (texts.some(([name, , text]) => name === 'input.value' && holdsRequest(text))) return undefined;
  return texts.map(([name, pointer]) => [name, pointer]);
}

/** The request itself stands beside its parts: it is looked at then. */
function holdsRequest(value: unknown): boolean {
  return typeof value === 'string' && mayHoldPayload(value);
}

function isWhole(messages: readonly FlatMessage[]): boolean {
  for (let index = 0; index < messages.length; index++) {
    const message = messages[index];
    if (message === undefined || !message.values.has('role')) return false;
    for (let at = 0; at < message.calls.length; at++) if (!message.calls[at]?.has('id')) return false;
  }
  return true;
}
