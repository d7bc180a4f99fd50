import { body, gives, row, says, tells, text, thinks, uses } from './anthropic-rows.ts';
import { asks, holds } from './rows.ts';

const A = 'toolu_A';
const mark = { cache_control: { type: 'ephemeral' } };

describe('evidence: Anthropic Messages, what messages hold', () => {
  holds({
    'text-block-whitespace-only': [
      row(
        'a line break of the user',
        body([tells(text('\n'))]),
        'error blank-text messages[0].content[0].text',
      ),
      row(
        'a blank beside a call',
        body([asks(), says(text(' '), uses(A)), tells(gives(A))]),
        'error blank-text messages[1].content[0].text',
      ),
      row(
        'blanks behind a result',
        body([asks(), says(uses(A)), tells(gives(A), text('  \t'))]),
        'error blank-text messages[2].content[1].text',
      ),
      row(
        'a blank inside a result',
        body([asks(), says(uses(A)), tells(gives(A, { content: [text(' ')] }))]),
        'error blank-text messages[2].content[0].content[0].text',
      ),
      row('a blank in plain content', body([asks(' ')]), 'error blank-text messages[0].content'),
      row(
        'takes a blank between cited texts of a search',
        body([
          asks(),
          says(
            { type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search', input: { query: 'rain' } },
            { type: 'web_search_tool_result', tool_use_id: 'srvtoolu_1', content: [] },
            text('Rain', {
              citations: [
                {
                  type: 'web_search_result_location',
                  url: 'https://a.example',
                  title: 'A',
                  encrypted_index: 'Eo8',
                  cited_text: 'Rain',
                },
              ],
            }),
            text(' '),
            text('today', {
              citations: [
                {
                  type: 'web_search_result_location',
                  url: 'https://a.example',
                  title: 'A',
                  encrypted_index: 'Eo8',
                  cited_text: 'today',
                },
              ],
            }),
          ),
          asks(),
        ]),
      ),
    ],
    'text-block-empty': [
      row(
        'an empty text of the user',
        body([tells(text('Hi'), text(''))]),
        'error empty-content messages[0].content[1].text',
      ),
      row(
        'an empty text in front of a call',
        body([asks(), says(text(''), uses(A)), tells(gives(A))]),
        'error empty-content messages[1].content[0].text',
      ),
      row(
        'an empty text alone',
        body([asks(), says(text('')), asks()]),
        'error empty-content messages[1].content[0].text',
      ),
      row(
        'an empty text in a result',
        body([asks(), says(uses(A)), tells(gives(A, { content: [text('')] }))]),
        'error empty-content messages[2].content[0].content[0].text',
      ),
      row(
        'takes a result that says nothing',
        body([asks(), says(uses(A)), tells(gives(A, { content: '' }))]),
      ),
      row(
        'takes a result with an empty list',
        body([asks(), says(uses(A)), tells(gives(A, { content: [] }))]),
      ),
    ],
    'message-content-empty': [
      ...['', []].map((content) =>
        row(
          `a user who says ${JSON.stringify(content)}`,
          body([asks(), says(text('Yes?')), asks(content), says(text('?')), asks()]),
          'error empty-content messages[2].content',
        ),
      ),
      ...['', []].map((content) =>
        row(
          `takes an assistant who says ${JSON.stringify(content)}`,
          body([asks(), { role: 'assistant', content }, asks()]),
        ),
      ),
      row(
        'an assistant without words, an old model',
        body([asks(), { role: 'assistant', content: '' }, asks()], { model: 'claude-3-haiku-20240307' }),
        'error empty-content messages[1].content',
      ),
    ],
    'cache-control-empty-text': [
      row(
        'a cache mark on nothing',
        body([tells(text('Hi'), text('', { cache_control: { type: 'ephemeral' } }))]),
        'error empty-content messages[0].content[1].text',
      ),
    ],
    'anthropic-messages-empty': [
      row('no message', body([]), 'error empty-messages messages'),
      row('instructions alone', body([], { system: 'Be brief.' }), 'error empty-messages messages'),
    ],
    'anthropic-extra-fields': [
      row(
        'text in a call',
        body([asks(), says(uses(A, { text: '' })), tells(gives(A))]),
        'error unknown-property messages[1].content[0].text',
      ),
      row(
        'a cache mark on thoughts',
        body([asks(), says(thinks('Hm.', mark), text('Rain.')), asks()]),
        'error unknown-property messages[1].content[0].cache_control',
      ),
      row(
        'a name in a result',
        body([asks(), says(uses(A)), tells(gives(A, { name: 'look' }))]),
        'error unknown-property messages[2].content[0].name',
      ),
      ...['name', 'id'].map((key) =>
        row(
          `${key} in a message`,
          body([{ ...asks(), [key]: 'x' }]),
          `error unknown-property messages[0].${key}`,
        ),
      ),
      row(
        'an index in a text',
        body([asks(), says(text('Rain.', { index: 0 })), asks()]),
        'error unknown-property messages[1].content[0].index',
      ),
      row(
        'takes how long the cache keeps',
        body([tells(text('s', { cache_control: { type: 'ephemeral', ttl: '1h' } }))]),
      ),
      row(
        'takes who made a call',
        body([asks(), says(uses(A, { caller: { type: 'direct' } })), tells(gives(A))]),
      ),
      row('takes citations', body([asks(), says(text('Rain.', { citations: null })), asks()])),
    ],
    'final-assistant-trailing-whitespace': [
      row(
        'a blank at the end',
        body([asks(), { role: 'assistant', content: 'Well, ' }]),
        'error trailing-whitespace messages[1].content',
      ),
      row(
        'a line break in the last block',
        body([asks(), says(text('Well,'), text('and\n'))]),
        'error trailing-whitespace messages[1].content[1].text',
      ),
      row('takes it in the middle', body([asks(), { role: 'assistant', content: 'Well, ' }, asks()])),
      {
        ...row(
          'a blank at the end',
          {
            anthropic_version: 'bedrock-2023-05-31',
            model: 'anthropic.claude-3-sonnet-20240229-v1:0',
            max_tokens: 9,
            messages: [asks(), { role: 'assistant', content: 'Well ' }],
          },
          'error trailing-whitespace messages[1].content',
        ),
        to: 'bedrock',
      },
    ],
  });
});
