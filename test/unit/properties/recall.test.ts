import assert from 'node:assert/strict';
import { applyEdits, inspect } from '@chatmend/engine';
import fc from 'fast-check';
import { type Message, portableHistories } from './history.ts';
import { holds } from './holds.ts';

/** Pieces of a random length a text is streamed in. */
const widths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

/** A log's way of writing a request and what was streamed. */
interface Log {
  readonly name: string;
  request(body: object): string;
  stream(chunks: readonly object[]): string;
}

const sse = (chunks: readonly object[]) =>
  `${chunks.map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`).join('')}data: [DONE]\n\n`;

const prefixed = (text: string, prefix: string) =>
  text
    .split('\n')
    .map((line) => (line === '' ? '\n' : `${prefix}${line}\n`))
    .join('');

const LOGS: readonly Log[] = [
  {
    name: 'a.ndjson',
    request: (body) => `${JSON.stringify({ level: 30, body })}\n`,
    stream: (chunks) => chunks.map((chunk) => `${JSON.stringify({ level: 20, chunk })}\n`).join(''),
  },
  {
    name: 'b.ndjson',
    request: (body) => `${JSON.stringify({ req: { body: JSON.stringify(body) } })}\n`,
    stream: (chunks) => `${JSON.stringify({ res: { body: sse(chunks) } })}\n`,
  },
  {
    name: 'c.log',
    request: (body) => `api-1  | 12:00:01 [http] sent ${JSON.stringify(body)}\n`,
    stream: (chunks) => prefixed(sse(chunks), 'api-1  | 12:00:02 [http] got '),
  },
  {
    name: 'd.log',
    request: (body) => `api-1  | sent ${JSON.stringify(body, null, 2).replace(/\n/g, '\napi-1  | ')}\n`,
    stream: (chunks) => prefixed(sse(chunks), 'db-1   | '),
  },
];

function pieces(text: string, cut: readonly number[]): string[] {
  const all: string[] = [];
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const width = cut[turn % cut.length] as number;
    all.push(text.slice(at, at + width));
    at += width;
  }
  return all;
}

interface Call {
  readonly id: string;
  readonly function: { readonly name: string; readonly arguments: string };
}

function chunksOf({ content, tool_calls: calls }: Message, cut: readonly number[]): object[] {
  const chunk = (delta: object, reason: string | null = null) => ({
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    choices: [{ index: 0, delta, finish_reason: reason }],
  });
  return [
    chunk({ role: 'assistant', content: '' }),
    ...pieces(content as string, cut).map((piece) => chunk({ content: piece })),
    ...((calls ?? []) as Call[]).flatMap(({ id, function: { name, arguments: given } }, index) => [
      chunk({ tool_calls: [{ index, id, type: 'function', function: { name, arguments: '' } }] }),
      ...pieces(given, cut).map((piece) =>
        chunk({ tool_calls: [{ index, function: { arguments: piece } }] }),
      ),
    ]),
    chunk({}, calls === undefined ? 'stop' : 'tool_calls'),
  ];
}

const sessions = fc.record({
  messages: portableHistories,
  pick: fc.nat(),
  cut: widths,
  log: fc.constantFrom(...LOGS),
});

const chat = (messages: readonly Message[]) => ({ model: 'gpt-4o', messages });

/** What is found in a log of a request, the streamed answer to it, and a request that goes on from there. */
function look({ name, request, stream }: Log, before: object, chunks: readonly object[], now: object) {
  const text = request(before) + stream(chunks) + request(now);
  return { text, inspection: inspect(text, { name, provider: 'openai' }) };
}

describe('what a log remembers', () => {
  holds(
    'a turn with calls that was streamed and lost is put back word for word, by one safe step',
    fc.property(sessions, ({ messages, pick, cut, log }) => {
      const calling = messages.flatMap((message, at) => (message.tool_calls === undefined ? [] : [at]));
      fc.pre(calling.length > 0);
      const at = calling[pick % calling.length] as number;
      const lost = messages.filter((_, index) => index !== at);
      const chunks = chunksOf(messages[at] as Message, cut);
      const { text, inspection } = look(log, chat(messages.slice(0, at)), chunks, chat(lost));
      const problem = inspection.problems.find(({ rule }) => rule === 'orphan-tool-result');
      assert.ok(problem, text);
      const [fix] = inspection.fixes(problem);
      assert.deepEqual([fix?.step.strategy, fix?.safety], ['restore-call', 'safe']);
      const after = inspect(applyEdits(text, fix?.edits ?? []), { name: log.name, provider: 'openai' });
      assert.deepEqual(after.extract(1), chat(messages));
      assert.deepEqual(
        inspection.plan('careful').remaining.filter(({ payload }) => payload === 1),
        [],
      );
    }),
    150,
  );

  holds(
    'a history that holds what was streamed has not drifted',
    fc.property(sessions, ({ messages, pick, cut, log }) => {
      const said = messages.flatMap(({ role }, at) => (role === 'assistant' ? [at] : []));
      fc.pre(said.length > 0);
      const at = said[pick % said.length] as number;
      const chunks = chunksOf(messages[at] as Message, cut);
      const { inspection } = look(log, chat(messages.slice(0, at)), chunks, chat(messages));
      assert.deepEqual(
        inspection.problems.filter(({ payload }) => payload === 1),
        [],
      );
    }),
    150,
  );
});
