import assert from 'node:assert/strict';
import { archetypes } from '../../test/archetypes/archetypes.ts';
import { historyOf, type Message } from '../../test/archetypes/history.ts';
import { inspect, repairRequest } from '../index.ts';

interface Call {
  readonly id: string;
  readonly function: { readonly name: string };
}

/** A history as a span records it. */
function messagesOf(messages: readonly Message[]): object[] {
  return messages.map(({ role, content, tool_calls: calls = [], tool_call_id: id }) => {
    const text = { type: 'text', content };
    if (role === 'tool') return { role, parts: [{ type: 'tool_call_response', id, response: content }] };
    const own = (calls as Call[]).map((call) => ({
      type: 'tool_call',
      id: call.id,
      name: call.function.name,
      arguments: {},
    }));
    return { role, parts: [text, ...own] };
  });
}

describe('messages of a span', () => {
  const broken = messagesOf(historyOf('u A:1 u T:9'));

  it('were sent long ago: nobody refuses them, and nothing is said', () => {
    const span = {
      attributes: { 'gen_ai.input.messages': broken, 'gen_ai.output.messages': messagesOf(historyOf('A:2')) },
    };
    const { payloads, problems } = inspect(JSON.stringify(span));
    assert.deepEqual(
      payloads.map(({ dialect, capture, context }) => [dialect, capture, context]),
      [
        ['otel-gen-ai', 'trace', 'trace'],
        ['otel-gen-ai', 'trace', 'answer'],
      ],
    );
    assert.deepEqual(problems, []);
  });

  it('were events of their own once', () => {
    const event = (role: string, more: object) => ({ 'event.name': `gen_ai.${role}.message`, role, ...more });
    const calls = [{ id: '1', type: 'function', function: { name: 'f', arguments: '{}' } }];
    const events = [
      event('user', { content: 'Hi' }),
      event('assistant', { tool_calls: calls }),
      event('tool', { id: '1', content: 'done' }),
    ];
    const { payloads, problems } = inspect(
      JSON.stringify({ attributes: { events: JSON.stringify(events) } }),
    );
    assert.deepEqual(
      payloads.map(({ dialect, context }) => [dialect, context]),
      [['otel-gen-ai', 'trace']],
    );
    assert.deepEqual(problems, []);
  });

  const rules = {
    'unanswered-tool-call': 'error',
    'orphan-tool-result': 'error',
    'duplicate-tool-result': 'error',
    'misplaced-tool-result': 'error',
    'duplicate-tool-call-id': 'error',
  } as const;

  for (const { title, broken: short } of archetypes)
    it(`are mended where they are to be sent again: ${title}`, () => {
      const messages = messagesOf(historyOf(short));
      const options = { rules, policy: 'complete' } as const;
      const { request, remaining } = repairRequest(messages, options);
      assert.deepEqual(remaining, []);
      const words = (value: unknown): string[] =>
        JSON.stringify(value).match(/(user|tool|assistant) (says|calls) \w+/g) ?? [];
      assert.deepEqual(
        words(messages).filter((one) => !words(request).includes(one)),
        [],
      );
      assert.equal(repairRequest(request, options).request, request);
    });
});
