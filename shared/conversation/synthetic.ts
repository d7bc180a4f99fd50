/** A text another program writes in place of a result that was missing. */
export interface SyntheticText {
  /** Who writes it. */
  readonly writer: string;
  /** When it is written, to follow "when". */
  readonly when: string;
  readonly text: RegExp;
  /** Where this is known from. */
  readonly source: string;
}

const MISSING = 'a call has no result';

/** Texts as they stand in the sources named; whole results, so that a tool that quotes one is not suspected. */
export const syntheticTexts: readonly SyntheticText[] = [
  {
    writer: 'Chatmend',
    when: MISSING,
    text: /^\[chatmend\] [^\n]*$/,
    source: 'https://github.com/chatmend/chatmend',
  },
  { writer: 'Codex', when: MISSING, text: /^aborted$/, source: 'https://github.com/openai/codex' },
  {
    writer: 'pi',
    when: MISSING,
    text: /^No result provided$/,
    source: 'https://github.com/badlogic/pi-mono',
  },
  { writer: 'Cline', when: MISSING, text: /^result missing$/, source: 'https://github.com/cline/cline' },
  {
    writer: 'opencode',
    when: MISSING,
    text: /^Tool result missing$/,
    source: 'https://github.com/sst/opencode',
  },
  {
    writer: 'Strands',
    when: MISSING,
    text: /^Tool was interrupted\.$/,
    source: 'https://github.com/strands-agents/sdk-python',
  },
  {
    writer: 'Roo Code',
    when: MISSING,
    text: /^Tool execution was interrupted before completion\.$/,
    source: 'https://github.com/RooCodeInc/Roo-Code',
  },
  {
    writer: 'Pydantic AI',
    when: MISSING,
    text: /^The tool call was interrupted before a result was produced\.$/,
    source: 'https://github.com/pydantic/pydantic-ai',
  },
  {
    writer: 'OpenClaw',
    when: MISSING,
    text: /^\[openclaw\] missing tool result in session history; inserted synthetic error result for transcript repair\.$/,
    source: 'https://github.com/openclaw/openclaw',
  },
  {
    writer: 'Gemini CLI',
    when: MISSING,
    text: /^The tool execution result was lost due to context management truncation\.$/,
    source: 'https://github.com/google-gemini/gemini-cli',
  },
  {
    writer: 'Qwen Code',
    when: MISSING,
    text: /^Tool execution result was not recorded — likely interrupted by network failure, abort, or process exit\. Treat as failure and retry if needed\.$/,
    source: 'https://github.com/QwenLM/qwen-code',
  },
  {
    writer: 'Hermes Agent',
    when: MISSING,
    text: /^\[Result unavailable — see context summary above\]$/,
    source: 'https://github.com/NousResearch/hermes-agent',
  },
  {
    writer: 'Deep Agents',
    when: 'another message comes before the result',
    text: /^Tool call .{1,200} with id .{1,200} was cancelled - another message came in before it could be completed\.$/,
    source: 'https://github.com/langchain-ai/deepagents',
  },
  {
    writer: 'LiteLLM',
    when: MISSING,
    text: /^\[System: Tool execution skipped\/interrupted by user\. No result provided for tool '.{0,200}'\.\]$/,
    source: 'https://github.com/BerriAI/litellm',
  },
  {
    writer: 'Agent Framework',
    when: 'a user message comes before the result',
    text: /^Tool execution skipped - user provided follow-up message$/,
    source: 'https://github.com/microsoft/agent-framework',
  },
  {
    writer: 'Claude Relay Service',
    when: MISSING,
    text: /^\[tool_result missing; tool execution interrupted\]$/,
    source: 'https://github.com/Wei-Shaw/claude-relay-service',
  },
  {
    writer: 'Zed',
    when: 'the user stops a tool',
    text: /^Tool canceled by user$/,
    source: 'https://github.com/zed-industries/zed',
  },
  {
    writer: 'Continue',
    when: MISSING,
    text: /^No tool output$/,
    source: 'https://github.com/continuedev/continue',
  },
];

/** Longer results are none of these. */
const LONGEST = 600;

/** Most results are none of them: asked once for all. */
const ANY = new RegExp(syntheticTexts.map(({ text }) => `(?:${text.source})`).join('|'));

/** Who wrote a result in the tool's place, if it is one of the texts known. */
export function writerOf(text: string): SyntheticText | undefined {
  if (text.length > LONGEST || !ANY.test(text)) return undefined;
  return syntheticTexts.find((one) => one.text.test(text));
}
