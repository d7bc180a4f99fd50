import { type DeclaredTool, declaredTools } from '../conversation/request.ts';
import type { Finding, Rule, RuleExample } from './rule.ts';
import { isNotSent, pairOf } from './words.ts';

/** A tool declared in a way that is not taken. */
export const rule: Rule = {
  id: 'tool-definition',
  summary: 'A tool is declared in a way that is not taken.',
  documentation: `Formats declare functions in ways of their own. Tools of Chat Completions in a body of Anthropic Messages come
from a gateway that translated the messages and forgot the tools; the same name, description and schema can be
written as this format has them. MiniMax wants \`parameters\` also for a function that takes none. Cerebras
wants \`strict\` the same for all; which it should be only you can say.`,
  variants: {
    nested: 'name and schema in `function`, where the format wants them beside it',
    'no-parameters': 'a function without `parameters`',
    'mixed-strict': 'functions with `strict` and functions without',
  },
  strategies: ['rewrite-tool', 'add-parameters'],
  visit: {
    payload(conversation, report) {
      const tools = declaredTools(conversation);
      if (tools.length === 0 || isNotSent(conversation)) return;
      const { toolsAs } = conversation;
      if (toolsAs === 'input-schema' || toolsAs === 'flat') {
        const nested = tools.filter(({ written }) => written === 'nested');
        report1(nested, 'nested', 'function', 'holds its name and schema in function');
      }
      const bare = tools.filter((tool) => tool.written === toolsAs && tool.parameters === undefined);
      if (toolsAs === 'nested') report1(bare, 'no-parameters', 'name', 'has no parameters');
      const strict = tools.filter((tool) => tool.strict === true);
      const loose = tools.filter((tool) => tool.strict === false || tool.strict === undefined);
      if (strict.length > 0 && loose.length > 0)
        report1(strict, 'mixed-strict', 'strict', 'is strict, and others are not');

      function report1(wrong: readonly DeclaredTool[], variant: string, key: string, says: string): void {
        const [first, ...others] = wrong;
        if (first !== undefined) report(findingOf(first, others, variant, key, says));
      }
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A tool of Chat Completions sent to Anthropic',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "tools": [
  {"type": "function", "function": {"name": "read", "description": "Reads.", "parameters": {"type": "object"}}}
                     //^^^^^^^^^^ error tool-definition: tools[0] holds its name and schema in function.
], "messages": [{"role": "user", "content": "Hi"}]}`,
    fixes: {
      'rewrite-tool': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "tools": [
  {"name": "read", "description": "Reads.", "input_schema": {"type": "object"}}
], "messages": [{"role": "user", "content": "Hi"}]}`,
    },
  },
  {
    title: 'A function that takes nothing, sent to MiniMax',
    provider: 'minimax',
    text: `{"tools": [
  {"type": "function", "function": {"name": "list"}}
                                  //^^^^^^ error tool-definition: tools[0] has no parameters.
], "messages": [{"role": "user", "content": "Hi"}]}`,
    fixes: {
      'add-parameters': `{"tools": [
  {"type": "function", "function": {"name": "list", "parameters": {"type": "object", "properties": {}}}}
], "messages": [{"role": "user", "content": "Hi"}]}`,
    },
  },
  {
    title: 'The same, sent to OpenAI',
    provider: 'openai',
    text: `{"tools": [{"type": "function", "function": {"name": "list"}}],
  "messages": [{"role": "user", "content": "Hi"}]}`,
  },
];

function findingOf(
  first: DeclaredTool,
  others: readonly DeclaredTool[],
  variant: string,
  key: string,
  says: string,
): Finding {
  const at = (tool: DeclaredTool) => (variant === 'nested' ? tool.pointer : tool.inner);
  const anchor = (tool: DeclaredTool) =>
    tool.name === undefined && key === 'name'
      ? { pointer: tool.inner, part: 'value' as const }
      : key === 'strict'
        ? pairOf(at(tool), key)
        : { pointer: `${at(tool)}/${key}`, part: 'key' as const };
  return {
    variant,
    pointer: variant === 'nested' ? first.pointer : first.inner,
    anchor: anchor(first),
    message: `${placeOf(first)} ${says}${others.length === 0 ? '' : `; the same holds for ${others.length} more`}.`,
    related: others.map((tool) => ({ anchor: anchor(tool), message: `${placeOf(tool)} ${says}.` })),
    subject: { tools: [first, ...others] },
  };
}

/** `tools[3]`. */
function placeOf({ pointer }: DeclaredTool): string {
  return pointer
    .slice(1)
    .replace(/\/(\d+)/g, '[$1]')
    .replaceAll('/', '.');
}
