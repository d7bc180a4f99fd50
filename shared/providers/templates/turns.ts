import type { TemplateFact } from './family.ts';

/** What the oldest templates raise where speakers do not take turns. */
export const ALTERNATE = 'Conversation roles must alternate user/assistant/user/assistant/...';

/** The same of templates that know one message of instructions in front. */
export const ALTERNATE_BEHIND_SYSTEM =
  'After the optional system message, conversation roles must alternate user/assistant/user/assistant/...';

/** An instruction where a template that counts messages knows none. */
const MOVED_SYSTEM = ['second', 'after-user', 'after-result', 'after-assistant'];

/**
 * A template that counts every message behind the instructions: every other one, from the first on, has to be the
 * user's. It knows no results, so that a result is a speaker out of turn. `seen` says where servers answered so.
 */
export function everyMessageCounts(text: string, seen: TemplateFact['seen'] = {}): readonly TemplateFact[] {
  const words = { verdict: 'refuses', text, seen } as const;
  return [
    {
      rule: 'roles-alternate',
      variants: ['user', 'assistant', 'assistant-calls', 'behind-calls', 'tool'],
      ...words,
    },
    { rule: 'first-message-role', variants: ['assistant', 'calls'], ...words },
    { rule: 'system-message-position', variants: MOVED_SYSTEM, ...words },
  ];
}

/** A template that counts what user and assistant say, but no calls and no results. `seen` as above. */
export function wordsCount(text: string, seen: TemplateFact['seen'] = {}): readonly TemplateFact[] {
  const words = { verdict: 'refuses', text, seen } as const;
  return [
    {
      rule: 'roles-alternate',
      variants: ['user', 'assistant', 'user-across-calls', 'assistant-across-calls'],
      ...words,
    },
    { rule: 'role-after-tool-result', variants: ['user'], ...words },
    { rule: 'first-message-role', variants: ['assistant'], ...words },
  ];
}

/** A role that a template which counts messages takes for a speaker out of turn. */
export const LEADING_DEVELOPER: TemplateFact = {
  rule: 'unsupported-role',
  variants: ['developer'],
  verdict: 'refuses',
  text: ALTERNATE,
};

/** A template that looks for the call in front of a result to print its name. */
export const RESULT_WITHOUT_CALL: TemplateFact = {
  rule: 'orphan-tool-result',
  variants: ['no-call'],
  verdict: 'refuses',
  text: 'Message has tool role, but there was no previous assistant message with a tool call!',
};

/** A template that prints no ids: results are read as if in the order of the calls. */
export const PRINTS_NO_IDS: TemplateFact = { rule: 'tool-result-order', variants: ['any'], verdict: 'takes' };

/** A template that takes instructions anywhere. */
export const INSTRUCTS_ANYWHERE: TemplateFact = {
  rule: 'system-message-position',
  variants: MOVED_SYSTEM,
  verdict: 'takes',
};
