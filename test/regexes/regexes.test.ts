import assert from 'node:assert/strict';
import { check } from 'recheck';
import { expressions } from './find.ts';

/** What `new RegExp(…)` makes, by example, as hostile as its ingredients can be. */
const MADE: Readonly<Record<string, readonly RegExp[]>> = {
  'shared/providers/hosts.ts': [
    /^[^./]+-aiplatform\.googleapis\.com$/,
    /\.services\.ai\.azure\.com(?=\/|$)/,
    /^[^./]+\.[^./]+\.[^./]+(?=\/|$)/,
  ],
  'shared/layers/prefix-tokens.ts': [
    /^(?:Jan|Feb)$/,
    /[ \t]*\d+(?:[.,]\d+)*[A-Za-z]+[ \t]+\d+(?:[.,]\d+)* \| (?:[ \t]|(?=[\r\n]|$))/y,
  ],
  'shared/conversation/synthetic.ts': [/(?:^Tool call .{1,20} failed$)|(?:^The tool .{1,20} was cancelled$)/],
  'shared/errors/words.ts': [
    /^(?:\.?\[['"]?(\d{1,7}|[A-Za-z_][\w$]{0,60}|)['"]?\]|\.(\d{1,7}(?![\w])|[A-Za-z_][\w$]{0,60}))/,
  ],
  'shared/captures/passages/shell-words.ts': [/^\t*EOF[ \t]*\r?$/gm],
  'shared/layers/json-rows.ts': [/"(?:log|line|@message)"[ \t]*:[ \t]*"/g],
  'shared/layers/literal-escapes.ts': [/[\\\n${{}"]/g],
  'shared/layers/json-string.ts': [/[<>&'+`/\u007f-\uffff]/g],
  'shared/captures/hints.ts': [/"messages"|role\\|messages: \[|_call_output"/g],
};

/** Steps are counted, not time: the same commit gets the same verdict, also on a machine that has much to do. */
const BY_STEPS = {
  randomSeed: 1,
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  attackLimit: 200_000_000,
} as const;

describe('regular expressions take time in proportion to the text', () => {
  for (const { file, literals, made } of expressions()) {
    it(file, async () => {
      assert.equal(
        made > 0,
        file in MADE,
        'what new RegExp makes there has to stand in MADE, and nothing else',
      );
      const all = [...literals, ...(MADE[file] ?? [])];
      const wrong: string[] = [];
      for (const { source, flags } of all) {
        const found = await check(source, flags, BY_STEPS);
        if (found.status === 'safe') continue;
        const why =
          found.status === 'vulnerable'
            ? `${found.complexity.summary}, as for ${found.attack.pattern}`
            : `not told: ${found.error.kind}`;
        wrong.push(`/${source}/${flags}: ${why}`);
      }
      assert.deepEqual(wrong, []);
    });
  }
});
