import { answers, asks, call, calls, holds, rules, says, tool } from './rows.ts';

const A = 'aaaaaaaa1';
const B = 'bbbbbbbb2';
/** A round whose call has these arguments. */
const given = (args: unknown) => [asks(), calls(call(A, args)), answers(A), says(), asks()];
/** A round whose second call has this name. */
const named = (name: unknown) => [asks(), calls(A, call(B, '{}', name)), answers(A), answers(B)];
const ARGUMENTS = 'messages[1].tool_calls[0].function.arguments';

describe('evidence: arguments, names and the shape of calls', () => {
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
  });
});
