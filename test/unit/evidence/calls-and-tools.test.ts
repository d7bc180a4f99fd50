import { answers, asks, call, calls, holds, rules, says, tool } from './rows.ts';

const A = 'aaaaaaaa1';
const B = 'bbbbbbbb2';
/** A round whose call has these arguments. */
const given = (args: unknown) => [asks(), calls(call(A, args)), answers(A), says(), asks()];
/** A round whose second call has this name. */
const named = (name: unknown) => [asks(), calls(A, call(B, '{}', name)), answers(A), answers(B)];
const ARGUMENTS = 'messages[1].tool_calls[0].function.arguments';

describe('evidence: arguments, names, tools and members of the request', () => {
  holds({
    'arguments-not-json': [
      ...['minimax MiniMax-M2', 'qwen qwen-plus', 'openrouter qwen/qwen3-coder'].flatMap((to) => [
        { title: 'cut off', to, sends: given('{"at":'), gets: [`error arguments-not-json ${ARGUMENTS}`] },
        { title: 'empty', to, sends: given(''), gets: [`error arguments-not-json ${ARGUMENTS}`] },
        {
          title: 'single quotes',
          to,
          sends: given("{'at': 1}"),
          gets: [`error arguments-not-json ${ARGUMENTS}`],
        },
        {
          title: 'two objects',
          to,
          sends: given('{"at":1}{"at":2}'),
          gets: [`error arguments-not-json ${ARGUMENTS}`],
        },
        {
          title: 'of the second call',
          to,
          sends: [rules(), asks(), calls(A, call(B, '{"at"')), answers(A), answers(B)],
          gets: ['error arguments-not-json messages[2].tool_calls[1].function.arguments'],
        },
        { title: 'takes an object without members', to, sends: given('{}'), gets: [] },
        { title: 'takes blanks around it', to, sends: given(' {"at": 1}\n'), gets: [] },
      ]),
      {
        title: 'cut off',
        to: 'generic LongCat-2.0',
        sends: given('{"at":'),
        gets: [`warning arguments-not-json ${ARGUMENTS}`],
      },
      { title: 'takes what a model wrote', to: 'openai', sends: given('{"at":'), gets: [] },
    ],
    'arguments-not-string': ['openai gpt-4o', 'azure-openai', 'generic'].flatMap((to) => [
      { title: 'an object', to, sends: given({ at: 1 }), gets: [`error arguments-type ${ARGUMENTS}`] },
      {
        title: 'an object without members',
        to,
        sends: given({}),
        gets: [`error arguments-type ${ARGUMENTS}`],
      },
      {
        title: 'of the second call',
        to,
        sends: [rules(), asks(), calls(A, call(B, { at: 1 })), answers(A), answers(B)],
        gets: ['error arguments-type messages[2].tool_calls[1].function.arguments'],
      },
    ]),
    'chat-tool-names-duplicate': ['deepseek deepseek-chat'].flatMap((to) => [
      {
        title: 'one tool twice',
        to,
        sends: { messages: [asks()], tools: [tool(), tool('find'), tool()] },
        gets: ['warning duplicate-tool-name tools[2].function.name'],
      },
    ]),
    'function-name-pattern': ['openai gpt-4o', 'openrouter openai/gpt-4o'].flatMap((to) => [
      {
        title: 'a blank in the name of a tool',
        to,
        sends: { messages: [asks()], tools: [tool(), tool('look up')] },
        gets: ['error function-name-format tools[1].function.name'],
      },
      {
        title: 'another script',
        to,
        sends: { messages: [rules(), asks()], tools: [tool('查询')] },
        gets: ['error function-name-format tools[0].function.name'],
      },
      {
        title: 'a dot in the name of a call',
        to,
        sends: named('server.look'),
        gets: ['error function-name-format messages[1].tool_calls[1].function.name'],
      },
      {
        title: 'a tool and its call are one problem',
        to,
        sends: { messages: named('look.up'), tools: [tool('look.up')] },
        gets: ['error function-name-format tools[0].function.name'],
      },
      {
        title: 'takes letters, digits, _ and -',
        to,
        sends: { messages: [asks()], tools: [tool('look-up_2')] },
        gets: [],
      },
    ]),
    'mistral-function-name': ['mistral mistral-large-latest'].flatMap((to) => [
      {
        title: 'a dot in the name of a tool',
        to,
        sends: { messages: [asks()], tools: [tool('look.up')] },
        gets: ['error function-name-format tools[0].function.name'],
      },
      {
        title: 'a blank in the name of a call',
        to,
        sends: named('look up'),
        gets: ['error function-name-format messages[1].tool_calls[1].function.name'],
      },
      {
        title: 'more than 64 characters',
        to,
        sends: { messages: [asks()], tools: [tool('x'.repeat(65))] },
        gets: ['error function-name-format tools[0].function.name'],
      },
    ]),
    'function-name-empty': ['openai gpt-4o', 'azure-openai'].flatMap((to) => [
      {
        title: 'an empty name',
        to,
        sends: named(''),
        gets: ['error missing-function-name messages[1].tool_calls[1]'],
      },
      {
        title: 'null',
        to,
        sends: named(null),
        gets: ['error missing-function-name messages[1].tool_calls[1]'],
      },
      {
        title: 'a call nobody answered is one problem',
        to,
        sends: [asks(), calls(A, call('', '', '')), answers(A), says(), asks()],
        gets: ['error missing-function-name messages[1].tool_calls[1]'],
      },
      {
        title: 'the last of many rounds',
        to,
        sends: [asks(), calls(A), answers(A), says(), asks(), calls(call(B, '{}', '')), answers(B), asks()],
        gets: ['error missing-function-name messages[5].tool_calls[0]'],
      },
    ]),
    'function-role-name-missing': ['openai gpt-3.5-turbo-0613', 'azure-openai'].flatMap((to) => [
      {
        title: 'a result without name',
        to,
        sends: [
          asks(),
          says(null, { function_call: { name: 'look', arguments: '{}' } }),
          { role: 'function', content: 'Rain.' },
          asks(),
        ],
        gets: ['error missing-function-name messages[2]'],
      },
    ]),
    'tool-call-shape-invalid': [
      {
        title: 'a call with its name beside the id',
        to: 'deepseek deepseek-chat',
        sends: [asks(), calls({ id: A, type: 'function', name: 'look', arguments: '{}' }), answers(A)],
        gets: ['error tool-call-shape messages[1].tool_calls[0]'],
      },
      {
        title: 'a call with its name beside the id, and no type',
        to: 'openai',
        sends: [asks(), calls({ id: A, name: 'look', arguments: '{}' }), answers(A)],
        gets: ['error tool-call-shape messages[1].tool_calls[0]'],
      },
      {
        title: 'a call with its name beside the id',
        to: 'generic',
        sends: [asks(), calls({ id: A, name: 'look', arguments: { at: 1 } }), answers(A)],
        gets: ['error tool-call-shape messages[1].tool_calls[0]'],
      },
      ...['deepseek deepseek-chat', 'openai gpt-4o', 'generic'].map((to) => ({
        title: 'a tool with its name beside the type',
        to,
        sends: {
          messages: [asks()],
          tools: [{ type: 'function', name: 'look', parameters: { type: 'object' } }],
        },
        gets: ['error tool-call-shape tools[0]'],
      })),
      {
        title: 'a tool without type',
        to: 'openai gpt-4o',
        sends: {
          messages: [asks()],
          tools: [{ function: { name: 'look', parameters: { type: 'object' } } }],
        },
        gets: ['error tool-call-shape tools[0]'],
      },
      {
        title: 'a tool with its name beside nothing',
        to: 'openai gpt-4o',
        sends: { messages: [asks()], tools: [{ name: 'look', parameters: { type: 'object' } }] },
        gets: ['error tool-call-shape tools[0]'],
      },
    ],
    'tool-calls-empty-array': ['openai gpt-4o', 'azure-openai'].flatMap((to) => [
      {
        title: 'an empty list beside words',
        to,
        sends: [rules(), asks(), says('Hello.', { tool_calls: [] }), asks()],
        gets: ['error empty-tool-calls messages[2].tool_calls'],
      },
      {
        title: 'behind a round',
        to,
        sends: [asks(), calls(A), answers(A), says('Rain.', { tool_calls: [] })],
        gets: ['error empty-tool-calls messages[3].tool_calls'],
      },
    ]),
    'tool-choice-required-with-thinking': [
      {
        title: 'required',
        to: 'moonshot kimi-k2.5',
        sends: {
          messages: [asks()],
          tools: [tool()],
          tool_choice: 'required',
          thinking: { type: 'enabled' },
        },
        gets: ['error tool-choice tool_choice'],
      },
      {
        title: 'required, a model that thinks',
        to: 'moonshot kimi-k2-thinking',
        sends: { messages: [asks()], tools: [tool()], tool_choice: 'required' },
        gets: ['error tool-choice tool_choice'],
      },
      {
        title: 'takes required where thinking is off',
        to: 'moonshot kimi-k2.5',
        sends: {
          messages: [asks()],
          tools: [tool()],
          tool_choice: 'required',
          thinking: { type: 'disabled' },
        },
        gets: [],
      },
      {
        title: 'takes auto',
        to: 'moonshot kimi-k2.5',
        sends: { messages: [asks()], tools: [tool()], tool_choice: 'auto', thinking: { type: 'enabled' } },
        gets: [],
      },
    ],
    'tool-choice-without-tools': ['writer palmyra-x5'].flatMap((to) => [
      {
        title: 'no tools',
        to,
        sends: { messages: [asks()], tool_choice: 'auto' },
        gets: ['error tool-choice tool_choice'],
      },
      {
        title: 'an empty list',
        to,
        sends: { messages: [asks()], tools: [], tool_choice: 'none' },
        gets: ['error tool-choice tool_choice'],
      },
      {
        title: 'takes it beside tools',
        to,
        sends: { messages: [asks()], tools: [tool()], tool_choice: 'auto' },
        gets: [],
      },
    ]),
    'tool-parameters-missing': [
      {
        title: 'a function without parameters',
        to: 'minimax MiniMax-M2',
        sends: {
          messages: [asks()],
          tools: [tool(), { type: 'function', function: { name: 'now', description: 'The time.' } }],
        },
        gets: ['error tool-definition tools[1].function'],
      },
      {
        title: 'takes none',
        to: 'openai',
        sends: { messages: [asks()], tools: [{ type: 'function', function: { name: 'now' } }] },
        gets: [],
      },
    ],
    'tools-strict-mixed': [
      {
        title: 'one of two is strict',
        to: 'cerebras qwen-3-coder-480b',
        sends: {
          messages: [asks()],
          tools: [tool('look', { strict: true }), tool('find', { strict: false })],
        },
        gets: ['error tool-definition tools[0].function'],
      },
      {
        title: 'one is strict, the other says nothing',
        to: 'cerebras qwen-3-coder-480b',
        sends: { messages: [asks()], tools: [tool('find'), tool('look', { strict: true })] },
        gets: ['error tool-definition tools[1].function'],
      },
      {
        title: 'takes all strict',
        to: 'cerebras',
        sends: {
          messages: [asks()],
          tools: [tool('find', { strict: true }), tool('look', { strict: true })],
        },
        gets: [],
      },
    ],
    'arrays-too-long': [
      ...['openai gpt-4o', 'azure-openai'].map((to) => ({
        title: '129 tools',
        to,
        sends: { messages: [asks()], tools: Array.from({ length: 129 }, (_, at) => tool(`look_${at}`)) },
        gets: ['error request-limits tools'],
      })),
      {
        title: '129 calls',
        to: 'github-copilot gpt-4.1',
        sends: [
          asks(),
          calls(...Array.from({ length: 129 }, (_, at) => `call_${at}`)),
          ...Array.from({ length: 129 }, (_, at) => answers(`call_${at}`)),
        ],
        gets: ['error request-limits messages[1].tool_calls'],
      },
      {
        title: 'takes 128 tools',
        to: 'openai',
        sends: { messages: [asks()], tools: Array.from({ length: 128 }, (_, at) => tool(`look_${at}`)) },
        gets: [],
      },
    ],
    'json-word-required': ['openai gpt-4o', 'qwen qwen-plus', 'azure-openai'].flatMap((to) => [
      {
        title: 'no message says it',
        to,
        sends: { messages: [rules(), asks('List three towns.')], response_format: { type: 'json_object' } },
        gets: ['error request-field response_format'],
      },
      {
        title: 'takes it in any spelling',
        to,
        sends: { messages: [rules('Answer in Json.'), asks()], response_format: { type: 'json_object' } },
        gets: [],
      },
      {
        title: 'takes it in a part',
        to,
        sends: {
          messages: [asks([{ type: 'text', text: 'As JSON, please.' }])],
          response_format: { type: 'json_object' },
        },
        gets: [],
      },
      {
        title: 'takes a schema without the word',
        to,
        sends: {
          messages: [asks()],
          response_format: { type: 'json_schema', json_schema: { name: 'a', schema: {} } },
        },
        gets: [],
      },
    ]),
    'mistral-extra-fields': ['mistral mistral-large-latest'].flatMap((to) => [
      {
        title: 'the name of the user',
        to,
        sends: [asks('Hi', { name: 'Ann' })],
        gets: ['error unknown-property messages[0].name'],
      },
      {
        title: 'a name that is null',
        to,
        sends: [asks('Hi', { name: null })],
        gets: ['error unknown-property messages[0].name'],
      },
      {
        title: 'calls of the user that are null',
        to,
        sends: [rules(), asks('Hi', { tool_calls: null })],
        gets: ['error unknown-property messages[1].tool_calls'],
      },
      {
        title: 'a refusal',
        to,
        sends: [asks(), says('Hi', { refusal: null }), asks()],
        gets: ['error unknown-property messages[1].refusal'],
      },
      {
        title: 'notes',
        to,
        sends: [asks(), says('Hi', { metadata: { at: 1 } }), asks()],
        gets: ['error unknown-property messages[1].metadata'],
      },
      {
        title: 'notes on a result',
        to,
        sends: [asks(), calls(A), answers(A, 'Rain.', { artifact: null })],
        gets: ['error unknown-property messages[2].artifact'],
      },
      {
        title: 'reasoning of another provider',
        to,
        sends: [asks(), says('Hi', { reasoning_content: 'A greeting.' }), asks()],
        gets: ['error unsupported-reasoning messages[1].reasoning_content'],
      },
      {
        title: 'takes the name of a function',
        to,
        sends: [asks(), calls(A), answers(A, 'Rain.', { name: 'look' })],
        gets: [],
      },
    ]),
    'content-part-extra-field': [
      {
        title: 'text on an image',
        to: 'zhipu glm-5.1',
        sends: [
          asks([
            { type: 'text', text: 'What?' },
            { type: 'image_url', image_url: { url: 'https://a.example/b.png' }, text: '' },
          ]),
        ],
        gets: ['error unknown-property messages[0].content[1].text'],
      },
    ],
    'message-name-pattern': ['openai gpt-4o', 'azure-openai'].flatMap((to) => [
      {
        title: 'a blank',
        to,
        sends: [rules(), asks('Hi', { name: 'Ann Lee' })],
        gets: ['error message-name-format messages[1].name'],
      },
      {
        title: 'an empty name',
        to,
        sends: [asks('Hi', { name: '' })],
        gets: ['error message-name-format messages[0].name'],
      },
      {
        title: 'a name of the assistant',
        to,
        sends: [asks(), says('Hi', { name: 'Dr. No' }), asks()],
        gets: ['error message-name-format messages[1].name'],
      },
      {
        title: '65 characters',
        to,
        sends: [asks('Hi', { name: 'a'.repeat(65) })],
        gets: ['error message-name-format messages[0].name'],
      },
      { title: 'takes a plain one', to, sends: [asks('Hi', { name: 'Ann_Lee-2' })], gets: [] },
    ]),
  });
});
