import assert from 'node:assert/strict';
import { inspect } from '@chatmend/engine';

/** A request to a provider, and what has to be said of it. */
export interface Row {
  /** What is sent, in a few words; begins with what is refused, or with "takes". */
  readonly title: string;
  /** Provider by id, and the model where it matters: `groq llama-3.3-70b-versatile`. */
  readonly to: string;
  /** The messages, or the whole body where something else matters. */
  readonly sends: readonly unknown[] | object;
  /** Day of the capture, ISO. */
  readonly on?: string;
  /** Every error and warning, as `error rule messages[1].content`; none where it is taken. */
  readonly gets: readonly string[];
}

/** Runs the rows of findings of the evidence, by the finding's id. */
export function holds(findings: Readonly<Record<string, readonly Row[]>>): void {
  for (const [finding, rows] of Object.entries(findings)) {
    describe(finding, () => {
      for (const { title, to, sends, on, gets } of rows) {
        it(`${to}${on === undefined ? '' : ` on ${on}`}: ${title}`, () => {
          assert.deepEqual(loudOf(sends, to, on), gets);
        });
      }
    });
  }
}

function loudOf(sends: Row['sends'], to: string, asOf: string | undefined): string[] {
  const [provider = '', model] = to.split(' ');
  const body = Array.isArray(sends) ? { messages: sends } : sends;
  const text = JSON.stringify({ ...(model !== undefined && { model }), ...body });
  return inspect(text, { provider, ...(asOf !== undefined && { asOf }) })
    .problems.filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ severity, rule, pointer }) => `${severity} ${rule} ${spoken(pointer)}`);
}

/** `/messages/1/content` as `messages[1].content`. */
function spoken(pointer: string): string {
  return pointer
    .slice(1)
    .replace(/\/(\d+)/g, '[$1]')
    .replaceAll('/', '.');
}

/** A message of the user; `more` are further members. */
export const asks = (content: unknown = 'What is new?', more: object = {}) => ({
  role: 'user',
  content,
  ...more,
});

/** Instructions. */
export const rules = (content: unknown = 'Be brief.') => ({ role: 'system', content });

/** A message of the assistant without calls. */
export const says = (content: unknown = 'Nothing.', more: object = {}) => ({
  role: 'assistant',
  content,
  ...more,
});

/** A call of the function `look`, with whatever arguments. */
export const call = (id: unknown, given: unknown = '{"at":1}', name: unknown = 'look') => ({
  id,
  type: 'function',
  function: { name, arguments: given },
});

/** A message of the assistant with calls: ids, or calls as they are written. */
export const calls = (...list: readonly unknown[]) => ({
  role: 'assistant',
  content: 'I look.',
  tool_calls: list.map((one) => (typeof one === 'string' ? call(one) : one)),
});

/** The same without words: `content` is what is given, or left out. */
export const callsWith = (content: object, ...list: readonly unknown[]) => {
  const { role, tool_calls } = calls(...list);
  return { role, ...content, tool_calls };
};

/** A result. */
export const answers = (id: unknown, content: unknown = 'Rain.', more: object = {}) => ({
  role: 'tool',
  tool_call_id: id,
  content,
  ...more,
});

/** A declared function. */
export const tool = (name = 'look', more: object = {}) => ({
  type: 'function',
  function: { name, description: 'Looks.', parameters: { type: 'object', properties: {} }, ...more },
});
