import type { ToolForm } from '../conversation/model.ts';
import { type DeclaredTool, declaredTools } from '../conversation/request.ts';
import type { Finding, Rule, RuleExample } from './rule.ts';
import { isNotSent, pairOf } from './words.ts';

/** A tool declared in a way that is not taken. */
export const rule: Rule = {
  id: 'tool-definition',
  summary: 'A tool is declared in a way that is not taken.',
  documentation: `Formats declare functions in ways of their own. Tools of one format in a body of another come from a gateway that
translated the messages and forgot the tools; the same name, description and schema can be written as this format
has them. MiniMax wants \`parameters\` also for a function that takes none. Cerebras wants \`strict\` the same for all;
which it should be only you can say.`,
  variants: {
    nested: 'name and schema in `function`, as in Chat Completions',
    flat: 'name and parameters beside `type`, as in Responses',
    'input-schema': 'a schema in `input_schema`, as in Anthropic Messages',
    'tool-spec': 'name and schema in `tool_spec`, as in Cortex Complete',
    converse: 'name and schema in `toolSpec`, as in Bedrock Converse',
    declarations: 'a list of function declarations, as in Gemini',
    'no-parameters': 'a function without `parameters`',
    'mixed-strict': 'functions with `strict` and functions without',
  },
  strategies: ['rewrite-tool', 'add-parameters'],
  visit: {
    payload(conversation, report) {
      const tools = declaredTools(conversation);
      if (tools.length === 0 || isNotSent(conversation)) return;
      const { toolsAs } = conversation;
      // Chat Completions has a rule of its own for tools that lack `function`.
      const foreign = tools.filter(({ written }) => isForeign(written, toolsAs));
      const [{ written: form } = { written: undefined }] = foreign;
      if (form !== undefined) report1(foreign, form, ...FORMS[form]);
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
    title: 'Tools of Chat Completions sent to Gemini',
    provider: 'gemini',
    text: `{"contents": [{"role": "user", "parts": [{"text": "Hi"}]}], "tools": [
  {"type": "function", "function": {"name": "read", "description": "Reads.", "parameters": {"type": "object"}}},
                     //^^^^^^^^^^ error tool-definition: tools[0] holds its name and schema in function; the same holds for 1 more.
  {"type": "function", "function": {"name": "list"}}
]}`,
    fixes: {
      'rewrite-tool': `{"contents": [{"role": "user", "parts": [{"text": "Hi"}]}], "tools": [
  {"functionDeclarations": [{"name": "read", "description": "Reads.", "parameters": {"type": "object"}}, {"name": "list"}]}
]}`,
    },
  },
  {
    title: 'Tools of Chat Completions sent to Converse, and where they stand there',
    provider: 'bedrock',
    text: `{"messages": [{"role": "user", "content": [{"text": "Hi"}]}], "inferenceConfig": {"maxTokens": 9}, "tools": [
  {"type": "function", "function": {"name": "read", "parameters": {"type": "object"}}}
                     //^^^^^^^^^^ error tool-definition: tools[0] holds its name and schema in function.
]}`,
    fixes: {
      'rewrite-tool': `{"messages": [{"role": "user", "content": [{"text": "Hi"}]}], "inferenceConfig": {"maxTokens": 9}, "toolConfig": {
  "tools": [
    {
      "toolSpec": {
        "name": "read",
        "inputSchema": {
          "json": {
            "type": "object"
          }
        }
      }
    }
  ]
}}`,
    },
  },
  {
    title: 'Tools of Chat Completions sent to Responses',
    provider: 'openai',
    text: `{"model": "gpt-5", "store": false, "tools": [
  {"type": "function", "function": {"name": "read", "parameters": {"type": "object"}, "strict": true}}
                     //^^^^^^^^^^ error tool-definition: tools[0] holds its name and schema in function.
], "input": [{"role": "user", "content": "Hi"}]}`,
    fixes: {
      'rewrite-tool': `{"model": "gpt-5", "store": false, "tools": [
  {"type": "function", "name": "read", "parameters": {"type": "object"}, "strict": true}
], "input": [{"role": "user", "content": "Hi"}]}`,
    },
  },
  {
    title: 'A tool of Responses sent to Anthropic',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "tools": [
  {"type": "function", "name": "read", "parameters": {"type": "object"}}
                     //^^^^^^ error tool-definition: tools[0] has its name and parameters beside its type.
], "messages": [{"role": "user", "content": "Hi"}]}`,
    fixes: {
      'rewrite-tool': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "tools": [
  {"name": "read", "input_schema": {"type": "object"}}
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

function isForeign(written: ToolForm, own: ToolForm | undefined): boolean {
  return own !== undefined && written !== own && !(own === 'nested' && written === 'flat');
}

/** By form: the member that tells, and what it is told as. */
const FORMS: Readonly<Record<ToolForm, readonly [key: string, says: string]>> = {
  nested: ['function', 'holds its name and schema in function'],
  flat: ['name', 'has its name and parameters beside its type'],
  'input-schema': ['input_schema', 'has its schema in input_schema'],
  'tool-spec': ['tool_spec', 'holds its name and schema in tool_spec'],
  converse: ['toolSpec', 'holds its name and schema in toolSpec'],
  declarations: ['name', 'is declared as Gemini has it'],
};

function findingOf(
  first: DeclaredTool,
  others: readonly DeclaredTool[],
  variant: string,
  key: string,
  says: string,
): Finding {
  const isForm = variant in FORMS;
  const at = (tool: DeclaredTool) => (isForm ? tool.pointer : tool.inner);
  const anchor = (tool: DeclaredTool) =>
    tool.name === undefined && key === 'name'
      ? { pointer: tool.inner, part: 'value' as const }
      : key === 'strict'
        ? pairOf(at(tool), key)
        : { pointer: `${at(tool)}/${key}`, part: 'key' as const };
  return {
    variant,
    pointer: isForm ? first.pointer : first.inner,
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
