import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inspect } from '@chatmend/engine';
import { corpusFolder, readIndex } from '../corpus/corpus.ts';

/** Histories of agents and frameworks in the corpus, and what they are. */
const histories: Readonly<Record<string, string>> = {
  'cline-api_conversation_history.json': 'cline',
  'claude-code-session.jsonl': 'claude-code',
  'codex-rollout.jsonl': 'codex',
  'gen-ai-sdk-otel-spans.json': 'ai-sdk',
  'otel-genai-span-parts.json': 'otel-gen-ai',
  // These lack a result in the middle.
  'gen-langchain-serialized-lc1.json': 'langchain',
  'gen-langchainjs-verbose.log': 'langchain',
  'gen-langchainjs-console-log.txt': 'langchain',
};

const frameworks = new Set([...Object.values(histories), 'ai-sdk-ui', 'pi']);

describe('histories of agents and frameworks', () => {
  const corpus = corpusFolder();

  it('are recognised as what they are, and nothing is said of healthy ones', function () {
    if (corpus === undefined) return this.skip(); // The corpus is no part of the project and not here.
    for (const [file, dialect] of Object.entries(histories)) {
      const { payloads, problems } = inspect(readFileSync(join(corpus, 'captures', file), 'utf8'), {
        name: file,
      });
      assert.deepEqual([...new Set(payloads.map((one) => one.dialect))], [dialect], file);
      // One form has its members in `kwargs`, another has not.
      const loud = problems
        .filter(({ payload }) => payload !== -1)
        .map(({ severity, rule, pointer }) => `${severity} ${rule} ${pointer.replace('/kwargs', '')}`);
      const open = dialect === 'langchain' ? ['error unanswered-tool-call /4/tool_calls/0'] : [];
      assert.deepEqual(loud, open, file);
    }
  });

  it('are all that is taken for one', function () {
    if (corpus === undefined) return this.skip(); // The corpus is no part of the project and not here.
    const wrong: string[] = [];
    let read = 0;
    const look = (path: string) => {
      const { payloads } = inspect(readFileSync(path, 'utf8'), { name: path });
      read += payloads.length;
      for (const { dialect } of payloads) if (frameworks.has(dialect)) wrong.push(`${path}: ${dialect}`);
    };
    for (const folder of readdirSync(join(corpus, 'recorded'), { withFileTypes: true }))
      if (folder.isDirectory())
        for (const file of readdirSync(join(corpus, 'recorded', folder.name)))
          look(join(corpus, 'recorded', folder.name, file));
    for (const { file, dialect } of readIndex(corpus, 'cases'))
      if (dialect !== 'agent-session-log') look(join(corpus, 'cases', file as string));
    for (const file of readdirSync(join(corpus, 'captures')))
      if (!(basename(file) in histories)) look(join(corpus, 'captures', file));
    assert.deepEqual(wrong, []);
    assert.ok(read > 400, `${read} payloads`);
  });
});
