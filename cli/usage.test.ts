import assert from 'node:assert/strict';
import { Scene, SOUND } from './testing/scene.ts';

describe('using the command line wrongly', () => {
  const cases: [argv: string, says: RegExp][] = [
    ['chek', /^chatmend: "chek" is not a command\. Did you mean "chatmend check"\?$/],
    ['frobnicate', /"frobnicate" is not a command\. Run "chatmend --help"\./],
    ['a.json', /the command is missing\. Did you mean "chatmend check a\.json"\?/],
    ['check --frmat json', /there is no --frmat\. Did you mean --format\?/],
    ['check --unsafe', /there is no --unsafe here; it belongs to "chatmend fix"\. "chatmend check --help"/],
    ['check --format xml', /--format does not know "xml"\. Choose one of text, json, ndjson, github\./],
    ['fix --format json', /there is no --format here; it belongs to "chatmend check" and/],
    ['check --provider', /--provider needs a value/],
    ['check --provider --color', /--provider needs a value/],
    ['check --provider opnai', /--provider does not know "opnai"\. Did you mean "openai"\?/],
    ['check --dialect chat', /--dialect does not know "chat"\. Choose one of .*openai-chat/],
    ['check --max-warnings -1', /--max-warnings needs a value/],
    ['check --max-warnings=-1', /--max-warnings needs a whole number from 0 up, not "-1"/],
    ['check --as-of 2026-02-30', /--as-of needs a day such as 2026-01-31, not "2026-02-30"/],
    ['check --statistics --format github', /--statistics counts problems and github shows each/],
    ['check --color=red', /--color takes no value/],
    ['check - -', /standard input \("-"\) can be read once/],
    ['fix --unsafe --policy minimal', /--unsafe means --policy complete and contradicts --policy minimal/],
    ['fix --policy compleet', /--policy does not know "compleet"\. Did you mean "complete"\?/],
    ['fix --strategy null-content', /--strategy needs RULE=STRATEGY, not "null-content"/],
    [
      'fix --strategy orphan-result=none',
      /"orphan-result" is not a rule\. Did you mean "orphan-tool-result"\?/,
    ],
    [
      'fix --strategy orphan-tool-result=delete',
      /"delete" is no strategy of orphan-tool-result\. Choose one of .*delete-result, .*, none\./,
    ],
    [
      'fix --strategy unanswered-tool-call=drop-cal',
      /"drop-cal" is no strategy of unanswered-tool-call\. Did you mean "drop-call"\?/,
    ],
    [
      'fix --strategy null-content=none --strategy null-content=add-empty-content',
      /--strategy names two strategies for null-content: choose one/,
    ],
    ['fix --write --stdout a.json', /--write and --stdout exclude each other: choose one/],
    ['fix --plan --write', /--plan and --write exclude each other: choose one/],
    ['fix --interactive --plan', /--interactive and --plan exclude each other: choose one/],
    ['fix --interactive -', /--interactive reads answers from standard input: name files/],
    ['fix --interactive', /--interactive asks on a terminal, and standard input is none\. Run it in/],
    ['fix --rejects b.jsonl', /--rejects needs --write or --stdout/],
    ['fix --write --rejects a.json a.json', /--rejects a\.json is one of the files to repair/],
    ['fix --write -', /standard input cannot be written: use --stdout/],
    ['fix --stdout', /--stdout prints the text of one file: name one/],
    ['cuts', /it looks at one file: name it/],
    ['providers openai', /it lists all; "chatmend explain openai" tells about one/],
    ['rules null-content', /it lists all; "chatmend explain null-content" tells about one/],
    ['explain', /name a rule or a provider/],
    ['help frob', /"frob" is not a command/],
  ];
  for (const [argv, says] of cases) {
    it(`chatmend ${argv}`, async () => {
      using scene = new Scene({ 'a.json': SOUND });
      const { code, out, err } = await scene.run(...argv.split(' '));
      assert.deepEqual([code, out], [2, '']);
      assert.match(err.trimEnd(), says);
    });
  }

  it('shows the commands where none is given', async () => {
    using scene = new Scene();
    const { code, err } = await scene.run();
    assert.equal(code, 2);
    assert.match(err, /^Chatmend finds[\s\S]*Usage: chatmend <command>/);
  });
});

describe('asking for help', () => {
  for (const command of ['check', 'fix', 'cuts', 'explain', 'rules', 'providers']) {
    it(`explains ${command}, with every option on lines that fit`, async () => {
      using scene = new Scene();
      const { code, out } = await scene.run(command, '--help');
      assert.equal(code, 0);
      assert.match(out, new RegExp(`Usage: chatmend ${command} `));
      assert.ok(out.split('\n').every((line) => line.length <= 100));
      assert.equal((await scene.run('help', command)).out, out);
    });
  }

  it('lists the commands, and tells the version', async () => {
    using scene = new Scene();
    assert.match((await scene.run('--help')).out, /check \[paths\|-\]/);
    assert.match((await scene.run('--version')).out, /^chatmend \d+\.\d+\.\d+\n$/);
  });

  it('takes options before the command and paths after --', async () => {
    using scene = new Scene({ '--odd.json': SOUND });
    const { code, out } = await scene.run('--no-color', 'check', '--', '--odd.json');
    assert.deepEqual([code, out], [0, 'No problems in 1 payload of 1 file.\n']);
  });
});
