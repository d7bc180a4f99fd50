import type { Capture } from './capture.ts';

/** Attributes of a span that hold messages, as OpenTelemetry names them. */
const INPUT = 'gen_ai.input.messages';
const OUTPUT = 'gen_ai.output.messages';

/** Messages recorded in a trace, sent long ago. */
export const capture: Capture = {
  id: 'trace',
  rank: 60,
  description: 'messages in the attributes of a span',
  matches: ({ path }) => path.includes(INPUT) || path.includes(OUTPUT),
  context: ({ path }) => (path.includes(OUTPUT) ? 'answer' : 'trace'),
};
