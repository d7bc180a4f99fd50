/** A small seeded generator (mulberry32), so that every run measures the same text. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS =
  'the weather in Oslo is mild today and the tool said "22 C" so we go on with\nthe next step of the plan'.split(
    ' ',
  );

function prose(next: () => number, words: number): string {
  return Array.from({ length: words }, () => WORDS[Math.floor(next() * WORDS.length)]).join(' ');
}

/** One round of a sound history: a question, a call, its result, an answer. */
function round(next: () => number, index: number): object[] {
  const id = `call_${index}`;
  const call = {
    id,
    type: 'function',
    function: { name: 'get_weather', arguments: JSON.stringify({ city: prose(next, 3) }) },
  };
  return [
    { role: 'user', content: prose(next, 40) },
    { role: 'assistant', content: null, tool_calls: [call] },
    { role: 'tool', tool_call_id: id, content: prose(next, 120) },
    { role: 'assistant', content: prose(next, 80) },
  ];
}

/** One request body of about `bytes` characters. */
export function request(next: () => number, bytes: number): object {
  const messages: object[] = [{ role: 'system', content: prose(next, 30) }];
  for (let size = 0, index = 0; size < bytes; index++) {
    const added = round(next, index);
    messages.push(...added);
    size += JSON.stringify(added).length;
  }
  return { model: 'gpt-4o', messages };
}

/** A pretty-printed body, or JSON Lines of bodies of some 8 KB each, of about `megabytes`. */
export function chatText(format: 'json' | 'jsonl', megabytes: number): string {
  const next = random(7);
  const bytes = megabytes * 1_000_000;
  if (format === 'json') return JSON.stringify(request(next, bytes * 0.86), null, 2);
  const rows: string[] = [];
  for (let size = 0; size < bytes; ) {
    const row = JSON.stringify(request(next, 8_000));
    rows.push(row);
    size += row.length + 1;
  }
  return `${rows.join('\n')}\n`;
}
