import { asText } from './beside.ts';
import type { Capture, Site } from './capture.ts';
import { attributeOf, isFailed } from './span.ts';

/** A request in a span of OpenInference (https://arize-ai.github.io/openinference/spec/semantic_conventions.html). */
export const capture: Capture = {
  id: 'openinference',
  rank: 70,
  description: 'a request in a span of OpenInference',
  within: ['input.value', 'output.value', 'llm.input_messages', 'value'],
  matches: (site) => inputOf(site) !== undefined,
  context: (site) => (inputOf(site)?.name === OUTPUT ? 'answer' : 'trace'),
  beside(site) {
    const { name, attributes = {}, span = {} } = inputOf(site) ?? {};
    const status = isFailed(span) ? undefined : 200;
    // Messages in parts are the tracer's own, whoever was asked.
    if (name !== INPUT) return { status };
    const { 'llm.model_name': model, 'llm.provider': provider } = attributes;
    return {
      model: asText(model),
      provider: asText(provider),
      status,
    };
  },
};

const INPUT = 'input.value';
const OUTPUT = 'output.value';
const PARTS = 'llm.input_messages';

function inputOf(site: Site) {
  const input = attributeOf(site, (name) => name === INPUT || name === OUTPUT || name === PARTS);
  return input?.name === PARTS || 'openinference.span.kind' in (input?.attributes ?? {}) ? input : undefined;
}
