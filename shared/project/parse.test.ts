import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../text/edits.ts';
import { expectEdits } from './expect.ts';
import { projectOptions } from './options.ts';
import { parseProject } from './parse.ts';

/** Issues as readable lines: the text they point at, and what they say. */
function issues(text: string): string[] {
  return parseProject(text).issues.map(
    ({ range, message }) => `${text.slice(range.start, range.end)} → ${message}`,
  );
}

describe('reading a project file', () => {
  it('takes comments and trailing commas', () => {
    const { project, issues } = parseProject(`{
      // what we send to
      "provider": "deepseek",
      "rules": { "missing-content": "off", },
      "ignore": ["vendor/**"],
      "overrides": [{ "files": "azure/**", "provider": "azure-openai", "rules": { "null-content": "hint" } }],
      "expect": [{ "files": ["broken/*.json"], "rules": ["orphan-tool-result"] }], /* on purpose */
    }`);
    assert.deepEqual(issues, []);
    assert.deepEqual(project, {
      provider: 'deepseek',
      rules: { 'missing-content': 'off' },
      ignore: ['vendor/**'],
      overrides: [{ files: ['azure/**'], provider: 'azure-openai', rules: { 'null-content': 'hint' } }],
      expect: [{ files: ['broken/*.json'], rules: ['orphan-tool-result'] }],
    });
  });

  it('takes how repairs are done, for all files and for some', () => {
    const { project, issues } = parseProject(`{
      "policy": "complete",
      "strategies": { "orphan-tool-result": "delete-result", "null-content": "none" },
      "texts": { "noResult": "{tool} was not run." },
      "overrides": [{ "files": "data/**", "policy": "minimal" }],
    }`);
    assert.deepEqual(issues, []);
    assert.deepEqual(project, {
      policy: 'complete',
      strategies: { 'orphan-tool-result': 'delete-result', 'null-content': 'none' },
      texts: { noResult: '{tool} was not run.' },
      overrides: [{ files: ['data/**'], policy: 'minimal' }],
    });
  });

  it('says which policies, strategies and sentences there are', () => {
    assert.deepEqual(
      issues(
        `{"policy": "complet", "strategies": {"orphan-tool-result": "delete-results"}, "texts": {"noResult": "a\\nb", "noresult": "x"}}`,
      ),
      [
        '"complet" → Policy "complet" is not known. Did you mean "complete"?',
        '"delete-results" → Strategy for orphan-tool-result "delete-results" is not known. Did you mean "delete-result"?',
        '"a\\nb" → "noResult" must be one line of text: the next run finds it again by that line.',
        '"noresult" → "texts" has no setting "noresult". Did you mean "noResult"?',
      ],
    );
  });

  it('says what to write instead of names it does not know', () => {
    assert.deepEqual(
      issues(
        `{"provder": "openai", "provider": "opnai", "rules": {"missing-contents": "off", "null-content": "warn"}}`,
      ),
      [
        '"provder" → chatmend.json has no setting "provder". Did you mean "provider"?',
        '"opnai" → Provider "opnai" is not known. Did you mean "openai"?',
        '"missing-contents" → Rule "missing-contents" is not known. Did you mean "missing-content"?',
        '"warn" → Level "warn" is not known. Known: "error", "warning", "information", "hint", "off", "auto".',
      ],
    );
  });

  it('says which type a setting has', () => {
    assert.deepEqual(
      issues(`{"rules": [], "ignore": "a", "overrides": {}, "expect": [1, {"files": 2, "rules": ""}]}`),
      [
        '[] → "rules" must be an object: write { … }.',
        '"a" → "ignore" must be an array: write [ … ].',
        '{} → "overrides" must be an array: write [ … ].',
        '1 → An expectation must be an object: write { … }.',
        '2 → "files" must be an array: write [ … ].',
        '"" → "rules" must be an array: write [ … ].',
      ],
    );
    assert.deepEqual(issues(`{"overrides": [{}], "expect": [{"files": ["", 3]}]}`), [
      '{} → An override needs "files": add "files": "some/**/*.json".',
      '{"files": ["", 3]} → An expectation needs "rules": add "rules": ["…"].',
      '"" → "files" takes globs such as "fixtures/**/*.json".',
      '3 → "files" takes globs such as "fixtures/**/*.json".',
    ]);
  });

  it('keeps what makes sense beside what does not', () => {
    const { project } = parseProject(
      `{"provider": 1, "rules": {"missing-content": "off", "nonsense": "off"}}`,
    );
    assert.deepEqual(project, { rules: { 'missing-content': 'off' } });
  });

  it('counts the last of duplicate settings, as JSON.parse does', () => {
    const text = `{"provider": "openai", "provider": "mistral"}`;
    assert.equal(parseProject(text).project.provider, 'mistral');
    assert.deepEqual(issues(text), [
      '"provider" → "provider" is given twice; the last one counts. Remove this one.',
    ]);
  });

  it('reads what it can of a broken file', () => {
    const { project, issues } = parseProject(`{"provider": "openai" "rules": {}`);
    assert.equal(project.provider, 'openai');
    assert.deepEqual(
      issues.map(({ kind, message }) => `${kind}: ${message}`),
      ['syntax: A comma is missing here.', 'syntax: This object does not end: add "}".'],
    );
  });

  it('never throws', () => {
    for (const text of [
      '',
      ' ',
      '//',
      '[]',
      'null',
      '{',
      '"',
      '{"__proto__": {}}',
      '\u0000',
      '{"rules":{"__proto__":"off"}}',
    ]) {
      const { project, issues } = parseProject(text);
      assert.ok(issues.length > 0, text);
      assert.deepEqual(
        Object.values(project).flatMap((value) => Object.keys(value)),
        [],
        text,
      );
    }
    const deep = parseProject('['.repeat(100_000));
    assert.deepEqual(
      deep.issues.map(({ message }) => message),
      ['Nested more than 50 levels deep: nothing of this file is read.'],
    );
  });
});

describe('any text as a project file', () => {
  const piece = fc.constantFrom(
    ...['{', '}', '[', ']', ',', ':', '"', '//', '/*', '*/', '\n', 'null', '1', '"a/**"', '"off"'],
    ...['"provider"', '"rules"', '"ignore"', '"overrides"', '"expect"', '"files"', '"unknown-role"', '"!("'],
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    fc.json(),
  );

  it('is read without failing, with issues inside it and options for every path', () => {
    fc.assert(
      fc.property(text, (text) => {
        const { project, issues } = parseProject(text);
        projectOptions(project, 'some/file.json');
        for (const { range } of issues)
          assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length);
      }),
    );
  });

  it('can be made to expect something, or is left alone with a reason', () => {
    fc.assert(
      fc.property(text, (text) => {
        const { newText, edits, refused } = expectEdits(text, 'some/file.json', 'unknown-role');
        if (refused !== undefined) return;
        const { project, issues } = parseProject(newText ?? applyEdits(text, edits));
        assert.ok(issues.every(({ kind }) => kind !== 'syntax'));
        assert.deepEqual(projectOptions(project, 'some/file.json').options.expect, ['unknown-role']);
      }),
    );
  });
});
