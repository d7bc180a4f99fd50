import assert from 'node:assert/strict';
import { applyEdits } from '../text/edits.ts';
import { expectEdits } from './expect.ts';
import { projectOptions } from './options.ts';
import { parseProject } from './parse.ts';

/** The project file after `rule` was expected in `path`. */
function expecting(text: string, path: string, rule: string): string {
  const { newText, edits, refused } = expectEdits(text, path, rule);
  assert.equal(refused, undefined);
  return newText ?? applyEdits(text, edits);
}

describe('expecting a problem in a file', () => {
  it('begins a project file', () => {
    assert.equal(
      expectEdits(undefined, 'broken/a.json', 'orphan-tool-result').newText,
      `{
  "expect": [
    {
      "files": "broken/a.json",
      "rules": [
        "orphan-tool-result"
      ]
    }
  ]
}
`,
    );
  });

  it('keeps comments and layout of the one that is there', () => {
    const before = `{
    // whom we send to
    "provider": "openai", // for now
}
`;
    const after = expecting(before, 'a.json', 'unknown-role');
    assert.ok(after.startsWith(before.slice(0, before.lastIndexOf(','))), after);
    assert.ok(after.includes('// for now'), after);
    assert.deepEqual(parseProject(after).issues, []);
    assert.deepEqual(parseProject(after).project, {
      provider: 'openai',
      expect: [{ files: ['a.json'], rules: ['unknown-role'] }],
    });
  });

  it('adds a rule to what is expected of the same file', () => {
    assert.equal(
      expecting(`{"expect": [{"files": ["a.json"], "rules": ["unknown-role"]}]}`, 'a.json', 'null-content'),
      `{"expect": [{"files": ["a.json"], "rules": ["unknown-role", "null-content"]}]}`,
    );
  });

  it('adds another file at the end', () => {
    assert.equal(
      expecting(`{"expect": [{"files": "*.json", "rules": ["unknown-role"]}]}`, 'b/[1].json', 'null-content'),
      `{"expect": [{"files": "*.json", "rules": ["unknown-role"]}, {"files": "b/\\\\[1\\\\].json", "rules": ["null-content"]}]}`,
    );
  });

  it('changes nothing where it is expected already', () => {
    const text = `{"expect": [{"files": "**/*.json", "rules": ["unknown-role"]}]}`;
    assert.deepEqual(expectEdits(text, 'deep/a.json', 'unknown-role'), { edits: [] });
  });

  it('leaves a file alone that it does not understand', () => {
    assert.match(expectEdits('{"expect": [', 'a.json', 'unknown-role').refused ?? '', /not valid JSON/);
    assert.match(expectEdits('[]', 'a.json', 'unknown-role').refused ?? '', /another shape/);
    assert.match(expectEdits('{"expect": {}}', 'a.json', 'unknown-role').refused ?? '', /another shape/);
  });

  it('is heard afterwards, whatever the file is called', () => {
    for (const path of ['a.json', 'run [1]/{x}*?.json', 'quote".json', 'back\\slash.json', '!a.json']) {
      const text = expecting('{ "expect": [ ] }', path, 'orphan-tool-result');
      const { project } = parseProject(text);
      assert.deepEqual(projectOptions(project, path).options.expect, ['orphan-tool-result'], text);
      assert.deepEqual(projectOptions(project, `${path}x`).options.expect, undefined, text);
    }
  });
});
