import type { Json, Pointer } from '../api.ts';
import type { Role } from '../conversation/model.ts';
import { isMembers, type Members } from './values.ts';

/**
 * A message of LangChain in one of the forms it is stored in: as a constructor (`dumps`, traces of LangSmith), as a
 * type with `data` (`messages_to_dict`), plain (`model_dump`, the state of a graph), or with a role in place of a type.
 */
export interface LangChainMessage {
  /** What kind it is, in lower case: `human`, `ai`, `tool`. */
  readonly kind: string;
  /** Member that holds its members, `''` where they stand in the message itself. */
  readonly holder: '' | 'kwargs' | 'data';
  readonly members: Members;
  /** Where its kind stands, below the message. */
  readonly mark: string;
}

const KIND = /^(\w+?)(?:Message)?(?:Chunk)?$/;

/** Who speaks in a message of a kind; others are not read. */
export const ROLES: Readonly<Record<string, Role>> = {
  human: 'user',
  ai: 'assistant',
  system: 'system',
  tool: 'tool',
  function: 'tool',
  chat: 'unknown',
  remove: 'unknown',
};

/** A value as a message of LangChain; nothing where it is none. */
export function messageOf(value: unknown): LangChainMessage | undefined {
  if (!isMembers(value)) return undefined;
  const { lc, type, id, kwargs, data } = value;
  if (lc !== undefined) {
    const name = lc === 1 && type === 'constructor' && Array.isArray(id) ? id.at(-1) : undefined;
    const kind = typeof name === 'string' && name.includes('Message') ? kindOf(name) : undefined;
    if (kind === undefined || !isMembers(kwargs)) return undefined;
    return { kind, holder: 'kwargs', members: kwargs, mark: `id/${(id as unknown[]).length - 1}` };
  }
  const { role } = value;
  if (type === undefined && typeof role === 'string') {
    const spoken = Object.hasOwn(BY_ROLE, role) ? BY_ROLE[role] : undefined;
    return spoken === undefined ? undefined : { kind: spoken, holder: '', members: value, mark: 'role' };
  }
  const kind = typeof type === 'string' ? kindOf(type) : undefined;
  if (kind === undefined) return undefined;
  if (isMembers(data)) return { kind, holder: 'data', members: data, mark: 'type' };
  return 'content' in value ? { kind, holder: '', members: value, mark: 'type' } : undefined;
}

/** Roles by which kinds go too. */
const BY_ROLE: Readonly<Record<string, string>> = {
  human: 'human',
  user: 'human',
  ai: 'ai',
  assistant: 'ai',
  system: 'system',
  developer: 'system',
  tool: 'tool',
};

function kindOf(name: string): string | undefined {
  const kind = KIND.exec(name)?.[1]?.toLowerCase();
  return kind !== undefined && Object.hasOwn(ROLES, kind) ? kind : undefined;
}

/** Whether only LangChain has messages of this form. */
export function isTelling({ kind, holder, members, mark }: LangChainMessage): boolean {
  const { tool_calls: calls } = members;
  if (mark === 'role') return Array.isArray(calls) && calls.some(isOwnCall);
  return holder !== '' || kind === 'human' || kind === 'ai' || (kind === 'tool' && 'tool_call_id' in members);
}

/** Whether a call is written as LangChain does: by name and `args`, and says what it is. */
export function isOwnCall(call: unknown): boolean {
  return isMembers(call) && call.type === 'tool_call' && 'args' in call;
}

/** Pointer of what a message holds. */
export function membersAt(message: Pointer, { holder }: LangChainMessage): Pointer {
  return holder === '' ? message : `${message}/${holder}`;
}

const CLASSES = { human: 'HumanMessage', ai: 'AIMessage', tool: 'ToolMessage' };
const SPOKEN = { human: 'user', ai: 'assistant', tool: 'tool' };

/** A message of a kind, in the form of another one. */
export function writeLike(
  like: unknown,
  kind: keyof typeof CLASSES,
  members: Readonly<Record<string, Json>>,
): Json {
  const form = messageOf(like);
  if (form?.holder === 'kwargs') {
    const path = ((like as Members).id as Json[]).slice(0, -1);
    return { lc: 1, type: 'constructor', id: [...path, CLASSES[kind]], kwargs: members };
  }
  if (form?.holder === 'data')
    return { type: kind, data: 'type' in form.members ? { ...members, type: kind } : members };
  return form?.mark === 'role' ? { role: SPOKEN[kind], ...members } : { type: kind, ...members };
}
