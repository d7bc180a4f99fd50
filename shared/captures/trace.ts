import { asText } from './beside.ts';
import type { Capture, Site } from './capture.ts';
import { isFlat } from './flat-messages.ts';
import { attributeOf, isFailed } from './span.ts';

/** Attributes of a span that hold messages, as OpenTelemetry names them. */
const INPUT = 'gen_ai.input.messages';
const OUTPUT = 'gen_ai.output.messages';
const OLDER = ['gen_ai.prompt', 'gen_ai.completion'];

/** Messages recorded in a trace, sent long ago (https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-spans/). */
export const capture: Capture = {
  id: 'trace',
  rank: 60,
  description: 'messages in the attributes of a span',
  within: ['gen_ai.input.messages', 'gen_ai.output.messages', 'gen_ai.prompt', 'gen_ai.completion', 'value'],
  matches: (site) => messagesOf(site) !== undefined,
  context: (site) => (/output|completion/.test(messagesOf(site)?.name ?? '') ? 'answer' : 'trace'),
  beside(site) {
    const { attributes = {}, span = {} } = messagesOf(site) ?? {};
    const status = isFailed(span) ? undefined : 200;
    // Messages in parts are the tracer's own, whoever was asked.
    if (isFlat(attributes)) return { status };
    const model = attributes['gen_ai.request.model'];
    const provider = attributes['gen_ai.provider.name'] ?? attributes['gen_ai.system'];
    return {
      model: asText(model),
      provider: asText(provider),
      status,
    };
  },
};

function messagesOf(site: Site) {
  return attributeOf(site, (name) => name === INPUT || name === OUTPUT || OLDER.includes(name));
}
