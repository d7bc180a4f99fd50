import { body, CIPHER, call, FC, gives, MSG, row, says, thinks, to, user } from './responses-rows.ts';
import { holds } from './rows.ts';

describe('evidence: items of Responses', () => {
  holds({
    'responses-duplicate-item-id': [
      row(
        'one reasoning twice',
        body([
          user(),
          thinks('rs_1'),
          says('a', { id: 'msg_1' }),
          user(),
          thinks('rs_1'),
          says('b', { id: 'msg_2' }),
          user(),
        ]),
        'error duplicate-item-id input[4].id',
      ),
      row(
        'one message twice',
        body([user(), says('a', { id: 'msg_1' }), user(), says('a', { id: 'msg_1' }), user()]),
        'error duplicate-item-id input[3].id',
      ),
      to(
        'github-copilot',
        row(
          'one call twice',
          body([user(), call('a', { id: 'fc_1' }), gives('a'), call('b', { id: 'fc_1' }), gives('b')]),
          'error duplicate-item-id input[3].id',
        ),
      ),
      row('takes items without ids', body([user(), says(), user(), says(), user()])),
    ],
    'responses-item-id-prefix': [
      row(
        'the id of the call as the id of the item',
        body([user(), call('call_1', { id: 'call_1' }), gives('call_1')]),
        'error item-id-format input[1].id',
      ),
      row(
        'the id of a message on a call',
        body([user(), call('call_1', { id: 'msg_1' }), gives('call_1')]),
        'error item-id-format input[1].id',
      ),
      to(
        'azure-openai',
        row(
          'an id of another provider',
          body([user(), call('call_1', { id: 'toolu_01' }), gives('call_1')]),
          'error item-id-format input[1].id',
        ),
      ),
      row('takes a call without one', body([user(), call('call_1'), gives('call_1')])),
    ],
    'responses-item-not-persisted': [
      row(
        'reasoning nobody kept',
        body([user(), thinks('rs_1'), says('Rain.', { id: 'msg_1' }), user()], { store: false }),
        'error item-not-persisted input[1].id',
      ),
      row(
        'a cipher that is null',
        body([user(), thinks('rs_1', { encrypted_content: null }), call('a', { id: 'fc_1' }), gives('a')], {
          store: false,
        }),
        'error item-not-persisted input[1].id',
      ),
      row(
        'a reference',
        body([user(), { type: 'item_reference', id: 'msg_1' }, user()], { store: false }),
        'error item-not-persisted input[1].id',
      ),
      row(
        'takes a cipher',
        body([user(), thinks('rs_1', CIPHER), says('Rain.', { id: 'msg_1' }), user()], { store: false }),
      ),
      row(
        'takes both where they are kept',
        body(
          [user(), { type: 'item_reference', id: 'rs_1' }, { type: 'item_reference', id: 'msg_1' }, user()],
          { store: true },
        ),
      ),
    ],
    'item-without-required-reasoning': [
      row(
        'a call with the id of the server',
        body([user(), call('a', { id: FC }), gives('a')], { model: 'o4-mini' }),
        'error missing-reasoning input[1].id',
      ),
      row(
        'a message with the id of the server',
        body([user(), says('Rain.', { id: MSG }), user()]),
        'warning missing-reasoning input[1].id',
      ),
      row('takes a call without id', body([user(), call('a'), gives('a')])),
      row('takes it behind its reasoning', body([user(), thinks('rs_1'), call('a', { id: FC }), gives('a')])),
      row(
        'takes it of a model that need not think',
        body([user(), says('Rain.', { id: MSG }), user()], { model: 'gpt-4.1' }),
      ),
    ],
    'responses-assistant-input-text': [
      ...['input_text', 'text'].map((type) =>
        row(
          `an assistant with ${type}`,
          body([user(), { role: 'assistant', content: [{ type, text: 'Rain.' }] }, user()]),
          'error part-role-mismatch input[1].content[0]',
        ),
      ),
      to(
        'azure-openai',
        row(
          'in the second part',
          body([
            user(),
            {
              type: 'message',
              role: 'assistant',
              content: [
                { type: 'output_text', text: 'a' },
                { type: 'input_text', text: 'b' },
              ],
            },
            user(),
          ]),
          'error part-role-mismatch input[1].content[1]',
        ),
      ),
      row(
        'takes a plain text, and a refusal',
        body([
          user(),
          { role: 'assistant', content: 'Rain.' },
          user(),
          { role: 'assistant', content: [{ type: 'refusal', refusal: 'No.' }] },
          user(),
        ]),
      ),
    ],
    'reasoning-without-following-item': [
      row(
        'the message lost its id',
        body([user(), thinks('rs_1'), says(), user()]),
        'error reasoning-position input[1]',
      ),
      row('the message is gone', body([user(), thinks('rs_1'), user()]), 'error reasoning-position input[1]'),
      row(
        'behind its message',
        body([user(), says('Rain.', { id: 'msg_1' }), thinks('rs_1'), user()]),
        'error reasoning-position input[2]',
      ),
      row(
        'at the end',
        body([user(), says('Rain.', { id: 'msg_1' }), thinks('rs_1')]),
        'error reasoning-position input[2]',
      ),
      row(
        'takes tools of the server behind it',
        body([
          user(),
          thinks('rs_1'),
          {
            type: 'web_search_call',
            id: 'ws_1',
            status: 'completed',
            action: { type: 'search', query: 'rain' },
          },
          says('Rain.', { id: 'msg_1' }),
          user(),
        ]),
      ),
      row(
        'takes ciphers nobody names',
        body([user(), thinks(undefined, CIPHER), says(), user()], { store: false }),
      ),
    ],
    'invalid-encrypted-content': [
      row(
        'words in its place',
        body([
          user(),
          thinks('rs_1', { encrypted_content: 'Work it out.' }),
          says('Rain.', { id: 'msg_1' }),
          user(),
        ]),
        'error reasoning-signature input[1].encrypted_content',
      ),
      to(
        'github-copilot',
        row(
          'words in its place, nothing kept',
          body(
            [
              user(),
              thinks('rs_1', { encrypted_content: 'I think: rain' }),
              call('a', { id: 'fc_1' }),
              gives('a'),
            ],
            { store: false },
          ),
          'error reasoning-signature input[1].encrypted_content',
        ),
      ),
      row(
        'takes one cut short by a log',
        body([
          user(),
          thinks('rs_1', { encrypted_content: 'gAAA...' }),
          says('Rain.', { id: 'msg_1' }),
          user(),
        ]),
      ),
    ],
    'reasoning-summary-missing': [
      row(
        'no summary',
        body([user(), { type: 'reasoning', id: 'rs_1', ...CIPHER }, call('a', { id: 'fc_1' }), gives('a')]),
        'error reasoning-signature input[1].summary',
      ),
    ],
    'codex-instructions-required': [
      to('openai-codex', row('no instructions', body([user()]), 'error request-field ')),
      to(
        'openai-codex',
        row(
          'empty ones, and a developer',
          body([{ role: 'developer', content: 'Be brief.' }, user()], { instructions: '' }),
          'error request-field instructions',
        ),
      ),
      to('openai-codex', row('takes instructions', body([user()], { instructions: 'Be brief.' }))),
      row('takes none', body([user()])),
    ],
    'responses-unknown-parameter': [
      row(
        'a status of reasoning that is null',
        body([user(), thinks('rs_1', { status: null }), says('Rain.', { id: 'msg_1' }), user()]),
        'error unknown-property input[1].status',
      ),
      row(
        'takes one that says something',
        body([user(), thinks('rs_1', { status: 'completed' }), says('Rain.', { id: 'msg_1' }), user()]),
      ),
    ],
    'tools of the server': [
      row(
        'takes MCP',
        body(
          [
            user(),
            { type: 'mcp_list_tools', id: 'mcpl_1', server_label: 's', tools: [] },
            { type: 'mcp_call', id: 'mcp_1', server_label: 's', name: 'x', arguments: '{}', output: 'ok' },
            says('Rain.', { id: 'msg_1' }),
            user(),
          ],
          { model: 'gpt-4.1' },
        ),
      ),
      row(
        'takes an approval and its answer',
        body([
          user(),
          { type: 'mcp_approval_request', id: 'mcpr_1', server_label: 's', name: 'x', arguments: '{}' },
          { type: 'mcp_approval_response', approval_request_id: 'mcpr_1', approve: true },
        ]),
      ),
      row(
        'takes searches, files, code and images',
        body([
          user(),
          { type: 'web_search_call', id: 'ws_1', status: 'completed' },
          { type: 'file_search_call', id: 'fs_1', queries: ['x'], status: 'completed' },
          { type: 'code_interpreter_call', id: 'ci_1', code: '1', container_id: 'c', outputs: [] },
          { type: 'image_generation_call', id: 'ig_1', result: 'YQ==' },
          says('Rain.'),
          user(),
        ]),
      ),
      row(
        'takes shell, patches and a computer',
        body([
          user(),
          {
            type: 'local_shell_call',
            id: 'lsh_1',
            call_id: 'a',
            action: { type: 'exec', command: ['ls'] },
            status: 'completed',
          },
          { type: 'local_shell_call_output', call_id: 'a', output: 'x' },
          { type: 'shell_call', call_id: 'b', action: { commands: ['ls'] } },
          { type: 'shell_call_output', call_id: 'b', output: [] },
          { type: 'apply_patch_call', call_id: 'c', operation: {} },
          { type: 'apply_patch_call_output', call_id: 'c', status: 'completed' },
          { type: 'computer_call', id: 'cu_1', call_id: 'd', action: { type: 'click' } },
          {
            type: 'computer_call_output',
            call_id: 'd',
            output: { type: 'computer_screenshot', image_url: 'data:image/png;base64,YQ==' },
          },
        ]),
      ),
      row(
        'takes a search for tools by the server and by the client',
        body([
          user(),
          { type: 'tool_search_call', id: 'ts_1', execution: 'server', arguments: {} },
          { type: 'tool_search_output', id: 'tso_1', execution: 'server', tools: [] },
          { type: 'tool_search_call', call_id: 'a', execution: 'client', arguments: {} },
          { type: 'tool_search_output', call_id: 'a', execution: 'client', tools: [] },
          says(),
          user(),
        ]),
      ),
      row(
        'takes a compaction',
        body([{ type: 'compaction', id: 'cmp_1', encrypted_content: 'gAAAAABo' }, user()]),
      ),
      row(
        'takes a call whose result a reference may hold',
        body([user(), { type: 'item_reference', id: 'fc_1' }, gives('a')]),
      ),
    ],
  });
});
