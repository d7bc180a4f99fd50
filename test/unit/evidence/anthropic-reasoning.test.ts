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

describe('evidence: Anthropic Messages, reasoning', () => {
  holds({
    'thinking-first-block-required': [
      row(
        'a call without thoughts',
        body([asks(), says(uses(A)), tells(gives(A))], thinking),
        'error missing-reasoning messages[1].content[0]',
      ),
      row(
        'words and a call without thoughts',
        body([asks(), says(text('I look.'), uses(A)), tells(gives(A))], { ...thinking, tools: [tool()] }),
        'error missing-reasoning messages[1].content[0]',
      ),
      row(
        'the running turn behind another',
        body(
          [...round, says(text('Rain.')), asks(), says(text('Again.'), uses(B)), tells(gives(B))],
          thinking,
        ),
        'error missing-reasoning messages[5].content[0]',
      ),
      row(
        'takes thoughts that are hidden',
        body(
          [asks(), says({ type: 'redacted_thinking', data: 'EmwKAhgB' }, uses(A)), tells(gives(A))],
          thinking,
        ),
      ),
      row(
        'takes later rounds without',
        body([asks(), says(thinks(), uses(A)), tells(gives(A)), says(uses(B)), tells(gives(B))], thinking),
      ),
      row(
        'takes it where thinking is off',
        body([asks(), says(uses(A)), tells(gives(A))], { thinking: { type: 'disabled' } }),
      ),
      row(
        'takes it where the model decides',
        body([asks(), says(uses(A)), tells(gives(A))], {
          model: 'claude-opus-4-6',
          thinking: { type: 'adaptive' },
        }),
      ),
    ],
    'anthropic-compat-thinking-required': [
      {
        ...row(
          'a call without thoughts',
          body([asks(), says(uses(A)), tells(gives(A))], { model: 'deepseek-reasoner', ...thinking }),
          'error missing-reasoning messages[1]',
        ),
        to: 'deepseek',
      },
      {
        ...row(
          'takes empty thoughts',
          body([asks(), says({ type: 'thinking', thinking: '' }, uses(A)), tells(gives(A))], {
            model: 'deepseek-reasoner',
            ...thinking,
          }),
        ),
        to: 'deepseek',
      },
    ],
    'thinking-not-first': [
      row(
        'words in front of thoughts',
        body([asks(), says(text('Well.'), thinks(), text('Rain.')), asks()], thinking),
        'error missing-reasoning messages[1].content[0]',
      ),
      row(
        'words in front of thoughts, in a round',
        body([asks(), says(text('Well.'), thinks(), uses(A)), tells(gives(A))], thinking),
        'error missing-reasoning messages[1].content[0]',
      ),
      row(
        'takes thoughts behind what a server did',
        body(
          [
            asks(),
            says(
              thinks(),
              { type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search', input: {} },
              { type: 'web_search_tool_result', tool_use_id: 'srvtoolu_1', content: [] },
              thinks('More.'),
              text('Rain.'),
            ),
            asks(),
          ],
          thinking,
        ),
      ),
    ],
    'thinking-final-block': [
      row(
        'thoughts alone',
        body([asks(), says(thinks()), asks()]),
        'error reasoning-position messages[1].content[0]',
      ),
      row(
        'hidden thoughts behind words',
        body([asks(), says(thinks(), text('Rain.'), { type: 'redacted_thinking', data: 'Em' }), asks()]),
        'error reasoning-position messages[1].content[2]',
      ),
      row('takes neighbours that go on', body([asks(), says(thinks()), says(text('Rain.')), asks()])),
    ],
    'thinking-signature-invalid': [
      ...[{ signature: '' }, { signature: undefined }].map((more) =>
        row(
          `signature ${more.signature}`,
          body([asks(), says(thinks('Hm.', more), text('Rain.')), asks()]),
          `error reasoning-signature messages[1].content[0]${more.signature === '' ? '.signature' : ''}`,
        ),
      ),
      row(
        'words in its place',
        body([asks(), says(thinks('Hm.', { signature: 'a made up signature' }), text('Rain.')), asks()]),
        'error reasoning-signature messages[1].content[0].signature',
      ),
      row(
        'a cipher of another provider',
        body([asks(), says(thinks('Hm.', { signature: 'gAAAAABoX1' }), uses(A)), tells(gives(A))], thinking),
        'error reasoning-signature messages[1].content[0].signature',
      ),
      row(
        'takes a signature over nothing',
        body([asks(), says(thinks(''), uses(A)), tells(gives(A))], { model: 'claude-sonnet-5', ...thinking }),
      ),
    ],
    'thinking-field-missing': [
      row(
        'thoughts without words',
        body([asks(), says(thinks(undefined, { thinking: undefined }), text('Rain.')), asks()]),
        'error reasoning-signature messages[1].content[0].thinking',
      ),
      row(
        'the same in a running turn',
        body([asks(), says(thinks(undefined, { thinking: undefined }), uses(A)), tells(gives(A))], thinking),
        'error reasoning-signature messages[1].content[0].thinking',
      ),
    ],
    'thinking-when-disabled': [
      row(
        'thoughts in the running turn, not turned on',
        body([asks(), says(thinks(), uses(A)), tells(gives(A))]),
        'error unsupported-reasoning messages[1].content[0]',
      ),
      row(
        'turned off',
        body([asks(), says(thinks(), uses(A)), tells(gives(A))], { thinking: { type: 'disabled' } }),
        'error unsupported-reasoning messages[1].content[0]',
      ),
      row(
        'as the last message',
        body([asks(), says(thinks(), text('Rain'))]),
        'error unsupported-reasoning messages[1].content[0]',
      ),
      row('takes it in a turn that is over', body([asks(), says(thinks(), text('Rain.')), asks()])),
      row('takes it where it is on', body([asks(), says(thinks(), uses(A)), tells(gives(A))], thinking)),
    ],
  });
});
