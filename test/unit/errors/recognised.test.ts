import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pageOfErrors } from '@chatmend/engine/pages';
import fc from 'fast-check';
import { refusals } from '../../../shared/errors/catalogue.ts';
import { patternsOf } from '../../../shared/errors/pattern.ts';
import { recognise } from '../../../shared/errors/recognise.ts';
import { SPELLINGS } from '../../../shared/errors/spellings.ts';
import { UNNAMED_SPELLINGS } from '../../../shared/errors/spellings-unnamed.ts';
import { anyTexts } from '../properties/any-text.ts';
import { holds } from '../properties/holds.ts';
import { filled } from './fill.ts';
import { ordinaryLogs } from './ordinary-logs.ts';

const evidence = fileURLToPath(new URL('../../../../shared/evidence/rules.json', import.meta.url));

interface Row {
  readonly rule: string;
  readonly errors: readonly string[];
}

/** Refusals that no fact holds. */
const spellings = [...SPELLINGS, ...UNNAMED_SPELLINGS];

/** Entries that describe an answer instead of quoting it. */
const NO_WORDS = [
  '(duplicate toolUseId values in toolResult blocks rejected)',
  '(toolUseId must match [a-zA-Z0-9_.:-]+ , 1-64 chars)',
  '(single turn requests ending with model role rejected, SK#13262)',
  '(documented rules, HTTP 422; no text)',
  'ValidationException (Bedrock requires content null when only tool calls)',
  'ValidationException (text not shown)',
  'HTTP 400 (text not shown)',
  'HTTP 400 (DeepSeek; text not shown)',
  '400 INVALID_ARGUMENT (no further text)',
  '400 INVALID_INPUT (InsForge gateway, content .nullable() but required)',
  '400 Bad Request (assistant text placed inside content_list instead of top-level content)',
  'api_error (Qwen3 when content not declared)',
];

/** Texts that say two things: both are told. */
const TWO_THINGS = ['Chat message input roles must alternate'];

/** Wraps words as programs do. */
const wrappers: readonly ((words: string) => string)[] = [
  (words) =>
    JSON.stringify({ error: { message: words, type: 'invalid_request_error', param: null, code: null } }),
  (words) =>
    `Error code: 400 - {'error': {'message': ${pythonString(words)}, 'type': 'invalid_request_error'}}`,
  (words) => JSON.stringify({ error: { message: JSON.stringify({ error: { message: words } }), code: 400 } }),
  (words) =>
    `app-1  | openai.BadRequestError: Error code: 400\napp-1  | ${words.replace(/ /g, (blank, at) => (at % 5 === 0 ? '\napp-1  |   ' : blank))}`,
  (words) => `openai.BadRequestError: HTTP 400\n${words}`,
];

function pythonString(words: string): string {
  return words.includes("'") ? `"${words.replaceAll('"', '\\"')}"` : `'${words}'`;
}

describe('texts of refusals', () => {
  it('are recognised as the rule they are known for, each one in the catalogue', () => {
    for (const { rule, text } of refusals()) {
      if (/^400 Bad Request$/.test(text)) continue;
      const rules = recognise(text.replace(/\{[a-z]+\}/g, 'name'), { asked: true }).flatMap(
        (error) => error.rules,
      );
      assert.ok(rules.includes(rule), `${rule}: ${text} → ${rules}`);
    }
  });

  it('stand in the catalogue once: no spelling repeats a fact', () => {
    const known = new Set(
      refusals().flatMap(({ rule, text }) => (isSpelling(text) ? [] : keyOf(rule, text))),
    );
    assert.deepEqual(
      spellings.filter(({ rule, text }) => known.has(keyOf(rule, text))),
      [],
    );
  });

  /** Whether some refusal of one is worded as one of the other, or as its beginning. */
  const alike = (rule: string, other: string): boolean =>
    refusals().some((one) => {
      if (one.rule !== other && one.rule !== rule) return false;
      const rules = recognise(one.text, { asked: true })[0]?.rules ?? [];
      return rules.includes(rule) && rules.includes(other);
    });

  const rows: readonly Row[] = existsSync(evidence) ? JSON.parse(readFileSync(evidence, 'utf8')) : [];
  if (rows.length === 0) return; // The evidence is no part of the project and not here.
  const texts = rows
    .flatMap(({ rule, errors }) => errors.map((text) => ({ rule, text })))
    .filter(({ text }) => !NO_WORDS.includes(text));

  holds(
    'of the evidence are recognised with whatever stands in their places, as their rule and none other',
    fc.property(
      fc
        .constantFrom(...texts.filter(({ text }) => !TWO_THINGS.some((two) => text.includes(two))))
        .chain(({ rule, text }) => fc.record({ rule: fc.constant(rule), text: filled(bare(text)) })),
      fc.constantFrom(...wrappers),
      ({ rule, text }, wrap) => {
        const found = recognise(wrap(text));
        assert.equal(found.length, 1, `${found.length} of ${wrap(text)}`);
        assert.ok(found[0]?.rules.includes(rule), `${rule}: ${wrap(text)} → ${found[0]?.rules}`);
        for (const other of found[0]?.rules ?? [])
          assert.ok(alike(rule, other), `${other} is no ${rule}: ${text}`);
      },
    ),
    1500,
  );
});

describe('any text', () => {
  holds(
    'is asked about without throwing, and every range lies inside',
    fc.property(anyTexts, fc.constantFrom(...refusals()), fc.nat(), ({ text }, { text: words }, at) => {
      const cut = at % (text.length + 1);
      const mixed = `${text.slice(0, cut)}Error code: 400 ${words}${text.slice(cut)}`;
      for (const one of [text, mixed]) {
        pageOfErrors(one, {}, cut);
        for (const { range, repeats } of recognise(one, { asked: true }))
          for (const { start, end } of [range, ...repeats])
            assert.ok(0 <= start && start < end && end <= one.length);
      }
    }),
    200,
  );
});

describe('ordinary logs', () => {
  holds(
    'are not taken for refusals',
    fc.property(ordinaryLogs, (text) => {
      assert.deepEqual(recognise(text), []);
    }),
    1000,
  );
});

const isSpelling = (text: string): boolean => spellings.some((one) => one.text === text);

/** A refusal's rule and what is looked for in its words. */
function keyOf(rule: string, text: string): string {
  return `${rule} ${JSON.stringify(patternsOf(text)[0]?.items)}`;
}

/** Without what the evidence notes behind the words. */
function bare(text: string): string {
  return text.replace(
    /\s+\((?:param|code|type|HTTP|only with|several ids|no further|OpenAI|DeepSeek|Moonshot|DashScope|Vertex|NVIDIA|NIM|Command Code|mistral-common|Cloudflare|same|vLLM|llama|conversations|2024|store=false|Gemini|OpenRouter)[^)]*\)\s*$/,
    '',
  );
}
