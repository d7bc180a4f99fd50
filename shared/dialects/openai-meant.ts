import type { Json } from '../api.ts';
import type { Meant, Thing } from './foreign/read.ts';

/** Messages of Chat Completions for what messages mean: calls in the assistant's, each result as one of its own. */
export function writtenAsChat(meant: readonly Meant[]): Json[] {
  return meant.flatMap(({ role, things }) => {
    const calls = callsIn(things).map(
      ({ id, name, input }): Json => ({
        id,
        type: 'function',
        function: { name, arguments: JSON.stringify(input) },
      }),
    );
    const content = contentOf(things, {
      text: (text) => ({ type: 'text', text }),
      image: ({ value }) => value,
    });
    const results = resultsIn(things).map(
      ({ id, text }): Json => ({ role: 'tool', tool_call_id: id, content: text }),
    );
    if (content === '' && calls.length === 0 && results.length > 0) return results;
    return [...results, { role, content, ...(calls.length === 0 ? {} : { tool_calls: calls }) }];
  });
}

/** Items of Responses for what messages mean: each call and each result is one. */
export function writtenAsItems(meant: readonly Meant[]): Json[] {
  return meant.flatMap(({ role, things }) => {
    const type = role === 'assistant' ? 'output_text' : 'input_text';
    const content = contentOf(things, {
      text: (text) => ({ type, text }),
      image: ({ url }) => ({ type: 'input_image', image_url: url }),
    });
    const results = resultsIn(things).map(
      ({ id, text }): Json => ({ type: 'function_call_output', call_id: id, output: text }),
    );
    const calls = callsIn(things).map(
      ({ id, name, input }): Json => ({
        type: 'function_call',
        call_id: id,
        name,
        arguments: JSON.stringify(input),
      }),
    );
    return [...results, ...(content === '' ? [] : [{ role, content }]), ...calls];
  });
}

/** What is said beside calls and results: one text as it is, everything else in parts. */
function contentOf(things: readonly Thing[], write: Parts): Json {
  const said = things.filter(({ kind }) => kind === 'words' || kind === 'own' || kind === 'image') as Said[];
  const [only] = said;
  if (only === undefined) return '';
  if (said.length === 1 && only.kind === 'words') return only.text;
  return said.map((one) => {
    if (one.kind === 'words') return write.text(one.text);
    return one.kind === 'image' ? write.image(one) : one.value;
  });
}

type Said = Extract<Thing, { kind: 'words' | 'own' | 'image' }>;

/** How a format writes what is said in parts. */
interface Parts {
  text(text: string): Json;
  image(image: Extract<Thing, { kind: 'image' }>): Json;
}

function callsIn(things: readonly Thing[]): Extract<Thing, { kind: 'call' }>[] {
  return things.filter((one) => one.kind === 'call');
}

function resultsIn(things: readonly Thing[]): Extract<Thing, { kind: 'result' }>[] {
  return things.filter((one) => one.kind === 'result');
}
