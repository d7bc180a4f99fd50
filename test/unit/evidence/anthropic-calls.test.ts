import {
  body,
  gives,
  round,
  row,
  says,
  tells,
  text,
  thinking,
  thinks,
  tool,
  uses,
} from './anthropic-rows.ts';
import { asks, holds } from './rows.ts';

const A = 'toolu_A';
const B = 'toolu_B';
const C = 'toolu_C';

describe('evidence: Anthropic Messages, calls', () => {
  holds({
    'tool-use-input-not-object': [
      ...['{"at":1}', '', [], null, 7].map((input) =>
        row(
          `input ${JSON.stringify(input)}`,
          body([asks(), says(text('I look.'), uses(A, { input })), tells(gives(A))]),
          'error arguments-type messages[1].content[1].input',
        ),
      ),
      row(
        'no input, in a later round, among parallel calls',
        body(
          [...round, says(uses(B), { type: 'tool_use', id: C, name: 'look' }), tells(gives(B), gives(C))],
          { tools: [tool()] },
        ),
        'error arguments-type messages[3].content[1]',
      ),
      row(
        'takes an object with members',
        body([asks(), says(uses(A, { input: { at: [1] } })), tells(gives(A))]),
      ),
    ],
    'content-after-tool-use': [
      row(
        'words behind a call',
        body([...round, says(uses(B), text('I look.')), tells(gives(B))]),
        'error content-after-tool-call messages[3].content[1]',
      ),
      row(
        'words between calls',
        body([asks(), says(uses(A), text('And more.'), uses(B)), tells(gives(A), gives(B))]),
        'error content-after-tool-call messages[1].content[1]',
      ),
      row(
        'thoughts behind a call',
        body(
          [asks(), says(thinks(), uses(A), thinks('More.'), uses(B)), tells(gives(A), gives(B))],
          thinking,
        ),
        'error content-after-tool-call messages[1].content[2]',
      ),
      row('words in front', body([asks(), says(text('I look.'), uses(A)), tells(gives(A))])),
      row(
        'takes what a server did in front of it, and words between',
        body([
          asks(),
          says(
            { type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search', input: { query: 'rain' } },
            { type: 'web_search_tool_result', tool_use_id: 'srvtoolu_1', content: [] },
            text('Now here.'),
            uses(A),
          ),
          tells(gives(A)),
        ]),
      ),
    ],
    'tool-use-id-duplicate': [
      row(
        'twice in one message',
        body([asks(), says(uses(A), uses(A, { name: 'find' })), tells(gives(A), gives(A))]),
        'error duplicate-tool-call-id messages[1].content[1].id',
      ),
      row(
        'twice in one message, answered once',
        body([asks(), says(text('Two.'), uses(A), uses(A)), tells(gives(A))]),
        'error duplicate-tool-call-id messages[1].content[2].id',
      ),
      row(
        'in two messages that are read as one',
        body([asks(), says(uses(A)), says(uses(A)), tells(gives(A), gives(A))]),
        'error duplicate-tool-call-id messages[2].content[0].id',
      ),
      row('takes it again in a later turn', body([...round, asks(), says(uses(A)), tells(gives(A))])),
      row('takes it again right behind its result', body([...round, says(uses(A)), tells(gives(A))])),
    ],
    'tool-use-id-missing': [
      row(
        'a call without id',
        body([asks(), says(text('I look.'), { type: 'tool_use', name: 'look', input: {} }), tells(gives(A))]),
        'error missing-tool-call-id messages[1].content[1]',
      ),
      row(
        'a call with an empty id',
        body([asks(), says(uses('')), tells(gives(''))]),
        'error missing-tool-call-id messages[1].content[0]',
      ),
    ],
    'tool-use-id-pattern': [
      ...['functions.look:0', 'call|1', 'a b', 'toolu_é', 'fc.1'].map((id) =>
        row(
          `id ${id}`,
          body([asks(), says(uses(id)), tells(gives(id))]),
          'error tool-call-id-format messages[1].content[0].id',
        ),
      ),
      row(
        'in the second call',
        body([...round, says(uses(B), uses('look:1')), tells(gives('look:1'), gives(B))]),
        'error tool-call-id-format messages[3].content[1].id',
      ),
      row(
        'takes any length of letters and dashes',
        body([asks(), says(uses('call_a-B_0'.repeat(9))), tells(gives('call_a-B_0'.repeat(9)))]),
      ),
    ],
    'tool-use-without-result': [
      row(
        'the user goes on',
        body([asks(), says(text('I look.'), uses(A)), asks('Well?')]),
        'error unanswered-tool-call messages[1].content[1]',
      ),
      row(
        'one of three',
        body([asks(), says(uses(A), uses(B), uses(C)), tells(gives(A), gives(C))]),
        'error unanswered-tool-call messages[1].content[1]',
      ),
      row(
        'the request ends',
        body([asks(), says(uses(A))]),
        'error unanswered-tool-call messages[1].content[0]',
      ),
      row(
        'all of two in a later turn',
        body([...round, asks(), says(thinks(), uses(B), uses(C)), asks()]),
        'error unanswered-tool-call messages[4]',
      ),
      row(
        'the result comes later',
        body([asks(), says(uses(A)), asks(), tells(gives(A))]),
        'error misplaced-tool-result messages[3].content[0]',
      ),
      row(
        'the assistant goes on',
        body([asks(), says(uses(A)), asks('Hm'), says(text('x')), asks()]),
        'error unanswered-tool-call messages[1].content[0]',
      ),
      row(
        'takes calls of two messages answered together',
        body([asks(), says(uses(A)), says(uses(B)), tells(gives(A), gives(B))]),
      ),
      row(
        'takes a call behind compaction',
        body([says({ type: 'compaction', content: 'So far: rain.' }, uses(A)), tells(gives(A))]),
      ),
    ],
    'tool-names-duplicate': [
      row(
        'two tools of one name',
        body([asks()], { tools: [tool('look'), tool('find'), tool('look')] }),
        'error duplicate-tool-name tools[2].name',
      ),
      row('takes names that differ in case', body([asks()], { tools: [tool('look'), tool('Look')] })),
    ],
    'openai-tools-in-anthropic': [
      ...['anthropic', 'bedrock'].map((to) => ({
        ...row(
          'a function of Chat Completions',
          to === 'bedrock'
            ? {
                anthropic_version: 'bedrock-2023-05-31',
                max_tokens: 9,
                messages: round,
                tools: [{ type: 'function', function: { name: 'look', parameters: { type: 'object' } } }],
              }
            : body(round, {
                tools: [{ type: 'function', function: { name: 'look', parameters: { type: 'object' } } }],
              }),
          'error tool-definition tools[0]',
        ),
        to,
      })),
      row(
        'one among others',
        body(round, {
          tools: [tool('find'), { type: 'function', function: { name: 'look', parameters: {} } }],
        }),
        'error tool-definition tools[1]',
      ),
      row(
        'takes tools of its own',
        body(round, {
          tools: [
            tool(),
            { type: 'custom', ...tool('find') },
            { type: 'bash_20250124', name: 'bash' },
            { type: 'web_search_20250305', name: 'web_search' },
            { type: 'mcp_toolset', mcp_server_name: 's' },
          ],
        }),
      ),
    ],
  });
});
