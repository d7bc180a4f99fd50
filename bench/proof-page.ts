import type { ArchetypeVerdict } from './archetype-verdicts.ts';
import type { Tally } from './tally.ts';

/** Published figures of other engines (`published.json`). Shares are per cent. */
export interface Published {
  readonly source: string;
  readonly archetypes: readonly string[];
  readonly engines: readonly PublishedEngine[];
}

interface PublishedEngine {
  readonly name: string;
  /** As the head of a narrow column. */
  readonly short: string;
  readonly repository: string;
  readonly commit?: string;
  /** Whether its own code was run, or a port held to its tests. */
  readonly run: string;
  /** One verdict per archetype, in the codes of the page. */
  readonly archetypes: readonly string[];
  readonly fuzz: Readonly<Record<(typeof SHARES)[number] | 'histories', number>>;
}

const SHARES = [
  'valid',
  'validAndLossless',
  'textLost',
  'toolTextLost',
  'callDropped',
  'userTextLost',
  'idempotent',
] as const;

/** One row of our own in the table of random histories. */
export interface ProofRow {
  readonly name: string;
  readonly tally: Tally;
}

/** The page, in Markdown. Holds no times and nothing that differs between two runs. */
export function proofPage(
  verdicts: readonly ArchetypeVerdict[],
  rows: readonly ProofRow[],
  sound: Tally,
  dialects: readonly ProofRow[],
  published: Published,
): string {
  return [
    '# Proof of the repair',
    '',
    '<!-- Written by `npm run proof`. -->',
    '',
    'What `fix --unsafe` (policy `complete`) makes of broken Chat Completions histories, beside what 21 public repair',
    'engines make of them. Their figures are taken over from *A comparison of 21 public repair engines, 2026, engines',
    'named with repository and commit*; they were not measured again here.',
    '',
    '## How it was measured',
    '',
    ...HOW,
    '',
    '## The archetypes',
    '',
    'In the short form, `u` is a user message, `a` an assistant message, `A:1,2` one with the calls 1 and 2, `T:1` the',
    'result of call 1 (`S:1` one that says what another says), `+` what the repair wrote itself.',
    '',
    ...table(
      ['archetype', 'history', 'after `complete`', 'accepted', 'texts lost', 'calls dropped', 'stable'],
      verdicts.map((one) => [
        one.title,
        `\`${one.broken}\``,
        one.after === one.broken ? 'unchanged' : `\`${one.after}\``,
        one.accepted ? 'yes' : '**no**',
        String(one.lost),
        String(one.droppedCalls),
        one.stable ? 'yes' : '**no**',
      ]),
    ),
    '',
    'The same archetypes and the others, as published. `ok` accepted, `✗` refused; `S` result made up, `Sc` call made up,',
    '`Dc` call dropped, `L` some text of a tool lost, `L!` the answer to a call of the history lost, `~` a second pass',
    'changes something. Where ours has two histories for an archetype, it is `ok` if both are.',
    '',
    ...table(
      ['archetype', 'Chatmend', ...published.engines.map(({ short }) => short)],
      published.archetypes.map((title, index) => [
        title,
        ourCode(title, verdicts),
        ...published.engines.map((engine) => engine.archetypes[index] ?? ''),
      ]),
    ),
    '',
    ...table(
      ['', 'Chatmend', ...published.engines.map(({ short }) => short)],
      [
        ['accepted', ...accepted(verdicts, published, (code) => code.startsWith('ok'))],
        [
          'accepted, no text lost, no call dropped or made up',
          ...accepted(verdicts, published, (code) => /^ok(·S|·~)*$/.test(code)),
        ],
      ],
    ),
    '',
    '## 3,000 random broken histories',
    '',
    ...table(HEAD, [
      ...rows.map(({ name, tally }) => [`**${name}**`, ...ours(tally)]),
      ...published.engines.map(({ name, run, fuzz }) => [
        `${name} (${run})`,
        String(fuzz.histories),
        ...SHARES.map((share) => fuzz[share].toFixed(1)),
      ]),
    ]),
    '',
    ...rows.map(({ name, tally }) => leftOver(name, tally)),
    `- Of ${sound.histories} sound histories in all forms, their target takes ${sound.validBefore} as they are; ` +
      `${sound.changedThoughValid} of those were changed.`,
    '',
    '## Every wire format',
    '',
    ...PER_FORMAT,
    '',
    ...table(
      ['format', ...HEAD.slice(1)],
      dialects.map(({ name, tally }) => [name, ...ours(tally)]),
    ),
    '',
    ...dialects.filter(({ tally }) => tally.left.size > 0).map(({ name, tally }) => leftOver(name, tally)),
    '## The engines',
    '',
    ...published.engines.map(
      ({ name, repository, commit }) =>
        `- ${name}: ${repository}${commit === undefined ? ', commit not named' : ` @ ${commit}`}`,
    ),
    '',
  ].join('\n');
}

const HEAD = [
  'engine',
  'histories',
  'valid %',
  'valid and nothing lost %',
  'any text lost %',
  'tool output lost %',
  'a call dropped %',
  'user text lost %',
  'idempotent %',
];

const PER_FORMAT = [
  'The same damage in every format whose calls and results we pair, 1,000 histories each with seed 7, repaired for the',
  'receivers of that format in turn. What a format cannot say is not in it: without ids none can be wrong. Histories in',
  'which nobody says a word are left out, and lists that hold more holes than messages. `npm run bench` prints the times.',
];

const HOW = [
  'Our rows are 3,000 histories with seed 7, in turn for OpenAI, Azure OpenAI, DeepSeek, Mistral and an unknown server.',
  'The first set is made after the description of the published one: sound histories with one to three of its kinds of',
  'damage (drop, move, duplicate or re-address a result, drop an assistant turn, insert a user turn, swap, cut head or',
  'tail, reuse an id), of which only those are kept whose calls and results no longer pair. The second set has all kinds',
  'of damage of the properties in `test/unit/properties`, half a hundred of them, contents, arguments, roles and missing',
  'ids too, as far as the target does not take a history all the same. A history counts as valid only if two judges agree: the rules find no error and no warning for its target,',
  'and a pairing check of some thirty lines that knows nothing of the engine (`test/proof`) passes. A text is lost if',
  'it stands nowhere afterwards, whole; every text of the generators can be told from every other.',
  '',
  'What is not comparable: the published histories themselves are not at hand, only how they were made, so the two sets',
  'differ one by one and in their mix; read a share as a size, not as a rank. The others were judged by pairing alone,',
  'and two of them (codex and openai-agents) by the weaker rule of the Responses format. Some of them were ported, all',
  'were converted from and to their own form, and several never meant to be complete: they hold one promise of one',
  'agent. Where we say `S`, the result says that none was recorded; most of the others state a cause. What we keep of a',
  'result without its call becomes a marked user message, which gives a tool the voice of a user; that is why the step',
  'is unsafe and asked for.',
];

/** What the plans themselves say is left. */
function leftOver(name: string, { left }: Tally): string {
  const rules = [...left].map(([rule, count]) => `[${rule}](rules/${rule}.md) in ${count}`);
  return `- ${name}: ${rules.length === 0 ? 'nothing is left to be refused' : `left are ${rules.join(', ')}`}.`;
}

function ours(of: Tally): string[] {
  const share = (count: number) => ((100 * count) / of.histories).toFixed(1);
  return [
    String(of.histories),
    share(of.validAfter),
    share(of.validAndLossless),
    share(of.textLost),
    share(of.toolTextLost),
    share(of.callDropped),
    share(of.userTextLost),
    share(of.idempotent),
  ];
}

/** How many of the archetypes each engine does well, ours first. */
function accepted(
  verdicts: readonly ArchetypeVerdict[],
  { archetypes, engines }: Published,
  isGood: (code: string) => boolean,
): string[] {
  const of = (codes: readonly string[]) => `${codes.filter(isGood).length}/${archetypes.length}`;
  return [
    of(archetypes.map((title) => ourCode(title, verdicts))),
    ...engines.map((one) => of(one.archetypes)),
  ];
}

/** Our verdict in the codes of the published table. */
function ourCode(title: string, verdicts: readonly ArchetypeVerdict[]): string {
  const ours = verdicts.filter((one) => one.title.slice(0, 2) === title.slice(0, 2));
  if (ours.length === 0) return '';
  return [
    ours.every(({ accepted: one }) => one) ? 'ok' : '✗',
    ...(ours.some(({ after }) => after.includes('+T:')) ? ['S'] : []),
    ...(ours.some(({ droppedCalls }) => droppedCalls > 0) ? ['Dc'] : []),
    ...(ours.some(({ lost }) => lost > 0) ? ['L'] : []),
    ...(ours.every(({ stable }) => stable) ? [] : ['~']),
  ].join('·');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
