import assert from 'node:assert/strict';
import { inspect } from '../../index.ts';

const call = { id: 'c', type: 'function', function: { name: 'f', arguments: '{}' } };
const user = { role: 'user', content: 'Hi' };
const body = JSON.stringify({
  model: 'm',
  messages: [user, { role: 'assistant', content: '', tool_calls: [call] }, user],
});

/** A flow, as mitmproxy saves one. */
function flow(status: number): string {
  const answer = `8:response;30:11:status_code;3:${status}#7:content;2:{},}`;
  const asked = `7:request;${body.length}:4:path;20:/v1/chat/completions,4:host;14:api.openai.com;7:content;${body.length}:${body},}`;
  return `999:4:type;4:http;7:version;2:21#${answer}${asked}}`;
}

describe('flows of mitmproxy', () => {
  it('are judged for whom they were sent to, and never written', () => {
    const inspection = inspect(flow(400), { name: 'a.flow' });
    assert.deepEqual(
      inspection.problems.map(({ rule, severity }) => `${severity} ${rule}`),
      ['error unanswered-tool-call'],
    );
    assert.equal(inspection.payloads[0]?.target.provider, 'openai');
    const { edits, refusals } = inspection.plan('complete');
    assert.deepEqual(edits, []);
    assert.match(refusals[0]?.reason ?? '', /length/);
  });

  it('without an answer have none, whatever the one before was answered', () => {
    const open = flow(200).replace(/8:response.*?,}/, '8:response;0:~');
    assert.equal(inspect(flow(200) + open, { name: 'a.flow' }).problems.length, 1);
  });

  it('that were answered are taken', () => {
    const { payloads, problems } = inspect(flow(200) + flow(200), { name: 'a.flow' });
    assert.deepEqual([payloads.length, problems.length], [2, 0]);
  });
});
