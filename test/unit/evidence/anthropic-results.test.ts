import { body, gives, row, says, tells, text, thinking, thinks, tool, uses } from './anthropic-rows.ts';
import { asks, holds } from './rows.ts';

const A = 'toolu_A';
const B = 'toolu_B';
const C = 'toolu_C';
const served = (id = 'srvtoolu_1', name = 'web_search') => ({ type: 'server_tool_use', id, name, input: {} });
const found = (id = 'srvtoolu_1', type = 'web_search_tool_result') => ({
  type,
  tool_use_id: id,
  content: [],
});

describe('evidence: Anthropic Messages, results', () => {
  holds({
    'duplicate-tool-result': [
      row(
        'two results of one call',
        body([asks(), says(uses(A)), tells(gives(A), gives(A))]),
        'error duplicate-tool-result messages[2].content[1]',
      ),
      row(
        'two that say different things, among others',
        body([asks(), says(uses(A), uses(B)), tells(gives(A), gives(B), gives(A, { content: 'Sun.' }))]),
        'error duplicate-tool-result messages[2].content[2]',
      ),
      row(
        'two in neighbouring messages',
        body([asks(), says(uses(A)), tells(gives(A)), tells(gives(A))]),
        'error duplicate-tool-result messages[3].content[0]',
      ),
      {
        ...row(
          'two results of one call',
          { ...body([asks(), says(uses(A)), tells(gives(A), gives(A))], { model: 'deepseek-chat' }) },
          'error duplicate-tool-result messages[2].content[1]',
        ),
        to: 'deepseek deepseek-chat',
      },
    ],
    'tool-result-not-first': [
      row(
        'words in front of a result',
        body([asks(), says(uses(A)), tells(text('Here:'), gives(A))]),
        'error misplaced-tool-result messages[2].content[1]',
      ),
      row(
        'an image in front of results',
        body([
          asks(),
          says(uses(A), uses(B)),
          tells(
            { type: 'image', source: { type: 'url', url: 'https://a.example/b.png' } },
            gives(A),
            gives(B),
          ),
        ]),
        'error misplaced-tool-result messages[2].content[1]',
        'error misplaced-tool-result messages[2].content[2]',
      ),
      row(
        'words between results',
        body([asks(), says(uses(A), uses(B)), tells(gives(A), text('And:'), gives(B))]),
        'error misplaced-tool-result messages[2].content[2]',
      ),
      row(
        'takes words behind results',
        body([asks(), says(uses(A), uses(B)), tells(gives(B), gives(A), text('So?'))]),
      ),
    ],
    'tool-result-without-use': [
      row(
        'a result at the beginning',
        body([tells(gives(A)), says(text('Rain.')), asks()]),
        'error orphan-tool-result messages[0].content[0]',
      ),
      row(
        'results among others',
        body([asks(), says(uses(A)), tells(gives(A), gives(B)), says(text('Rain.')), asks()]),
        'error orphan-tool-result messages[2].content[1]',
      ),
      row(
        'a result behind compaction',
        body([asks('Summary: …'), tells(gives(A), text('Go on.'))]),
        'error orphan-tool-result messages[1].content[0]',
      ),
    ],
    'server-tool-result-without-use': [
      row(
        'a search nobody made',
        body([
          asks(),
          says({ type: 'web_search_tool_result', tool_use_id: 'srvtoolu_1', content: [] }, text('Rain.')),
          asks(),
        ]),
        'error orphan-tool-result messages[1].content[0]',
      ),
      row(
        'code nobody ran',
        body([
          asks(),
          says(
            text('x'),
            { type: 'code_execution_tool_result', tool_use_id: 'srvtoolu_1', content: {} },
            text('Rain.'),
          ),
          asks(),
        ]),
        'error orphan-tool-result messages[1].content[1]',
      ),
      row(
        'takes a call of an MCP tool whose result is to come',
        body([
          asks(),
          says(
            { type: 'mcp_tool_use', id: 'mcptoolu_1', name: 'find', server_name: 's', input: {} },
            uses(A),
          ),
          tells(gives(A)),
        ]),
      ),
      row(
        'takes its result in the next message of the assistant',
        body([
          asks(),
          says({ type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search', input: {} }, uses(A)),
          tells(gives(A)),
          says({ type: 'web_search_tool_result', tool_use_id: 'srvtoolu_1', content: [] }, text('Rain.')),
          asks(),
        ]),
      ),
    ],
    'compat-split-tool-results': [
      {
        ...row(
          'results in two messages',
          body([asks(), says(uses(A), uses(B)), tells(gives(A)), tells(gives(B))], {
            model: 'deepseek-chat',
          }),
          'error split-tool-results messages[3].content[0]',
        ),
        to: 'deepseek',
      },
      {
        ...row(
          'results in three messages',
          body([asks(), says(uses(A), uses(B), uses(C)), tells(gives(A)), tells(gives(B)), tells(gives(C))], {
            model: 'deepseek-v4-pro',
          }),
          'error split-tool-results messages[3].content[0]',
        ),
        to: 'deepseek',
      },
      {
        ...row(
          'takes them in one',
          body([asks(), says(uses(A), uses(B)), tells(gives(A), gives(B))], { model: 'deepseek-chat' }),
        ),
        to: 'deepseek',
      },
      row('takes them in two', body([asks(), says(uses(A), uses(B)), tells(gives(A)), tells(gives(B))])),
    ],
    'tools of servers': [
      row(
        'takes a call that code makes, and its result',
        body([
          asks(),
          says(
            served('srvtoolu_1', 'code_execution'),
            uses(A, { caller: { type: 'code_execution_20250825', tool_id: 'srvtoolu_1' } }),
          ),
          tells(gives(A)),
          says(found('srvtoolu_1', 'code_execution_tool_result'), text('Rain.')),
          asks(),
        ]),
      ),
      row(
        'takes MCP calls',
        body([
          asks(),
          says(
            text('I ask.'),
            { type: 'mcp_tool_use', id: 'mcptoolu_1', name: 'x', server_name: 's', input: {} },
            { type: 'mcp_tool_result', tool_use_id: 'mcptoolu_1', is_error: false, content: [text('ok')] },
            text('So.'),
          ),
          asks(),
        ]),
      ),
      row(
        'takes words behind the calls of a server',
        body([
          asks(),
          says(served(), found(), text('Rain.'), served('srvtoolu_2'), found('srvtoolu_2'), text('Sun.')),
          asks(),
        ]),
      ),
      row('takes a turn that paused', body([asks(), says(text('I search.'), served(), found())])),
      row(
        'takes a search for tools',
        body(
          [
            asks(),
            says(
              served('srvtoolu_1', 'tool_search_tool_regex'),
              {
                type: 'tool_search_tool_result',
                tool_use_id: 'srvtoolu_1',
                content: {
                  type: 'tool_search_tool_search_result',
                  tool_references: [{ type: 'tool_reference', tool_name: 'look' }],
                },
              },
              text('Found.'),
              uses(A),
            ),
            tells(gives(A)),
          ],
          { tools: [tool('look', { defer_loading: true })] },
        ),
      ),
      row(
        'takes a found tool in a result',
        body([
          asks(),
          says(uses(A)),
          tells(gives(A, { content: [{ type: 'tool_reference', tool_name: 'look' }] })),
        ]),
      ),
      row(
        'takes bash and files of a server',
        body([
          asks(),
          says(
            served('srvtoolu_1', 'bash_code_execution'),
            found('srvtoolu_1', 'bash_code_execution_tool_result'),
            served('srvtoolu_2', 'text_editor_code_execution'),
            found('srvtoolu_2', 'text_editor_code_execution_tool_result'),
            text('ok'),
          ),
          tells({ type: 'container_upload', file_id: 'file_1' }),
        ]),
      ),
      row(
        'takes a compaction in front',
        body([asks(), says({ type: 'compaction', content: 'So far.' }), asks()]),
      ),
      row(
        'takes a compaction without words',
        body([asks(), says({ type: 'compaction', content: null }, text('Rain.')), asks()]),
      ),
      row(
        'takes thoughts, calls of a server and of the client in one turn',
        body(
          [
            asks(),
            says(thinks(), served(), found(), thinks('So.'), text('Now here.'), uses(A)),
            tells(gives(A)),
          ],
          thinking,
        ),
      ),
      row(
        'takes hidden thoughts in front of thoughts',
        body(
          [asks(), says({ type: 'redacted_thinking', data: 'Em' }, thinks(), uses(A)), tells(gives(A))],
          thinking,
        ),
      ),
    ],
  });
});
