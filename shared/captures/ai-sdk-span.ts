import { asText } from './beside.ts';
import type { Capture, Site } from './capture.ts';
import { attributeOf, isFailed } from './span.ts';

/** A prompt in a span of the AI SDK (https://ai-sdk.dev/docs/ai-sdk-core/telemetry). */
export const capture: Capture = {
  id: 'ai-sdk-span',
  rank: 70,
  description: 'a prompt in a span of the AI SDK',
  within: ['ai.prompt', 'ai.prompt.messages', 'value'],
  matches: (site) => promptOf(site) !== undefined,
  context: () => 'trace',
  dialect: 'ai-sdk',
  beside(site) {
    const { attributes = {}, span = {} } = promptOf(site) ?? {};
    const { 'ai.model.provider': provider, 'ai.model.id': model } = attributes;
    return {
      model: asText(model),
      // `groq.chat`, `openai.responses`
      provider: asText(provider)?.split('.')[0],
      status: isFailed(span) ? undefined : 200,
    };
  },
};

function promptOf(site: Site) {
  return attributeOf(site, (name) => name === 'ai.prompt' || name === 'ai.prompt.messages');
}
