import { body, gives, round, row, says, tells, text, tool, uses } from './anthropic-rows.ts';
import { asks, holds } from './rows.ts';

const A = 'toolu_A';
const mark = { cache_control: { type: 'ephemeral' } };

describe('evidence: Anthropic Messages, roles and the request', () => {
  holds({
    'anthropic-first-message-user': [
      row(
        'the assistant begins',
        body([says(text('Hi')), asks()], { model: 'claude-3-opus-20240229' }),
        'error first-message-role messages[0]',
      ),
      {
        ...row(
          'the assistant begins, before it was allowed',
          body([says(text('Hi')), asks()], { model: 'claude-3-5-sonnet-20240620' }),
          'error first-message-role messages[0]',
        ),
        on: '2024-06-01',
      },
      row('takes it today', body([says(text('Hi')), asks()])),
    ],
    'prefill-unsupported': [
      ...[
        'claude-opus-4-6',
        'claude-opus-4-7',
        'claude-sonnet-4-6',
        'claude-fable-5',
        'claude-opus-4-8',
        'claude-sonnet-5',
        'claude-opus-4-6-20260205',
      ].map((model) =>
        row(
          `the assistant ends, ${model}`,
          body([asks(), says(text('Well'))], { model }),
          'error last-message-role messages[1]',
        ),
      ),
      ...[
        'claude-opus-4-5',
        'claude-sonnet-4-5-20250929',
        'claude-3-7-sonnet-latest',
        'claude-opus-4-20250514',
        'claude-haiku-4-5',
        'claude-opus-4-1-20250805',
      ].map((model) => row(`takes it, ${model}`, body([asks(), says(text('Well'))], { model }))),
    ],
    'anthropic-roles-alternate': [
      row(
        'two of the user, an old model',
        body([asks(), asks()], { model: 'claude-3-opus-20240229' }),
        'error roles-alternate messages[1]',
      ),
      row(
        'two of the assistant, an old model',
        body([asks(), says(text('a')), says(text('b')), asks()], { model: 'claude-2.1' }),
        'error roles-alternate messages[2]',
      ),
      {
        ...row(
          'two of the user, before it was allowed',
          body([asks(), asks()], { model: 'claude-3-5-sonnet-20240620' }),
          'error roles-alternate messages[1]',
        ),
        on: '2024-08-01',
      },
      row('takes both today', body([asks(), asks(), says(text('a')), says(text('b')), asks()])),
    ],
    'anthropic-system-role': [
      ...['system', 'developer'].map((role) =>
        row(
          `${role} in front`,
          body([{ role, content: 'Be brief.' }, asks()]),
          `error ${role === 'system' ? 'system-message-position' : 'unknown-role'} messages[0].role`,
        ),
      ),
      row(
        'in front of blocks, with tools',
        body([{ role: 'system', content: [text('Be brief.')] }, ...round], { tools: [tool()] }),
        'error system-message-position messages[0].role',
      ),
      ...[
        'claude-sonnet-4-5',
        'claude-opus-4-7',
        'claude-3-7-sonnet-20250219',
        'claude-sonnet-5',
        'claude-haiku-4-5-20251001',
      ].map((model) =>
        row(
          `behind the user, ${model}`,
          body([asks(), { role: 'system', content: 'Be brief.' }], { model }),
          'error system-message-position messages[1].role',
        ),
      ),
      row(
        'behind the assistant',
        body([asks(), says(text('a')), { role: 'system', content: 'Be brief.' }, asks()]),
        'error system-message-position messages[2].role',
      ),
      row(
        'takes it behind the user, a newer model',
        body([asks(), { role: 'system', content: 'Be brief.' }], { model: 'claude-opus-4-8' }),
      ),
      row(
        'takes it behind results, a newer model',
        body([...round, { role: 'system', content: 'Be brief.' }], { model: 'claude-opus-4-8' }),
      ),
      {
        ...row(
          'behind the user',
          body([asks(), { role: 'system', content: 'Be brief.' }, asks()], {
            model: 'deepseek-chat',
            system: 'x',
          }),
          'error system-message-position messages[1].role',
        ),
        to: 'deepseek',
      },
    ],
    'cache-control-too-many': [
      row(
        'five marks',
        body([tells(text('a', mark), text('b', mark)), says(text('c', mark)), tells(text('d', mark))], {
          system: [text('s', mark)],
        }),
        'error request-limits system[0].cache_control',
      ),
      row(
        'five, of tools and results too',
        body([asks(), says(uses(A, mark)), tells(gives(A, mark), text('x', mark))], {
          tools: [tool('look', mark)],
          system: [text('s', mark)],
        }),
        'error request-limits tools[0].cache_control',
      ),
      row(
        'five, one inside a result',
        body(
          [
            tells(text('a', mark)),
            says(uses(A, mark)),
            tells(gives(A, { content: [text('r', mark)] }), text('x', mark)),
          ],
          { system: [text('s', mark)] },
        ),
        'error request-limits system[0].cache_control',
      ),
      row(
        'takes four',
        body([tells(text('a', mark), text('b', mark)), says(text('c', mark)), tells(text('d', mark))]),
      ),
      row(
        'takes null for none',
        body([tells(...[1, 2, 3, 4, 5, 6].map((n) => text(`${n}`, { cache_control: null })))]),
      ),
    ],
  });
});
