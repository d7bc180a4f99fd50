import { holds, type Row } from './rows.ts';

const row = (title: string, sends: Row['sends'], ...gets: readonly string[]): Row => ({
  title,
  to: 'gemini',
  sends,
  gets,
});
const to = (provider: string, one: Row): Row => ({ ...one, to: provider });
const body = (contents: readonly unknown[], more: object = {}) => ({ contents, ...more });
const text = (words = 'Weather?') => ({ text: words });
const user = (...parts: readonly unknown[]) => ({ role: 'user', parts });
const model = (...parts: readonly unknown[]) => ({ role: 'model', parts });
const call = (name = 'look', more: object = {}, inside: object = {}) => ({
  functionCall: { name, args: { at: 1 }, ...inside },
  ...more,
});
const gives = (name: unknown = 'look', inside: object = {}) => ({
  functionResponse: { name, response: { output: 'Rain.' }, ...inside },
});
const snakeCall = (name = 'look', more: object = {}) => ({ function_call: { name, args: {} }, ...more });
const snakeGives = (name = 'look') => ({ function_response: { name, response: { result: 'Rain.' } } });
const signed = { thoughtSignature: 'EpkCCpYCAXLI2nw=' };
const asked = { generationConfig: { thinkingConfig: { thinkingBudget: 1024 } } };
const SIGN = 'error reasoning-signature';

describe('evidence: Gemini', () => {
  holds({
    'gemini-parts-empty': [
      row(
        'no part of the model',
        body([user(text()), model(), user(text())]),
        'error empty-content contents[1].parts',
      ),
      row(
        'parts left out',
        body([user(text()), { role: 'model' }, user(text())]),
        'error empty-content contents[1]',
      ),
      row(
        'no part of the user, at the end',
        body([user(text()), model(text('Hm.')), user()]),
        'error empty-content contents[2].parts',
      ),
      ...['vertex', 'google-code-assist'].map((one) =>
        to(
          one,
          row(
            'no part of the model',
            body([user(text()), model(), user(text())]),
            'error empty-content contents[1].parts',
          ),
        ),
      ),
      row('takes an empty text of the user', body([user(text('')), model(text('Hm.')), user(text())])),
    ],
    'gemini-function-name-invalid': [
      row(
        'a blank in a declaration',
        body([user(text())], { tools: [{ functionDeclarations: [{ name: 'look' }, { name: 'look up' }] }] }),
        'error function-name-format tools[0].functionDeclarations[1].name',
      ),
      row(
        'a dollar, in snake case',
        body([user(text())], { tools: [{ function_declarations: [{ name: '$look' }] }] }),
        'error function-name-format tools[0].function_declarations[0].name',
      ),
      row(
        'a digit in front of a called name',
        body([user(text()), model(call('1look')), user(gives('1look'))]),
        'error function-name-format contents[1].parts[0].functionCall.name',
      ),
      row(
        'more than 64 letters',
        body([user(text())], { tools: [{ functionDeclarations: [{ name: 'l'.repeat(65) }] }] }),
        'error function-name-format tools[0].functionDeclarations[0].name',
      ),
      row(
        'takes dots, colons and dashes',
        body([user(text())], { tools: [{ functionDeclarations: [{ name: '_look.up:now-1' }] }] }),
      ),
    ],
    'gemini-function-response-name-mismatch': [
      to(
        'vertex',
        row(
          'a name of the converter',
          body([user(text()), model(call('look', signed)), user(gives('call_1'))]),
          'error function-name-mismatch contents[2].parts[0].functionResponse.name',
        ),
      ),
      to(
        'vertex',
        row(
          'one of two, with ids',
          body([
            user(text()),
            model(call('look', signed, { id: 'a' }), call('find', {}, { id: 'b' })),
            user(gives('look', { id: 'a' }), gives('tool', { id: 'b' })),
          ]),
          'error function-name-mismatch contents[2].parts[1].functionResponse.name',
        ),
      ),
      to(
        'vertex',
        row(
          'takes the names of the calls in another order',
          body([
            user(text()),
            model(call('look', signed, { id: 'a' }), call('find', {}, { id: 'b' })),
            user(gives('find', { id: 'b' }), gives('look', { id: 'a' })),
          ]),
        ),
      ),
    ],
    'gemini-function-response-name-empty': [
      row(
        'an empty name',
        body([user(text()), model(call()), user(gives(''))]),
        'error missing-function-name contents[2].parts[0].functionResponse',
      ),
      row(
        'no name, in snake case',
        body([user(text()), model(snakeCall()), user({ function_response: { response: { result: 1 } } })]),
        'error missing-function-name contents[2].parts[0].function_response',
      ),
      to(
        'google-code-assist',
        row(
          'an empty name in the second',
          body([user(text()), model(call(), call('find')), user(gives(), gives(''))]),
          'error missing-function-name contents[2].parts[1].functionResponse',
        ),
      ),
    ],
    'gemini-must-end-with-user': [
      {
        ...row(
          'the model ends, in 2024',
          body([user(text()), model(text('Rain'))]),
          'error last-message-role contents[1]',
        ),
        on: '2024-03-01',
      },
      {
        ...row(
          'two of the user, in 2024',
          body([user(text()), user(text())]),
          'error roles-alternate contents[1]',
        ),
        on: '2024-03-01',
      },
      row(
        'takes two of the user, and two of the model',
        body([user(text()), user(text()), model(text('a')), model(text('b')), user(text())]),
      ),
    ],
    'gemini-function-response-turn-position': [
      row(
        'a response in front',
        body([user(gives()), model(text('Rain.')), user(text())]),
        'error orphan-tool-result contents[0].parts[0].functionResponse',
      ),
      row(
        'behind words of the model',
        body([user(text()), model(text('I looked.')), user(gives())]),
        'error orphan-tool-result contents[2].parts[0].functionResponse',
      ),
      row(
        'behind the user, in the role of a function',
        body([user(text()), { role: 'function', parts: [snakeGives()] }, user(text())]),
        'error orphan-tool-result contents[1].parts[0].function_response',
      ),
      to(
        'vertex',
        row(
          'cut in front',
          body([user(gives(), gives('find')), model(text('Rain.')), user(text())]),
          'error orphan-tool-result contents[0].parts[0].functionResponse',
        ),
      ),
    ],
    'gemini-response-count-mismatch': [
      row(
        'one response of two',
        body([user(text()), model(call(), call('find')), user(gives())]),
        'error unanswered-tool-call contents[1].parts[1].functionCall',
      ),
      row(
        'two calls of one function, one response',
        body([user(text()), model(call(), call()), user(gives())]),
        'error unanswered-tool-call contents[1].parts[1].functionCall',
      ),
      row(
        'no response',
        body([user(text()), model(text('I look.'), call()), user(text('Well?'))]),
        'error unanswered-tool-call contents[1].parts[1].functionCall',
      ),
      row(
        'three responses of two calls',
        body([user(text()), model(call(), call('find')), user(gives(), gives('find'), gives('find'))]),
        'error duplicate-tool-result contents[2].parts[2].functionResponse',
      ),
      row(
        'a response too many, of another function',
        body([user(text()), model(call()), user(gives(), gives('find'))]),
        'error orphan-tool-result contents[2].parts[1].functionResponse',
      ),
      row(
        'split in the role of a function',
        body([
          user(text()),
          model(call(), call('find')),
          { role: 'function', parts: [gives()] },
          { role: 'function', parts: [gives('find')] },
        ]),
        'error unanswered-tool-call contents[1].parts[1].functionCall',
      ),
      row(
        'history compressed in between',
        body([
          user(text()),
          model(call(), call('find')),
          user(gives(), text('[compressed]')),
          model(text('Rain.')),
          user(text()),
        ]),
        'error unanswered-tool-call contents[1].parts[1].functionCall',
      ),
      row(
        'takes them split in the role of the user',
        body([user(text()), model(call(), call('find')), user(gives()), user(gives('find'))]),
      ),
      row(
        'takes words behind and in front of them',
        body([user(text()), model(call()), user(text('Here:'), gives(), text('So?'))]),
      ),
      row(
        'takes calls of two contents answered in one',
        body([user(text()), model(call()), model(call('find')), user(gives(), gives('find'))]),
      ),
      row(
        'takes them without a role',
        body([{ parts: [text()] }, model(snakeCall()), { role: 'function', parts: [snakeGives()] }]),
      ),
    ],
    'gemini-function-call-turn-position': [
      row('a call in front', body([model(call()), user(gives())]), 'error tool-call-position contents[0]'),
      row(
        'words and a call in front',
        body([model(text('I look.'), snakeCall()), user(snakeGives()), model(text('Rain.')), user(text())]),
        'error tool-call-position contents[0]',
      ),
      to(
        'vertex',
        row(
          'a call in front, instructions apart',
          body([model(call()), user(gives()), model(text('Rain.')), user(text())], {
            systemInstruction: { parts: [text('Be brief.')] },
          }),
          'error tool-call-position contents[0]',
        ),
      ),
      {
        ...row(
          'behind words of the model, in 2024',
          body([user(text()), model(text('I look.')), model(call()), user(gives())]),
          'error roles-alternate contents[2]',
        ),
        on: '2024-09-01',
      },
      row(
        'takes it behind words of the model today',
        body([user(text()), model(text('I look.')), model(call()), user(gives())]),
      ),
      row(
        'takes it behind responses',
        body([user(text()), model(call()), user(gives()), model(call('find')), user(gives('find'))]),
      ),
      row(
        'takes words of the model in front',
        body([model(text('Hi.')), user(text()), model(call()), user(gives())]),
      ),
    ],
    'gemini-invalid-role': [
      ...['assistant', 'system', 'tool', 'Model'].map((role) =>
        row(
          `role ${role}`,
          body([user(text()), { role, parts: [text('Hm.')] }, user(text())]),
          'error unknown-role contents[1].role',
        ),
      ),
      to(
        'vertex',
        row(
          'role assistant',
          body([user(text()), { role: 'assistant', parts: [text('Hm.')] }, user(text())]),
          'error unknown-role contents[1].role',
        ),
      ),
      row('takes function', body([user(text()), model(call()), { role: 'function', parts: [gives()] }])),
    ],
    'gemini-missing-thought-signature': [
      ...['gemini-3-pro-preview', 'models/gemini-3-flash-preview', 'gemini-3.1-pro-preview-customtools'].map(
        (name) =>
          row(
            `none in the running turn, ${name}`,
            body([user(text()), model(text('I look.'), call()), user(gives())], { model: name }),
            `${SIGN} contents[1].parts[1].functionCall`,
          ),
      ),
      row(
        'none, the request asks for reasoning',
        body([user(text()), model(call(), call('find')), user(gives(), gives('find'))], asked),
        `${SIGN} contents[1].parts[0].functionCall`,
      ),
      row(
        'none, in snake case',
        body([user(text()), model(snakeCall()), user(snakeGives())], {
          generation_config: { thinking_config: { thinking_level: 'HIGH' } },
        }),
        `${SIGN} contents[1].parts[0].function_call`,
      ),
      row(
        'an empty one',
        body([user(text()), model(call('look', { thoughtSignature: '' })), user(gives())], asked),
        `${SIGN} contents[1].parts[0].thoughtSignature`,
      ),
      row(
        'none in the second step',
        body(
          [
            user(text()),
            model(call('look', signed)),
            user(gives()),
            model(call('find')),
            user(gives('find')),
          ],
          { model: 'gemini-3-pro-preview' },
        ),
        `${SIGN} contents[3].parts[0].functionCall`,
      ),
      row(
        'on the second of two calls alone',
        body([user(text()), model(call(), call('find', signed)), user(gives(), gives('find'))], asked),
        `${SIGN} contents[1].parts[0].functionCall`,
      ),
      to(
        'vertex',
        row(
          'none',
          body([user(text()), model(call()), user(gives())], { model: 'gemini-3-flash-preview' }),
          `${SIGN} contents[1].parts[0].functionCall`,
        ),
      ),
      to(
        'google-code-assist',
        row(
          'none',
          { model: 'gemini-3-pro-preview', request: body([user(text()), model(call()), user(gives())]) },
          `${SIGN} contents[1].parts[0].functionCall`,
        ),
      ),
      row(
        'none, the model stands in the URL',
        {
          url: 'https://generativelanguage.googleapis.com/v1beta/models/gemini-3-pro-preview:generateContent',
          body: body([user(text()), model(call()), user(gives())]),
        },
        `${SIGN} contents[1].parts[0].functionCall`,
      ),
      row(
        'takes one on the first of parallel calls',
        body([user(text()), model(call('look', signed), call('find')), user(gives(), gives('find'))], asked),
      ),
      row(
        'takes turns that are over without',
        body([user(text()), model(call()), user(gives()), model(text('Rain.')), user(text())], {
          ...asked,
          model: 'gemini-3-pro-preview',
        }),
      ),
      row(
        'takes a turn that words of the user ended',
        body([user(text()), model(call()), user(gives(), text('So?'))], asked),
      ),
      ...['gemini-2.5-flash', 'gemini-2.0-flash', 'gemini-3-pro-image-preview'].map((name) =>
        row(
          `takes none, ${name}`,
          body([user(text()), model(call()), user(gives())], { ...asked, model: name }),
        ),
      ),
      row(
        'takes none where reasoning is off',
        body([user(text()), model(call()), user(gives())], {
          generationConfig: { thinkingConfig: { thinkingBudget: 0 } },
        }),
      ),
      row('takes none where nothing is known', body([user(text()), model(call()), user(gives())])),
      ...['skip_thought_signature_validator', 'context_engineering_is_the_way_to_go'].map((words) =>
        row(
          `takes ${words}`,
          body([user(text()), model(call('look', { thoughtSignature: words })), user(gives())], {
            ...asked,
            model: 'gemini-3-pro-preview',
          }),
        ),
      ),
    ],
    'gemini-thought-signature-on-wrong-part': [
      row(
        'words nobody signed',
        body([user(text()), model(call('look', { thoughtSignature: 'not a signature!' })), user(gives())]),
        `${SIGN} contents[1].parts[0].thoughtSignature`,
      ),
      row(
        'takes one that a log cut short',
        body([user(text()), model(call('look', { thoughtSignature: 'EpkCCpYC...' })), user(gives())], asked),
      ),
    ],
  });
});
