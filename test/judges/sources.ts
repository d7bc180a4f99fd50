import fc from 'fast-check';
import { archetypes } from '../archetypes/archetypes.ts';
import { historyOf } from '../archetypes/history.ts';
import { corpusFolder } from '../corpus/corpus.ts';
import { type PeerFormat, peerCases, peerFormats } from '../corpus/peer-cases.ts';
import { brokenHistories } from '../unit/properties/damage.ts';
import type { Message } from '../unit/properties/history.ts';
import type { Body, Judge } from './judge.ts';
import { written } from './written.ts';

/** Random histories are the same in every run, unless `CHATMEND_SEED` says otherwise. */
export const SEED = Number(process.env.CHATMEND_SEED ?? 20_260_117);
const RUNS = 1500;
/** In formats the histories were not made for. */
const RUNS_ELSEWHERE = 500;

const random = fc.sample(brokenHistories, { numRuns: RUNS, seed: SEED });
const corpus = corpusFolder();

/** Whether the tests of others' repair engines are here: they are no part of the project. */
export const peersAreHere = corpus !== undefined;

/** Broken requests in the format of a judge, by where they come from. */
export function sourcesFor({ dialect }: Judge): Readonly<Record<string, readonly Body[]>> {
  return {
    archetypes: archetypes.map(({ broken }) => written(dialect, historyOf(broken))),
    'peer cases': corpus === undefined ? [] : peersOf(corpus, dialect),
    'random histories': random
      .slice(0, dialect === 'openai-chat' ? RUNS : RUNS_ELSEWHERE)
      .map((messages) => written(dialect, messages)),
  };
}

/** Those written in the format; where none is, those of Chat Completions in it. */
function peersOf(corpus: string, dialect: Judge['dialect']): Body[] {
  const native = peerFormats.filter((format) => format.dialect === dialect && dialect !== 'openai-chat');
  if (native.length > 0)
    return native.flatMap((format) => peerCases(corpus, format)).map((one) => one.request);
  const chat = peerFormats.find((format) => format.dialect === 'openai-chat') as PeerFormat;
  return peerCases(corpus, chat).map(({ messages }) => written(dialect, messages as Message[]));
}
