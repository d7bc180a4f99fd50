import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recognise } from '../../../shared/errors/recognise.ts';
import { unknownError } from '../../../shared/errors/unknown.ts';
import { corpusFolder } from '../../corpus/corpus.ts';

/** What every excerpt with an error alone says: rule, place, first id, who answered. */
const EXPECTED: Readonly<Record<string, string>> = {
  'error-claude-code-terminal-wrapped.txt': 'unanswered-tool-call messages[8] toolu_01BLPnEsLAX3wVCZiRbuucaK',
  'error-docker-compose-prefix.log': 'unknown: cut',
  'error-dotnet-clientresultexception.txt': 'orphan-tool-result messages[3].role',
  'error-gateway-nested-json-vertex.json': 'unanswered-tool-call messages[243] bash-uOQIdN0O vertex',
  'error-k8s-timestamp-prefix-semantic-kernel.log': 'orphan-tool-result messages[1].role azure-openai',
  'error-loguru-line.log': 'orphan-tool-result',
  'error-openrouter-litellm-422-fastapi-input.txt': 'missing-content messages[5].content openrouter',
  'error-python-repr-of-exception.txt':
    'unanswered-tool-call messages[14].role call_i8vT76kQ8XOpe9ErYaTYRRxV',
  'error-rich-wrapped-bedrock-agno.log':
    'unanswered-tool-call messages[2].content tooluse_jQ912rboYgzgLULQpRxWot bedrock',
};

describe('excerpts with an error alone', () => {
  const corpus = corpusFolder();

  it('are recognised, or told to be unknown and why', function () {
    if (corpus === undefined) return this.skip(); // The corpus is no part of the project and not here.
    const folder = join(corpus, 'captures');
    const files = readdirSync(folder).filter((name) => name.startsWith('error-'));
    assert.deepEqual(Object.fromEntries(files.map((name) => [name, said(join(folder, name))])), EXPECTED);
  });
});

function said(file: string): string {
  const text = readFileSync(file, 'utf8');
  const [error, ...more] = recognise(text);
  if (error === undefined) return `unknown: ${unknownError(text)?.why}`;
  assert.equal(more.length, 0, file);
  const who = error.upstream ?? error.provider;
  return [error.rules[0], error.places[0]?.text, error.ids[0], who]
    .filter((part) => part !== undefined)
    .join(' ');
}
