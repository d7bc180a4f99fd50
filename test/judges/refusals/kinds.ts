import type { Judge } from '../judge.ts';
import type { Verdict } from './verdicts.ts';

/** Why judges differ from us, in one line for people. */
export interface Kind {
  readonly why: string;
  /** Whether this is why a judge says the other thing. */
  explains(verdict: Verdict, judge: Judge): boolean;
}

/** Why a judge takes what we call an error. */
export const blindness: readonly Kind[] = [
  blindTo(
    'It looks at one message at a time, or counts ids only: what goes together, and in which order, it does not see.',
    [
      'content-after-tool-call',
      'content-with-tool-calls',
      'document-without-text',
      'duplicate-tool-call-id',
      'duplicate-tool-name',
      'duplicate-tool-result',
      'empty-messages',
      'first-message-role',
      'last-message-role',
      'misplaced-tool-result',
      'missing-reasoning',
      'mixed-tool-result-content',
      'orphan-tool-result',
      'prefix-not-last',
      'reasoning-position',
      'role-after-tool-result',
      'roles-alternate',
      'system-message-position',
      'tool-call-position',
      'unanswered-tool-call',
    ],
  ),
  blindTo(
    'A text is a text to it, and a list a list: not how long, of which characters, empty, blank or signed by whom.',
    [
      'blank-text',
      'empty-content',
      'empty-tool-calls',
      'function-name-format',
      'message-name-format',
      'reasoning-signature',
      'request-limits',
      'tool-call-id-format',
      'trailing-whitespace',
    ],
  ),
  blindTo(
    'It leaves room where the server has none: members nobody names, roles, values and what may be left out.',
    [
      'arguments-type',
      'content-type',
      'missing-function-name',
      'missing-tool-call-id',
      'null-content',
      'part-role-mismatch',
      'tool-call-shape',
      'unknown-property',
      'unknown-role',
    ],
  ),
  blindTo('It does not know which model is asked, nor that one member of a request depends on another.', [
    'request-field',
    'tool-choice',
    'tool-definition',
    'tools-required',
    'unsupported-reasoning',
    'unsupported-role',
  ]),
];

/** Why a judge refuses what we say nothing about. */
export const strictness: readonly Kind[] = [
  stricter(
    '@google/generative-ai',
    /\{"parts"/,
    'A content without role is the user’s to the API; this client wants it written.',
  ),
  stricter(
    '@mistralai/mistralai',
    /"role":"(developer|function)"/,
    'It lists four roles. What Mistral’s server makes of others no source says, so nothing is said.',
  ),
  stricter(
    '@mistralai/mistralai',
    /"tools":/,
    'It wants `type` and `parameters` on every tool. Nobody was seen refused without them by Mistral.',
  ),
  stricter(
    'ai',
    /"image_url"|"role":"function"/,
    'Images have another name in this library, and the role `function` has no ids it could go by.',
  ),
  stricter('@openai/agents-core', /"image_url"|"role":"function"/, 'The same.'),
  stricter(
    'openai types',
    /"tool_calls":null|"image_url"/,
    'They leave no room for null as `tool_calls`, nor for images of the assistant or a tool. Newer models pass over those, and nobody was seen refused for that null.',
  ),
];

function blindTo(why: string, rules: readonly string[]): Kind {
  const all = new Set(rules);
  return {
    why,
    explains: ({ ours }) => [...ours].some(([rule, severity]) => severity === 'error' && all.has(rule)),
  };
}

function stricter(short: string, request: RegExp, why: string): Kind {
  return {
    why: `${short}: ${why}`,
    explains: (verdict, judge) => judge.short === short && request.test(JSON.stringify(verdict.case.request)),
  };
}
