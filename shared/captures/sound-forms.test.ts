import assert from 'node:assert/strict';
import { inspect } from '../index.ts';
import { answer, call, chat, entry, observation, run, span, user } from '../testing/forms.ts';

const text = JSON.stringify;
const assistant = { role: 'assistant', content: '', tool_calls: [call] };
const open = [user, assistant];
const waiting = {
  role: 'assistant',
  content: [{ type: 'tool-call', toolCallId: 'c', toolName: 'f', input: {} }],
};

/** Documents in which an open call is right, or was taken as it stands. */
const SOUND: Readonly<Record<string, unknown>> = {
  'an answer in a HAR that was refused otherwise': entry(429, {
    request: { postData: { text: text({ ...chat, messages: [user] }) } },
    response: { status: 429, content: { text: text({ object: 'list', data: open }) } },
  }),
  'a stream in a HAR': entry(200, {
    request: {},
    response: {
      content: {
        text: `event: x\ndata: ${text({ response: { output: [{ type: 'function_call', call_id: 'c', name: 'f', arguments: '{}' }] } })}\n\n`,
      },
    },
  }),
  'what a chain began with, and ended with': run({
    run_type: 'chain',
    inputs: { messages: open },
    outputs: { messages: open },
  }),
  'the output of an observation': observation({ input: [user], output: open }),
  'the state a step of an agent began with': {
    traceId: '1',
    type: 'SPAN',
    input: { messages: open },
    output: null,
  },
  'the output of a span': span({ 'openinference.span.kind': 'CHAIN', 'output.value': text(open) }, 2),
  'the answer in a span of the AI SDK': span(
    {
      'ai.prompt.messages': text([{ role: 'user', content: [{ type: 'text', text: 'Hi' }] }]),
      'ai.response.messages': text([waiting]),
    },
    2,
  ),
  'what a span was given and gave': span(
    { 'gen_ai.prompt': text(open), 'gen_ai.completion': text([assistant]) },
    2,
  ),
  'answers to choose between': { prompt: [user], chosen: [assistant], rejected: [assistant] },
  'an answer to be measured by': { input: [user], ideal: [assistant] },
  'the way an agent went': { instance_id: '1', trajectory: open },
  'a request with its answer beside it': { request: chat, response: answer },
  'a record of a request with its answer': { ...chat, response: answer },
  'an answer as text': { request_body: chat, response_body: text(answer) },
  'rows of a proxy that keeps both': { input: chat, output: answer },
};

describe('forms: no false alarm', () => {
  for (const [name, document] of Object.entries(SOUND)) {
    it(name, () => {
      for (const row of [text(document), `${text(document)}\n${text(document)}\n`]) {
        const { payloads, problems } = inspect(row);
        assert.notEqual(payloads.length, 0);
        assert.deepEqual(
          problems.map(({ rule, pointer }) => `${rule} ${pointer}`),
          [],
        );
      }
    });
  }

  it('an error beside a request is no answer', () => {
    const refused = { request: chat, response: { error: { message: 'no' }, choices: [] } };
    assert.equal(inspect(text(refused)).problems.length, 1);
  });
});
