import type { Capture, Site } from './capture.ts';
import { attributeOf, isFailed } from './span.ts';

/** A request in a span of OpenInference (https://arize-ai.github.io/openinference/spec/semantic_conventions.html). */
export const capture: Capture = {
  id: 'openinference',
  rank: 70,
  description: 'a request in a span of OpenInference',
  matches: (site) => inputOf(site) !== undefined,
  context: () => 'trace',
  beside(site) {
    const { attributes = {}, span = {} } = inputOf(site) ?? {};
    const { 'llm.model_name': model, 'llm.provider': provider } = attributes;
    return {
      model: typeof model === 'string' ? model : undefined,
      provider: typeof provider === 'string' ? provider : undefined,
      status: isFailed(span) ? undefined : 200,
    };
  },
};

function inputOf(site: Site) {
  const input = attributeOf(site, (name) => name === 'input.value');
  return input !== undefined && 'openinference.span.kind' in input.attributes ? input : undefined;
}
