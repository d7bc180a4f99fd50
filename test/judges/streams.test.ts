import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Anthropic from '@anthropic-ai/sdk';
import { GoogleGenAI } from '@google/genai';
import fc from 'fast-check';
import OpenAI from 'openai';
import { sentBack } from '../../shared/streams/answer.ts';
import { answersIn } from '../../shared/streams/answers-in.ts';
import { SEED } from './sources.ts';
import {
  answers,
  asAnthropic,
  asChat,
  asGemini,
  asResponses,
  type Dice,
  dice,
  type Said,
} from './streams-made.ts';

type Loose = Readonly<Record<string, unknown>>;

/** A stream as it goes over the wire. */
function sse(chunks: readonly object[], done = ''): string {
  return chunks
    .map((chunk) => {
      const { type } = chunk as Loose;
      return `${typeof type === 'string' ? `event: ${type}\n` : ''}data: ${JSON.stringify(chunk)}\n\n`;
    })
    .join('')
    .concat(done);
}

/** A server that sends `text`, cut wherever the dice say, in the middle of characters too. */
function sends(text: string, roll: Dice): typeof fetch {
  return async () => {
    const bytes = new TextEncoder().encode(text);
    let at = 0;
    const ends = roll.pieces(' '.repeat(Math.ceil(bytes.length / 7))).map(({ length }) => length * 7);
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const length = ends.shift();
        if (length === undefined || at >= bytes.length) controller.close();
        else controller.enqueue(bytes.slice(at, (at += length)));
      },
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  };
}

/** A log line of a container around every line of a stream. */
function inDocker(text: string): string {
  return text.replace(/^(?=.)/gm, 'agent-1  | 2026-01-02T03:04:05Z DEBUG ');
}

/** The one answer a text holds. */
function ours(text: string): { value: Loose; ended: boolean } {
  const found = answersIn(text, { name: 'a.log' });
  assert.equal(found.length, 1, `${found.length} answers in ${text}`);
  return found[0] as (typeof found)[number];
}

function messageOf(completion: unknown): Loose {
  return (completion as { choices: { message: Loose }[] }).choices[0]?.message ?? {};
}

/** What the client gives: the whole answer, and how far it was before an early end. */
interface Theirs {
  readonly whole: Loose | undefined;
  readonly last: Loose | undefined;
}

async function openaiChat(text: string, roll: Dice): Promise<Theirs> {
  const client = new OpenAI({ apiKey: 'none', fetch: sends(text, roll), maxRetries: 0 });
  const stream = client.chat.completions.stream({ model: 'm', messages: [] });
  let last: Loose | undefined;
  stream.on('chunk', (_, snapshot) => (last = structuredClone(snapshot) as unknown as Loose));
  const whole = await stream.finalChatCompletion().catch(() => undefined);
  return { whole: whole as unknown as Loose | undefined, last };
}

async function openaiResponses(text: string, roll: Dice): Promise<Theirs> {
  const client = new OpenAI({ apiKey: 'none', fetch: sends(text, roll), maxRetries: 0 });
  const whole = await client.responses.stream({ model: 'm', input: [] }).finalResponse();
  return { whole: whole as unknown as Loose, last: undefined };
}

async function anthropic(text: string, roll: Dice): Promise<Theirs> {
  const client = new Anthropic({ apiKey: 'none', fetch: sends(text, roll), maxRetries: 0 });
  const stream = client.messages.stream({ model: 'm', max_tokens: 9, messages: [] });
  let last: Loose | undefined;
  stream.on('streamEvent', (_, snapshot) => (last = JSON.parse(JSON.stringify(snapshot)) as Loose));
  stream.on('error', () => undefined);
  const whole = await stream.finalMessage().catch(() => undefined);
  return { whole: whole as unknown as Loose | undefined, last };
}

async function genai(text: string, roll: Dice): Promise<readonly Loose[]> {
  const before = globalThis.fetch;
  globalThis.fetch = sends(text, roll);
  try {
    const chat = new GoogleGenAI({ apiKey: 'none', vertexai: false }).chats.create({ model: 'm' });
    for await (const _ of await chat.sendMessageStream({ message: 'Hi' }));
    return chat.getHistory().slice(1) as unknown as Loose[];
  } finally {
    globalThis.fetch = before;
  }
}

/** Runs a property with answers and dice; both ways of holding a stream have to give the same. */
async function holds(test: (said: Said, roll: Dice, wear: (text: string) => string) => Promise<void>) {
  const wears = fc.constantFrom((text: string) => text, inDocker);
  await fc.assert(fc.asyncProperty(answers, dice, wears, test), { numRuns: 60, seed: SEED });
}

const WITHOUT_END = 0.6;

describe(`streams put together as the providers' clients do (seed ${SEED})`, function () {
  this.timeout(120_000);

  it('openai: Chat Completions', () =>
    holds(async (said, roll, wear) => {
      const text = sse(asChat(said, roll), 'data: [DONE]\n\n');
      const { whole } = await openaiChat(text, roll);
      const { value, ended } = ours(wear(text));
      assert.ok(ended);
      // The client keeps the last piece of a member it does not know.
      const { reasoning_content: reasoning = '', ...message } = messageOf(value);
      const { reasoning_content: _, parsed: __, ...theirs } = messageOf(whole);
      assert.deepEqual(
        message,
        JSON.parse(JSON.stringify(theirs, (key, one) => (key === 'parsed_arguments' ? undefined : one))),
      );
      assert.equal(reasoning, said.reasoning);
      assert.deepEqual(value.usage, whole?.usage);
    }));

  it('openai: Chat Completions that are cut', () =>
    holds(async (said, roll, wear) => {
      const chunks = asChat(said, roll);
      const text = sse(chunks.slice(0, Math.max(1, Math.floor((chunks.length - 2) * WITHOUT_END))));
      const { whole, last } = await openaiChat(text, roll);
      const { value, ended } = ours(wear(text));
      assert.equal(whole, undefined);
      assert.equal(ended, false);
      const { content, refusal, tool_calls: calls } = messageOf(last);
      assert.deepEqual(
        [messageOf(value).content, messageOf(value).refusal, messageOf(value).tool_calls],
        [
          content ?? null,
          refusal ?? null,
          (calls as Loose[] | undefined)?.filter(Boolean).map((call) => call),
        ],
      );
    }));

  it('openai: Responses', () =>
    holds(async (said, roll, wear) => {
      const text = sse(asResponses(said, roll));
      const { whole } = await openaiResponses(text, roll);
      const { value, ended } = ours(wear(text));
      assert.ok(ended);
      const strip = (one: unknown) =>
        JSON.parse(JSON.stringify(one, (key, member) => (/^parsed/.test(key) ? undefined : member)));
      assert.deepEqual(value.output, strip(whole?.output));
    }));

  it('openai: Responses that are cut', () =>
    holds(async (said, roll, wear) => {
      const events = asResponses(said, roll);
      const text = sse(events.slice(0, Math.max(1, Math.floor((events.length - 1) * WITHOUT_END))));
      const { whole } = await openaiResponses(text, roll);
      const { value, ended } = ours(wear(text));
      assert.equal(ended, false);
      const strip = (one: unknown) =>
        JSON.parse(JSON.stringify(one, (key, member) => (/^parsed/.test(key) ? undefined : member)));
      assert.deepEqual(value.output, strip(whole?.output));
    }));

  it('@anthropic-ai/sdk', () =>
    holds(async (said, roll, wear) => {
      const text = sse(asAnthropic(said, roll));
      const { whole } = await anthropic(text, roll);
      const { value, ended } = ours(wear(text));
      assert.ok(ended);
      const { usage: _, ...message } = value;
      const { usage: __, ...theirs } = JSON.parse(JSON.stringify(whole)) as Loose;
      for (const block of theirs.content as { parsed_output?: unknown }[]) delete block.parsed_output;
      delete (theirs as { parsed_output?: unknown }).parsed_output;
      assert.deepEqual(message, theirs);
    }));

  it('@anthropic-ai/sdk: cut', () =>
    holds(async (said, roll, wear) => {
      const events = asAnthropic(said, roll);
      const text = sse(events.slice(0, Math.max(1, Math.floor((events.length - 2) * WITHOUT_END))));
      const { last } = await anthropic(text, roll);
      const { value, ended } = ours(wear(text));
      assert.equal(ended, false);
      const mine = JSON.parse(JSON.stringify(value.content)) as Loose[];
      const theirs = last?.content as Loose[];
      // The client guesses at an input that is not whole; here it is not known.
      const known = (blocks: Loose[]) =>
        blocks.map((block, at) => (at === blocks.length - 1 ? { ...block, input: undefined } : block));
      assert.deepEqual(known(mine), known(theirs));
    }));

  it('@google/genai', () =>
    holds(async (said, roll, wear) => {
      const text = sse(asGemini(said, roll));
      const contents = await genai(text, roll);
      const { value, ended } = ours(wear(text));
      assert.ok(ended);
      // The client keeps a content for every chunk; what they say one behind the other is what we say.
      const parts: Loose[] = [];
      for (const part of contents.flatMap((content) => content.parts as Loose[])) {
        const last = parts.at(-1) as { text?: string; thought?: unknown } | undefined;
        if (last?.text !== undefined && part.text !== undefined && last.thought === part.thought)
          last.text += part.text as string;
        else parts.push({ ...part });
      }
      const [content] = sentBack('gemini', value);
      assert.deepEqual(content, { role: 'model', parts });
    }));

  describe('streams of the corpus', () => {
    const folder = new URL('../../../shared/corpus/captures/', import.meta.url);
    const read = (name: string) => {
      try {
        return readFileSync(new URL(name, folder), 'utf8');
      } catch {
        return undefined;
      }
    };
    const [roll] = fc.sample(dice, { numRuns: 1, seed: SEED }) as [Dice];

    for (const name of ['sse-openai-chat-toolcall-deltas.txt', 'sse-anthropic-tooluse.txt']) {
      it(name, async function () {
        const text = read(name);
        if (text === undefined) return this.skip(); // Not part of the project.
        const { value } = ours(text);
        if (name.includes('anthropic')) {
          const { whole } = await anthropic(text, roll);
          assert.deepEqual(value.content, JSON.parse(JSON.stringify(whole?.content)));
        } else {
          const { whole } = await openaiChat(text, roll);
          const { parsed: _, ...message } = messageOf(whole);
          const strip = (key: string, one: unknown) => (key === 'parsed_arguments' ? undefined : one);
          assert.deepEqual(messageOf(value), JSON.parse(JSON.stringify(message, strip)));
        }
      });
    }

    for (const name of ['pollyjs-har-together-sse.har', 'pollyjs-har-openai-agent-streaming.har']) {
      it(name, async function () {
        const text = read(name);
        if (text === undefined) return this.skip(); // Not part of the project.
        const found = answersIn(text, { name });
        const { log } = JSON.parse(text) as {
          log: { entries: { response: { content: { text: string } } }[] };
        };
        assert.equal(found.length, log.entries.length);
        for (const [at, { response }] of log.entries.entries()) {
          const { whole } = await openaiChat(response.content.text, roll);
          const { parsed: _, ...message } = messageOf(whole);
          const strip = (key: string, one: unknown) => (key === 'parsed_arguments' ? undefined : one);
          assert.deepEqual(messageOf(found[at]?.value), JSON.parse(JSON.stringify(message, strip)));
        }
      });
    }
  });
});
