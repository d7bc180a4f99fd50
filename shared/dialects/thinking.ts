import type { Thinking } from '../conversation/model.ts';
import { isMembers } from './values.ts';

/**
 * What a request says about reasoning: `thinking` as Anthropic, DeepSeek, Moonshot and Zhipu spell it, the
 * `enable_thinking` of Qwen and its servers, what vLLM and llama.cpp hand to a template, the `think` of Ollama.
 */
export function thinkingOf(body: Readonly<Record<string, unknown>>): { thinking?: Thinking } {
  const { thinking, enable_thinking: enabled, think, chat_template_kwargs: forTemplate } = body;
  const type =
    thinking !== null && typeof thinking === 'object' ? (thinking as { type?: unknown }).type : undefined;
  const state = typeof type === 'string' && Object.hasOwn(STATES, type) ? STATES[type] : undefined;
  if (state !== undefined) return { thinking: { pointer: '/thinking', state } };
  if (typeof enabled === 'boolean')
    return { thinking: { pointer: '/enable_thinking', state: enabled ? 'on' : 'off' } };
  for (const key of ['enable_thinking', 'thinking']) {
    const asked = isMembers(forTemplate) ? forTemplate[key] : undefined;
    if (typeof asked === 'boolean')
      return { thinking: { pointer: `/chat_template_kwargs/${key}`, state: asked ? 'on' : 'off' } };
  }
  return typeof think === 'boolean' ? { thinking: { pointer: '/think', state: think ? 'on' : 'off' } } : {};
}

const STATES: Readonly<Record<string, Thinking['state']>> = {
  enabled: 'on',
  adaptive: 'adaptive',
  auto: 'adaptive',
  disabled: 'off',
};
