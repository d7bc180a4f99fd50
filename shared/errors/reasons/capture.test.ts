import assert from 'node:assert/strict';
import { howToCapture } from './capture.ts';

const WORDS = "messages with role 'tool' must be a response to a preceeding message with 'tool_calls'";

describe('how a request is got hold of', () => {
  const cases: [client: string, text: string, says: RegExp][] = [
    ['Python, by its status', `Error code: 400 - {'error': {'message': "${WORDS}"}}`, /^Python: set/],
    ['Python, by its exception', `openai.BadRequestError: ${WORDS}`, /^Python: set/],
    [
      'Java',
      `com.openai.errors.BadRequestException: 400: ${WORDS}\n\tat com.acme.Agent.main(Agent.java:14)`,
      /^Java and Kotlin:/,
    ],
    ['Go', `error: POST "https://api.anthropic.com/v1/messages": 400 Bad Request ${WORDS}`, /^Go: pass/],
    [
      'Node',
      `BadRequestError: 400 ${WORDS}\n    at APIError.generate (file:///app/node_modules/openai/error.mjs:40:20)`,
      /^Node:/,
    ],
    ['nobody, where a line names no language', `level=error msg="${WORDS}"`, /^Write the body as JSON/],
    [
      'nobody, where only an address stands',
      `level=error url=https://api.openai.com/v1/chat/completions msg="${WORDS}"`,
      /^Write the body as JSON/,
    ],
  ];
  for (const [client, text, says] of cases) {
    it(`is told for ${client}`, () => {
      const start = text.indexOf(WORDS);
      assert.match(howToCapture(text, { start, end: start + WORDS.length }), says);
    });
  }
});
