import type { Json } from '../../api.ts';
import { jsonOrNothing } from '../../text/json.ts';
import type { Strategy } from '../strategy.ts';

/** Writes calls as the list they have to be. */
export const strategy: Strategy = {
  id: 'list-calls',
  description:
    'Writes a single call, or calls that are text, as a list of calls. Safe: they are the same calls.',
  propose({ finding }) {
    const { turn } = finding.subject;
    if (turn === undefined || finding.variant !== 'not-list') return undefined;
    const value = listOf((turn.value as { tool_calls?: unknown }).tool_calls);
    if (value === undefined) return undefined;
    return {
      title: 'Write tool_calls as a list',
      safety: 'safe',
      reason: 'They are the same calls.',
      operations: [{ op: 'replace', at: finding.pointer, value }],
    };
  },
};

function listOf(given: unknown): readonly Json[] | undefined {
  if (isCall(given)) return [given];
  if (typeof given !== 'string') return undefined;
  const decoded = jsonOrNothing(given);
  if (isCall(decoded)) return [decoded];
  return Array.isArray(decoded) && decoded.length > 0 && decoded.every(isCall) ? decoded : undefined;
}

function isCall(value: unknown): value is Readonly<Record<string, Json>> {
  return value !== null && typeof value === 'object' && ('function' in value || 'name' in value);
}
