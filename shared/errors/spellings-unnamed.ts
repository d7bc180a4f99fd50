import type { Refusal } from './refusal.ts';

/** Texts of servers nobody named, by rule. */
export const UNNAMED_SPELLINGS: readonly Refusal[] = [
  {
    rule: 'content-parts-unsupported',
    providers: [],
    text: 'messages[0].content: str type expected',
    source: 'https://github.com/jeffdapaz/VisualChatGPTStudio/issues/66',
  },
  {
    rule: 'content-type',
    providers: [],
    text: 'invalid_request_error … Invalid input',
    source: 'https://github.com/CommandCodeAI/command-code/issues/850',
  },
  {
    rule: 'duplicate-tool-call-id',
    providers: [],
    text: "Duplicate 'call_id': {id}",
    source: 'https://github.com/earendil-works/pi/issues/9057',
  },
  {
    rule: 'missing-content',
    providers: [],
    text: 'messages.2.content: Field required',
    source: 'https://github.com/jekalmin/extended_openai_conversation/pull/456',
  },
  {
    rule: 'missing-function-name',
    providers: [],
    text: "Tool response dicts require a 'name' key indicating the name of the called function!",
    source: 'https://github.com/xorbitsai/inference/issues/2259',
  },
  {
    rule: 'missing-tool-call-id',
    providers: [],
    text: 'messages.2.tool_call_id: Field required',
    source: 'https://fastapi.tiangolo.com/tutorial/handling-errors/',
  },
  {
    rule: 'missing-tool-call-id',
    providers: [],
    text: 'HTTP 400, messages.2.tool_call_id',
    source: 'https://github.com/openai/codex/issues/42088',
  },
  {
    rule: 'null-content',
    providers: [],
    text: 'expected string, received null at "params.messages[N].content"',
    source: 'https://github.com/docker/docker-agent/issues/63',
  },
  {
    rule: 'null-content',
    providers: [],
    text: 'body.messages.content.str - Input should be a valid string',
    source: 'https://github.com/sigoden/aichat/pull/1326',
  },
  {
    rule: 'orphan-tool-result',
    providers: [],
    text: 'messages with role "tool" must follow a preceding message with "tool_calls".',
    source: 'https://github.com/brainlid/langchain/issues/244',
  },
  {
    rule: 'reasoning-signature',
    providers: [],
    text: 'Input[1] missing required field `summary`',
    source: 'https://github.com/newo-ether/Agora/issues/141',
  },
  {
    rule: 'tool-definition',
    providers: [],
    text: "{'type': 'extra_forbidden', 'loc': ('body', 'tools', 0, 'function', 'strict'), 'msg': 'Extra inputs are not permitted'}",
    source: 'https://github.com/tenstorrent/tt-example-apps/issues/2',
  },
  {
    rule: 'unknown-property',
    providers: [],
    text: 'messages.0.{name}: Extra inputs are not permitted',
    source: 'https://github.com/BerriAI/litellm/issues/30835',
  },
  {
    rule: 'unknown-role',
    providers: [],
    text: 'messages[3].role: unknown variant `{role}`, expected one of `system`, `user`, `assistant`, `tool`',
    source: 'https://github.com/crazyyanchao/llmcompiler/issues/1',
  },
];
