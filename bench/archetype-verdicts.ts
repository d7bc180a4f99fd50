import { repairRequest } from '@chatmend/engine';
import { archetypes } from '../test/archetypes/archetypes.ts';
import { historyOf, type Message, shortOf } from '../test/archetypes/history.ts';
import { pairs } from '../test/proof/openai-chat-pairing.ts';
import { lostTexts } from '../test/unit/properties/said.ts';

/** What `complete` makes of an archetype, for OpenAI. */
export interface ArchetypeVerdict {
  readonly title: string;
  readonly broken: string;
  readonly after: string;
  /** Accepted by the rules and by the pairing that knows nothing of them. */
  readonly accepted: boolean;
  /** Texts that are nowhere afterwards. */
  readonly lost: number;
  readonly droppedCalls: number;
  /** A second repair changes nothing. */
  readonly stable: boolean;
}

/** The verdicts on all archetypes, in the order they are numbered. */
export function archetypeVerdicts(): ArchetypeVerdict[] {
  return archetypes.map(({ title, broken }) => {
    const options = { provider: 'openai', policy: 'complete' } as const;
    const before = { model: 'gpt-4o', messages: tagged(broken) };
    const { request: after, remaining } = repairRequest(before, options);
    return {
      title,
      broken,
      after: shortOf(after.messages),
      accepted: remaining.length === 0 && pairs(after.messages),
      lost: lostTexts(before, after).length,
      droppedCalls: Math.max(0, calls(before.messages) - calls(after.messages)),
      stable: repairRequest(after, options).request === after,
    };
  });
}

/** Texts that can be found again, also in one that was joined of several. */
function tagged(short: string): Message[] {
  return historyOf(short).map((message) => ({ ...message, content: `<said> ${message.content}` }));
}

function calls(messages: readonly Message[]): number {
  return messages.reduce((sum, { tool_calls: made }) => sum + (Array.isArray(made) ? made.length : 0), 0);
}
