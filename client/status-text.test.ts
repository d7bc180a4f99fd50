import assert from 'node:assert/strict';
import type { DocumentStatus, PayloadStatus } from '../server/protocol/index.ts';
import { statusText } from './status-text.ts';

const none: DocumentStatus = { payloads: 0, errors: 0, warnings: 0, problems: 0, notices: [] };
const payload: PayloadStatus = {
  index: 1,
  capture: 'jsonl',
  dialect: 'openai-chat',
  context: 'request',
  provider: 'deepseek',
  providerName: 'DeepSeek',
  reason: 'DeepSeek: named in chatmend.json.',
  accepted: false,
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } },
};

describe('the status item', () => {
  it('names dialect and target of the payload at the cursor, and why', () => {
    assert.deepEqual(statusText({ ...none, payloads: 3, payload }), {
      text: 'openai-chat for deepseek (2 of 3)',
      detail: 'Named in chatmend.json.',
      warns: false,
    });
  });

  it('leaves a reason that names no provider as it is', () => {
    const reason = 'No provider is named and no model.';
    assert.equal(statusText({ ...none, payloads: 1, payload: { ...payload, reason } }).detail, reason);
  });

  it('says what decided for the format, where not its shape alone did', () => {
    const asked = { ...payload, dialectReason: 'asked for' };
    assert.equal(
      statusText({ ...none, payloads: 1, payload: asked }).detail,
      'Named in chatmend.json. Format: asked for.',
    );
  });

  it('says why nothing is reported', () => {
    assert.match(statusText({ ...none, off: 'setting' }).detail, /chatmend\.enable/);
    assert.match(
      statusText({ ...none, payloads: 1, payload: { ...payload, accepted: true } }).detail,
      /^Recorded as a success: nothing reported\. Named in/,
    );
    assert.equal(statusText(none).text, 'Chatmend: no chat request');
    assert.equal(statusText(null).text, 'Chatmend');
  });

  it('warns of what was not done', () => {
    const deep = statusText({
      ...none,
      notices: ['Nested deeper than 256 levels: not searched below that.'],
    });
    assert.equal(deep.warns, true);
    assert.match(deep.detail, /Nested deeper/);
  });
});
