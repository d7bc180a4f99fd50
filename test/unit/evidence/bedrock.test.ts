import { holds, type Row } from './rows.ts';

const CLAUDE = 'us.anthropic.claude-sonnet-4-5-20250929-v1:0';
const row = (title: string, sends: Row['sends'], ...gets: readonly string[]): Row => ({
  title,
  to: 'bedrock',
  sends,
  gets,
});
const toolConfig = { tools: [{ toolSpec: { name: 'look', inputSchema: { json: { type: 'object' } } } }] };
const body = (messages: readonly unknown[], more: object = {}) => ({
  modelId: CLAUDE,
  messages,
  toolConfig,
  ...more,
});
const text = (words = 'Weather?') => ({ text: words });
const user = (...content: readonly unknown[]) => ({ role: 'user', content });
const assistant = (...content: readonly unknown[]) => ({ role: 'assistant', content });
const uses = (toolUseId: unknown, more: object = {}) => ({
  toolUse: { toolUseId, name: 'look', input: {}, ...more },
});
const gives = (toolUseId: unknown, more: object = {}) => ({
  toolResult: { toolUseId, content: [{ text: 'Rain.' }], ...more },
});
const document = { document: { name: 'notes', format: 'txt', source: { bytes: 'YQ==' } } };
const thinks = (words = 'Hm.') => ({
  reasoningContent: { reasoningText: { text: words, signature: 'EqQB' } },
});
const A = 'tooluse_A';
const B = 'tooluse_B';

describe('evidence: Bedrock Converse', () => {
  holds({
    'bedrock-tooluse-input-object': [
      ...['{"at":1}', null, [1], 7, ''].map((input) =>
        row(
          `input ${JSON.stringify(input)}`,
          body([user(text()), assistant(text('I look.'), uses(A, { input })), user(gives(A))]),
          'error arguments-type messages[1].content[1].toolUse.input',
        ),
      ),
      row(
        'no input',
        body([user(text()), assistant({ toolUse: { toolUseId: A, name: 'look' } }), user(gives(A))]),
        'error arguments-type messages[1].content[0].toolUse',
      ),
      row(
        'takes an object',
        body([user(text()), assistant(uses(A, { input: { at: { b: [] } } })), user(gives(A))]),
      ),
    ],
    'bedrock-text-blank': [
      row('an empty text', body([user(text(''))]), 'error empty-content messages[0].content[0].text'),
      row('blanks', body([user(text('  '))]), 'error blank-text messages[0].content[0].text'),
      row(
        'a blank in front of a call',
        body([user(text()), assistant(text(' '), uses(A)), user(gives(A))]),
        'error blank-text messages[1].content[0].text',
      ),
      row(
        'an empty text behind results',
        body([user(text()), assistant(uses(A)), user(gives(A), text(''))]),
        'error empty-content messages[2].content[1].text',
      ),
      row('takes a line break beside a document', body([user(text('Read.'), document, text('\n'))])),
    ],
    'bedrock-toolresult-json-object': [
      ...[[1], 'Rain.', 7, true, null].map((json) =>
        row(
          `json ${JSON.stringify(json)}`,
          body([user(text()), assistant(uses(A)), user(gives(A, { content: [{ json }] }))]),
          'error content-type messages[2].content[0].toolResult.content[0].json',
        ),
      ),
      row(
        'in the second result, behind a text',
        body([
          user(text()),
          assistant(uses(A), uses(B)),
          user(gives(A), gives(B, { content: [{ text: 'x' }, { json: [] }] })),
        ]),
        'error content-type messages[2].content[1].toolResult.content[1].json',
      ),
      row(
        'takes an object',
        body([user(text()), assistant(uses(A)), user(gives(A, { content: [{ json: { sky: ['rain'] } }] }))]),
      ),
    ],
    'bedrock-document-needs-text': [
      row('a document alone', body([user(document)]), 'error document-without-text messages[0].content[0]'),
      row(
        'two documents in a later message',
        body([
          user(text()),
          assistant(text('Yes?')),
          user(document, { document: { ...document.document, name: 'more' } }),
        ]),
        'error document-without-text messages[2].content[0]',
      ),
      row(
        'beside a result',
        body([user(text()), assistant(uses(A)), user(gives(A), document)]),
        'error document-without-text messages[2].content[1]',
      ),
      row(
        'beside an image, in a later message',
        body([
          user(text()),
          assistant(text('Yes?')),
          user({ image: { format: 'png', source: { bytes: 'YQ==' } } }, document),
        ]),
        'error document-without-text messages[2].content[1]',
      ),
      row('takes words in front', body([user(text('Read.'), document)])),
      row('takes words behind', body([user(document, text('Read.'))])),
      row(
        'takes a document in a result',
        body([user(text()), assistant(uses(A)), user(gives(A, { content: [document] }))]),
      ),
    ],
    'bedrock-tooluse-duplicate-ids': [
      row(
        'one id twice',
        body([user(text()), assistant(uses('look'), uses('look')), user(gives('look'), gives('look'))]),
        'error duplicate-tool-call-id messages[1].content[1].toolUse.toolUseId',
      ),
      row(
        'one id twice, in a later turn',
        body([
          user(text()),
          assistant(uses(A)),
          user(gives(A)),
          assistant(text('More.'), uses(B), uses(B)),
          user(gives(B), gives(B)),
        ]),
        'error duplicate-tool-call-id messages[3].content[2].toolUse.toolUseId',
      ),
      row(
        'takes it again in a later turn',
        body([user(text()), assistant(uses(A)), user(gives(A)), assistant(uses(A)), user(gives(A))]),
      ),
    ],
    'bedrock-duplicate-toolresult': [
      row(
        'two results of one call',
        body([user(text()), assistant(uses(A)), user(gives(A), gives(A))]),
        'error duplicate-tool-result messages[2].content[1].toolResult',
      ),
      row(
        'two that differ, among others',
        body([
          user(text()),
          assistant(uses(A), uses(B)),
          user(gives(A), gives(B), gives(A, { status: 'error' })),
        ]),
        'error duplicate-tool-result messages[2].content[2].toolResult',
      ),
    ],
    'toolresult-error-empty-content': [
      row(
        'an error without words',
        body([user(text()), assistant(uses(A)), user(gives(A, { content: [], status: 'error' }))]),
        'error empty-content messages[2].content[0].toolResult.content',
      ),
      row(
        'in the second result',
        body([
          user(text()),
          assistant(uses(A), uses(B)),
          user(gives(A), gives(B, { content: [], status: 'error' })),
        ]),
        'error empty-content messages[2].content[1].toolResult.content',
      ),
      row(
        'takes a success without words',
        body([user(text()), assistant(uses(A)), user(gives(A, { content: [], status: 'success' }))]),
      ),
      row(
        'takes a result without words',
        body([user(text()), assistant(uses(A)), user(gives(A, { content: [] }))]),
      ),
    ],
    'bedrock-content-empty': [
      row(
        'an assistant without content',
        body([user(text()), assistant(), user(text())]),
        'error empty-content messages[1].content',
      ),
      row(
        'a user without content',
        body([user(text()), assistant(text('Yes?')), user()]),
        'error empty-content messages[2].content',
      ),
    ],
    'bedrock-first-message-user': [
      ...[
        'us.amazon.nova-pro-v1:0',
        'meta.llama3-1-70b-instruct-v1:0',
        'mistral.mistral-large-2407-v1:0',
        'cohere.command-r-plus-v1:0',
        'ai21.jamba-1-5-large-v1:0',
        'us.writer.palmyra-x5-v1:0',
        'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0',
      ].map((modelId) =>
        row(
          `the assistant begins, ${modelId}`,
          body([assistant(text('Hi.')), user(text())], { modelId }),
          'error first-message-role messages[0]',
        ),
      ),
      ...[CLAUDE, 'qwen.qwen3-vl-235b-a22b'].map((modelId) =>
        row(`takes it, ${modelId}`, body([assistant(text('Hi.')), user(text())], { modelId })),
      ),
    ],
    'bedrock-mixed-text-and-toolresult': [
      ...['us.meta.llama3-3-70b-instruct-v1:0', 'mistral.mistral-large-2402-v1:0'].map((modelId) =>
        row(
          `words behind a result, ${modelId}`,
          body([user(text()), assistant(uses(A)), user(gives(A), text('And now?'))], { modelId }),
          'error mixed-tool-result-content messages[2].content[1]',
        ),
      ),
      ...[CLAUDE, 'us.amazon.nova-2-lite-v1:0', 'amazon.nova-pro-v1:0'].map((modelId) =>
        row(
          `takes them, ${modelId}`,
          body([user(text()), assistant(uses(A)), user(gives(A), text('And now?'))], { modelId }),
        ),
      ),
    ],
    'bedrock-toolresult-exceeds': [
      row(
        'a result without a call',
        body([user(text()), assistant(text('Rain.')), user(gives(A))]),
        'error orphan-tool-result messages[2].content[0].toolResult',
      ),
      row(
        'two results, one call',
        body([user(text()), assistant(uses(A)), user(gives(A), gives(B))]),
        'error orphan-tool-result messages[2].content[1].toolResult',
      ),
      row(
        'the call was pruned',
        body([user(gives(A)), assistant(text('Rain.')), user(text())]),
        'error orphan-tool-result messages[0].content[0].toolResult',
      ),
    ],
    'bedrock-consecutive-reasoning': [
      row(
        'thoughts side by side',
        body([user(text()), assistant(thinks(), thinks('So.'), text('Rain.')), user(text())]),
        'error reasoning-position messages[1].content[1]',
      ),
      row(
        'thoughts side by side in front of a call',
        body([user(text()), assistant(thinks(), thinks('So.'), uses(A)), user(gives(A))]),
        'error reasoning-position messages[1].content[1]',
      ),
      row(
        'takes thoughts around a call',
        body([
          user(text()),
          assistant(thinks(), text('I look.'), uses(A)),
          user(gives(A)),
          assistant(thinks(), text('Rain.')),
          user(text()),
        ]),
      ),
    ],
    'bedrock-roles-alternate': [
      row(
        'two of the user',
        body([user(text()), user(text())], { modelId: undefined }),
        'warning roles-alternate messages[1]',
      ),
      row(
        'two of the assistant, an old model',
        body([user(text()), assistant(text('a')), assistant(text('b')), user(text())], {
          modelId: 'anthropic.claude-3-sonnet-20240229-v1:0',
        }),
        'error roles-alternate messages[2]',
      ),
      row(
        'takes them, a newer model',
        body([user(text()), user(text())], { modelId: 'us.anthropic.claude-opus-4-8' }),
      ),
    ],
    'bedrock-tooluse-id-format': [
      row(
        'more than 64 letters',
        body([user(text()), assistant(uses('x'.repeat(65))), user(gives('x'.repeat(65)))]),
        'error tool-call-id-format messages[1].content[0].toolUse.toolUseId',
      ),
      ...['call|1', 'a b', 'é'].map((id) =>
        row(
          `id ${id}`,
          body([user(text()), assistant(uses(id)), user(gives(id))]),
          'error tool-call-id-format messages[1].content[0].toolUse.toolUseId',
        ),
      ),
      ...['', null].map((id) =>
        row(
          `id ${JSON.stringify(id)}`,
          body([user(text()), assistant(uses(id)), user(gives(id))]),
          'error missing-tool-call-id messages[1].content[0].toolUse',
        ),
      ),
      row(
        'takes dots and colons',
        body([user(text()), assistant(uses('functions.look:0')), user(gives('functions.look:0'))]),
      ),
      row(
        'takes 64 letters',
        body([user(text()), assistant(uses('x'.repeat(64))), user(gives('x'.repeat(64)))]),
      ),
    ],
    'bedrock-toolconfig-required': [
      row(
        'no tools',
        body([user(text()), assistant(uses(A)), user(gives(A))], { toolConfig: undefined }),
        'error tools-required messages[1].content[0].toolUse',
      ),
      row(
        'no tools, a turn that is over',
        body([user(text()), assistant(uses(A)), user(gives(A)), assistant(text('Rain.')), user(text())], {
          toolConfig: undefined,
          modelId: 'us.amazon.nova-pro-v1:0',
        }),
        'error tools-required messages[1].content[0].toolUse',
      ),
      row(
        'takes a history without calls',
        body([user(text()), assistant(text('Rain.')), user(text())], { toolConfig: undefined }),
      ),
    ],
    'final-assistant-trailing-whitespace': [
      row(
        'a blank at the end',
        body([user(text()), assistant(text('Well, '))]),
        'error trailing-whitespace messages[1].content[0].text',
      ),
      row('takes none', body([user(text()), assistant(text('Well,'))])),
    ],
    'bedrock-toolresult-missing': [
      row(
        'no result',
        body([user(text()), assistant(uses(A)), user(text('Well?'))]),
        'error unanswered-tool-call messages[1].content[0].toolUse',
      ),
      row(
        'one of two',
        body([user(text()), assistant(text('I look.'), uses(A), uses(B)), user(gives(B))]),
        'error unanswered-tool-call messages[1].content[1].toolUse',
      ),
      row(
        'results in two messages',
        body([user(text()), assistant(uses(A), uses(B)), user(gives(A)), user(gives(B))]),
        'error unanswered-tool-call messages[1].content[1].toolUse',
      ),
      row(
        'words in front of a result',
        body([user(text()), assistant(uses(A)), user(text('Here:'), gives(A))]),
        'error misplaced-tool-result messages[2].content[1].toolResult',
      ),
      row(
        'the request ends',
        body([user(text()), assistant(uses(A))]),
        'error unanswered-tool-call messages[1].content[0].toolUse',
      ),
      row(
        'a document in a message behind',
        body([
          user(text()),
          assistant(uses(A), uses(B)),
          user(gives(A), gives(B)),
          user(text('Read.'), document),
        ]),
        'error unanswered-tool-call messages[1].content[0].toolUse',
      ),
      row(
        'takes it in the message of the results',
        body([user(text()), assistant(uses(A)), user(gives(A), text('Read.'), document)]),
      ),
      row(
        'takes what Nova runs itself',
        body(
          [
            user(text()),
            assistant(
              { toolUse: { toolUseId: 's1', name: 'nova_grounding', input: {}, type: 'server_tool_use' } },
              { toolResult: { toolUseId: 's1', content: [{ text: 'x' }], type: 'nova_grounding_result' } },
              text('Rain.'),
            ),
            user(text()),
          ],
          { modelId: 'us.amazon.nova-2-lite-v1:0' },
        ),
      ),
    ],
    'prefill-unsupported': [
      row(
        'the assistant ends',
        body([user(text()), assistant(text('{'))], { modelId: 'us.anthropic.claude-opus-4-7-v1:0' }),
        'error last-message-role messages[1]',
      ),
      row('takes it, an older model', body([user(text()), assistant(text('{'))])),
      row(
        'takes it, Nova',
        body([user(text()), assistant(text('{'))], { modelId: 'us.amazon.nova-2-lite-v1:0' }),
      ),
    ],
  });
});
