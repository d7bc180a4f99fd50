import assert from 'node:assert/strict';
import { closest } from './closest.ts';

describe('did you mean', () => {
  const words = ['openai', 'azure-openai', 'mistral', 'deepseek'];
  for (const [word, meant] of [
    ['opnai', 'openai'],
    ['oepnai', 'openai'],
    ['OpenAI', 'openai'],
    ['azure_openai', 'azure-openai'],
    ['deepsek', 'deepseek'],
    ['gemini', undefined],
    ['', undefined],
    ['x'.repeat(1000), undefined],
  ] as const) {
    it(`${word.slice(0, 20)} → ${meant ?? 'nothing'}`, () => assert.equal(closest(word, words), meant));
  }
});
