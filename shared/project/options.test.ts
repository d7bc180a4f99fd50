import assert from 'node:assert/strict';
import { compileGlobs, globOf } from './globs.ts';
import { mergeOptions, projectOptions } from './options.ts';
import type { Project } from './project.ts';

describe('globs of a project file', () => {
  const cases: [globs: string | string[], path: string, matches: boolean][] = [
    ['*.json', 'a.json', true],
    ['*.json', 'sub/a.json', false],
    ['**/*.json', 'a.json', true],
    ['**/*.json', 'sub/deep/a.json', true],
    ['**/*.json', '.hidden/.a.json', true],
    ['fixtures', 'fixtures/broken/a.json', true],
    ['fixtures/', 'fixtures/a.json', true],
    ['./fixtures/*.json', 'fixtures/a.json', true],
    ['/a.json', 'a.json', true],
    ['{a,b}.json', 'b.json', true],
    ['fixture', 'fixtures/a.json', false],
    [['**', '!keep/**'], 'keep/a.json', false],
    [['**', '!keep', 'keep/not.json'], 'keep/not.json', true],
    ['!a.json', 'b.json', false],
    ['/', 'a.json', false],
  ];
  for (const [globs, path, matches] of cases) {
    it(`${JSON.stringify(globs)} ${matches ? 'takes' : 'leaves'} ${path}`, () => {
      assert.equal(compileGlobs(globs)(path), matches);
    });
  }

  it('can name any file exactly', () => {
    for (const path of [
      'a.json',
      'run [1]/{x}*?.json',
      '!(a).json',
      '!a.json',
      'a+(b)|c@$^.json',
      'a\\b.json',
    ]) {
      assert.ok(compileGlobs(globOf(path))(path), path);
      assert.ok(!compileGlobs(globOf(path))(`${path}x`), path);
    }
    assert.ok(!compileGlobs(globOf('[1].json'))('1.json'));
  });
});

describe('what a project says about a document', () => {
  const project: Project = {
    provider: 'openai',
    rules: { 'missing-content': 'warning', 'null-content': 'off' },
    ignore: ['vendor'],
    overrides: [
      { files: 'edge/**', provider: 'deepseek', rules: { 'missing-content': 'error' } },
      { files: 'edge/quiet/**', rules: { 'missing-content': 'off' } },
    ],
    expect: [
      { files: '**/*.broken.json', rules: ['orphan-tool-result'] },
      { files: 'edge', rules: ['orphan-tool-result', 'unknown-role'] },
    ],
  };

  it('is what stands at the top where nothing else matches', () => {
    assert.deepEqual(projectOptions(project, 'a.json'), {
      ignored: false,
      options: {
        provider: 'openai',
        providerSource: 'project',
        rules: { 'missing-content': 'warning', 'null-content': 'off' },
      },
    });
  });

  it('is what later overrides say, setting by setting', () => {
    const { options } = projectOptions(project, 'edge/quiet/a.json');
    assert.equal(options.provider, 'deepseek');
    assert.deepEqual(options.rules, { 'missing-content': 'off', 'null-content': 'off' });
  });

  it('adds up what is expected', () => {
    assert.deepEqual(projectOptions(project, 'x/a.broken.json').options.expect, ['orphan-tool-result']);
    assert.deepEqual(projectOptions(project, 'edge/a.broken.json').options.expect, [
      'orphan-tool-result',
      'unknown-role',
    ]);
  });

  it('tells what not to look at', () => {
    assert.equal(projectOptions(project, 'vendor/a.json').ignored, true);
  });

  it('is nothing where the project file is empty', () => {
    assert.deepEqual(projectOptions({}, 'a.json'), { ignored: false, options: {} });
  });
});

describe('a flag or setting over a project file', () => {
  it('counts rule by rule, and names the provider', () => {
    assert.deepEqual(
      mergeOptions(
        { provider: 'mistral', providerSource: 'flag', rules: { 'null-content': 'error' } },
        {
          provider: 'openai',
          providerSource: 'project',
          rules: { 'null-content': 'off', 'unknown-role': 'hint' },
          expect: ['empty-content'],
        },
      ),
      {
        provider: 'mistral',
        providerSource: 'flag',
        rules: { 'null-content': 'error', 'unknown-role': 'hint' },
        expect: ['empty-content'],
      },
    );
  });

  it('leaves the provider of the project where the host names none', () => {
    assert.deepEqual(mergeOptions({ name: 'a.json' }, { provider: 'openai', providerSource: 'project' }), {
      name: 'a.json',
      provider: 'openai',
      providerSource: 'project',
    });
  });
});

describe('how repairs are done', () => {
  const project: Project = {
    policy: 'complete',
    strategies: { 'orphan-tool-result': 'delete-result', 'null-content': 'none' },
    texts: { noResult: 'Nothing.' },
    overrides: [{ files: 'data', policy: 'minimal', strategies: { 'null-content': 'add-empty-content' } }],
  };

  it('may differ for some files', () => {
    assert.deepEqual(projectOptions(project, 'a.json').options, {
      policy: 'complete',
      strategies: { 'orphan-tool-result': 'delete-result', 'null-content': 'none' },
      texts: { noResult: 'Nothing.' },
    });
    const { policy, strategies } = projectOptions(project, 'data/a.json').options;
    assert.deepEqual(
      [policy, strategies],
      ['minimal', { 'orphan-tool-result': 'delete-result', 'null-content': 'add-empty-content' }],
    );
  });

  it('is overruled by the host, strategies and sentences one by one', () => {
    const host = {
      policy: 'careful',
      strategies: { 'null-content': 'add-empty-content' },
      texts: { keptResult: 'Kept.' },
    } as const;
    assert.deepEqual(mergeOptions(host, projectOptions(project, 'a.json').options), {
      policy: 'careful',
      strategies: { 'orphan-tool-result': 'delete-result', 'null-content': 'add-empty-content' },
      texts: { noResult: 'Nothing.', keptResult: 'Kept.' },
    });
  });
});

describe('the wire format a project names', () => {
  const project: Project = {
    dialect: 'openai-chat',
    overrides: [{ files: 'claude/**', dialect: 'anthropic-messages' }],
  };
  it('counts for its files, and that of the host before it', () => {
    const of = (path: string) => projectOptions(project, path).options;
    assert.equal(of('a.json').dialect, 'openai-chat');
    assert.equal(of('claude/a.json').dialect, 'anthropic-messages');
    assert.equal(mergeOptions({}, of('a.json')).dialect, 'openai-chat');
    assert.equal(mergeOptions({ dialect: 'gemini' }, of('a.json')).dialect, 'gemini');
  });
});
