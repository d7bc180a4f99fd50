import { body, call, custom, customGives, gives, row, says, thinks, to, user } from './responses-rows.ts';
import { holds } from './rows.ts';

describe('evidence: calls and outputs of Responses', () => {
  holds({
    'responses-duplicate-call-id': [
      row(
        'two calls of one id',
        body([user(), call('a'), call('a'), gives('a'), gives('a')]),
        'warning duplicate-tool-call-id input[2].call_id',
      ),
    ],
    'responses-item-between-call-and-output': [
      to(
        'deepseek',
        row(
          'a message in between',
          body([user(), call('a'), says('I look.'), gives('a')], { model: 'deepseek-v4' }),
          'error misplaced-tool-result input[3]',
        ),
      ),
      to(
        'deepseek',
        row(
          'a message between two calls',
          body([user(), call('a'), says('And:'), call('b'), gives('a'), gives('b')], {
            model: 'deepseek-v4',
          }),
          'error misplaced-tool-result input[4]',
        ),
      ),
      to(
        'deepseek',
        row(
          'takes calls, then outputs',
          body([user(), says('I look.'), call('a'), call('b'), gives('a'), gives('b')], {
            model: 'deepseek-v4',
          }),
        ),
      ),
      row('takes a message in between', body([user(), call('a'), says('I look.'), gives('a')])),
    ],
    'function-output-missing-call-id': [
      row(
        'an output without id',
        body([user(), call('a'), { type: 'function_call_output', output: 'Rain.' }]),
        'error missing-tool-call-id input[2]',
      ),
    ],
    'responses-call-id-empty': [
      row('empty ids', body([user(), call(''), gives('')]), 'error missing-tool-call-id input[1]'),
      row(
        'an empty id of an output',
        body([user(), call('a'), gives('')]),
        'error missing-tool-call-id input[2]',
      ),
    ],
    'function-output-without-call': [
      row('an output alone', body([user(), gives('a'), user()]), 'error orphan-tool-result input[1]'),
      to(
        'azure-openai',
        row('cut in front', body([gives('a'), says(), user()]), 'error orphan-tool-result input[0]'),
      ),
      to(
        'github-copilot',
        row(
          'of another id',
          body([user(), call('a'), gives('a'), gives('b'), user()]),
          'error orphan-tool-result input[3]',
        ),
      ),
      row('takes one behind a response', body([gives('a')], { previous_response_id: 'resp_1' })),
      row('takes one in a conversation', body([gives('a')], { conversation: { id: 'conv_1' } })),
    ],
    'custom-output-without-call': [
      row('an output alone', body([user(), customGives('a'), user()]), 'error orphan-tool-result input[1]'),
      row(
        'an output of a function',
        body([user(), custom('a'), gives('a')]),
        'error orphan-tool-result input[2]',
      ),
      to(
        'openai-codex',
        row(
          'an output alone',
          body([user(), customGives('a'), user()], { instructions: 'Be brief.' }),
          'error orphan-tool-result input[1]',
        ),
      ),
    ],
    'function-call-without-output': [
      row('no output', body([user(), call('a'), user()]), 'error unanswered-tool-call input[1]'),
      row(
        'one of three',
        body([user(), call('a'), call('b'), call('c'), gives('c'), gives('a'), user()]),
        'error unanswered-tool-call input[2]',
      ),
      to(
        'azure-openai',
        row(
          'at the end',
          body([user(), thinks('rs_1'), call('a', { id: 'fc_1' })]),
          'error unanswered-tool-call input[2]',
        ),
      ),
      row(
        'behind a response',
        body([user(), call('a'), user()], { previous_response_id: 'resp_1' }),
        'error unanswered-tool-call input[1]',
      ),
    ],
    'custom-call-without-output': [
      row('no output', body([user(), custom('a'), user()]), 'error unanswered-tool-call input[1]'),
      to(
        'openai-codex',
        row(
          'one of two',
          body([user(), custom('a'), call('b'), gives('b'), user()], { instructions: 'x' }),
          'error unanswered-tool-call input[1]',
        ),
      ),
      row(
        'takes both kinds side by side',
        body([user(), custom('a'), call('b'), customGives('a'), gives('b')]),
      ),
    ],
  });
});
