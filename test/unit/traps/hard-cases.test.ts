import {
  asks,
  call,
  careful,
  complete,
  kept,
  NOTHING,
  says,
  tells,
  untouched,
  user,
} from './history-text.ts';

const hi = user('Hi');
const done = says('Done.');

/** A result that names nobody, and one that names its call in another format's word. */
const tellsNobody = (content: string) => `{"role": "tool", "content": "${content}"}`;
const tellsUnder = (key: string, id: string, content: string) =>
  `{"role": "tool", "${key}": "${id}", "content": "${content}"}`;

describe('hard cases', () => {
  describe('ids', () => {
    it('used again: only the round that lacks its result gets one', () => {
      const before = [hi, asks('a'), hi, asks('a'), tells('a', '1'), done];
      careful(before, before, ['unanswered-tool-call']);
      complete(before, [hi, asks('a'), tells('a', NOTHING), hi, asks('a'), tells('a', '1'), done]);
    });

    it('the same for every call, three of them in one message', () => {
      const before = [
        hi,
        asks(call('c', 'f'), call('c', 'g'), call('c', 'h')),
        tells('c', '1'),
        tells('c', '2'),
        tells('c', '3'),
        asks('c'),
        tells('c', '4'),
        done,
      ];
      careful(before, before, ['duplicate-tool-call-id', 'duplicate-tool-call-id']);
      complete(before, [
        hi,
        asks(call('c', 'f'), call('c~1', 'g'), call('c~2', 'h')),
        tells('c', '1'),
        tells('c~1', '2'),
        tells('c~2', '3'),
        asks('c'),
        tells('c', '4'),
        done,
      ]);
    });

    it('twice in one message, and one result', () => {
      complete(
        [hi, asks('c', 'c'), tells('c', '1'), done],
        [hi, asks('c', 'c~1'), tells('c', '1'), tells('c~1', NOTHING), done],
      );
    });

    it('missing in the result of the only call', () => {
      const after = [hi, asks('a'), tells('a', '1'), done];
      careful([hi, asks('a'), tellsNobody('1'), done], after, []);
    });

    it('missing everywhere: order decides, so that nobody does it unasked', () => {
      const blank = (name: string) => call('', name);
      const before = [hi, asks(blank('f'), blank('g')), tells('', '1'), tells('', '2'), done];
      careful(before, before, ['missing-tool-call-id', 'missing-tool-call-id']);
      complete(before, [
        hi,
        asks(call('call_1~1', 'f'), call('call_1~2', 'g')),
        tells('call_1~1', '1'),
        tells('call_1~2', '2'),
        done,
      ]);
    });

    it('written under call_id by results in another order: each goes on naming its call', () => {
      complete(
        [hi, asks('a', 'b'), tellsUnder('call_id', 'b', '2'), tellsUnder('call_id', 'a', '1'), done],
        [
          hi,
          asks('a', 'b'),
          `{"role": "tool", "tool_call_id": "b", "call_id": "b", "content": "2"}`,
          `{"role": "tool", "tool_call_id": "a", "call_id": "a", "content": "1"}`,
          done,
        ],
      );
    });

    it('with blanks around them, and results in another order: each answers the call it names', () => {
      complete(
        [hi, asks('a ', 'b '), tells('b', '2'), tells('a', '1'), done],
        [hi, asks('a ', 'b '), tells('b ', '2'), tells('a ', '1'), done],
      );
    });
  });

  describe('places', () => {
    it('parallel calls split over two messages', () => {
      const before = [hi, asks('a'), asks('b'), tells('a', '1'), tells('b', '2'), done];
      careful(before, before, ['unanswered-tool-call']);
      complete(before, [hi, asks('a'), tells('a', '1'), asks('b'), tells('b', '2'), done]);
    });

    it('results before their calls', () => {
      const before = [hi, tells('a', '1'), tells('b', '2'), asks('a', 'b'), done];
      careful(before, before, ['misplaced-tool-result', 'misplaced-tool-result']);
      complete(before, [hi, asks('a', 'b'), tells('a', '1'), tells('b', '2'), done]);
    });

    it('the result of an earlier round, which still waits for it', () => {
      complete(
        [hi, asks('a'), user('Hurry'), asks('b'), tells('b', '2'), tells('a', '1'), done],
        [hi, asks('a'), tells('a', '1'), user('Hurry'), asks('b'), tells('b', '2'), done],
      );
    });

    it('a displaced result twice: the first is moved, and the second is no orphan', () => {
      complete(
        [hi, asks('a'), user('Hurry'), tells('a', '1'), tells('a', '1'), done],
        [hi, asks('a'), tells('a', '1'), user('Hurry'), done],
      );
    });
  });

  describe('one cause', () => {
    it('an orphan and an unanswered call side by side are one wrong address', () => {
      const before = [hi, asks('a', 'b'), tells('a', '1'), tells('x', '2'), done];
      careful(before, before, ['orphan-tool-result']);
      complete(before, [hi, asks('a', 'b'), tells('a', '1'), tells('b', '2'), done]);
    });

    it('a trimmed head', () => {
      const before = [tells('a', '1'), tells('b', '2'), done, user('More')];
      careful(before, before, ['orphan-tool-result']);
      complete(before, [kept('a', '1'), kept('b', '2'), done, user('More')]);
    });

    it('several unanswered calls of one turn', () => {
      const before = [hi, asks('a', 'b', 'c'), user('Hurry')];
      careful(before, before, ['unanswered-tool-call']);
      complete(before, [
        hi,
        asks('a', 'b', 'c'),
        tells('a', NOTHING),
        tells('b', NOTHING),
        tells('c', NOTHING),
        user('Hurry'),
      ]);
    });

    it('results appended twice', () => {
      const round = [asks('a', 'b'), tells('a', '1'), tells('b', '2')];
      careful([hi, ...round, ...round.slice(1), done], [hi, ...round, done], []);
    });

    it('a whole round appended twice is legal, and left alone', () => {
      const round = [asks('a', 'b'), tells('a', '1'), tells('b', '2')];
      untouched([hi, ...round, ...round, done]);
    });
  });

  describe("a text another program wrote in the result's place", () => {
    it('beside the real one: the tool may have said it, so both are kept', () => {
      const before = [hi, asks('a'), tells('a', 'aborted'), tells('a', '22 C'), done];
      careful(before, before, ['duplicate-tool-result']);
      complete(before, [
        hi,
        asks('a'),
        tells('a', 'aborted\n[chatmend] A second result of the same call:\n22 C'),
        done,
      ]);
    });

    it('beside the real one, and Chatmend wrote it: it goes', () => {
      careful(
        [hi, asks('a'), tells('a', NOTHING), tells('a', '22 C'), done],
        [hi, asks('a'), tells('a', '22 C'), done],
        [],
      );
    });

    it('and no other result: it stays', () => {
      untouched([hi, asks('a'), tells('a', 'aborted'), done]);
    });
  });

  describe('several at once', () => {
    it('results on both sides of a call, an id twice, foreign results and an open call', () => {
      complete(
        [
          hi,
          tells('a', '1'),
          asks('a', 'a', 'b'),
          user('Hurry'),
          tells('b', '2'),
          asks('c'),
          tells('x', '3'),
          tells('x', '4'),
          user('More'),
        ],
        [
          hi,
          asks('a', 'a~1', 'b'),
          tells('a', '1'),
          tells('b', '2'),
          tells('a~1', NOTHING),
          user('Hurry'),
          asks('c'),
          tells('c', NOTHING),
          kept('x', '3'),
          kept('x', '4'),
          user('More'),
        ],
      );
    });

    it('a cut head, a repeated and a displaced result, a missing id and split calls', () => {
      complete(
        [
          tells('gone', '0'),
          asks('a', 'b'),
          tells('b', '2'),
          tells('b', '2'),
          user('Hurry'),
          tells('a', '1'),
          asks(call('', 'f')),
          tells('', '3'),
          asks('c'),
          asks('d'),
          tells('c', '4'),
          user('More'),
        ],
        [
          kept('gone', '0'),
          asks('a', 'b'),
          tells('b', '2'),
          tells('a', '1'),
          user('Hurry'),
          asks(call('call_6~1', 'f')),
          tells('call_6~1', '3'),
          asks('c'),
          tells('c', '4'),
          asks('d'),
          tells('d', NOTHING),
          user('More'),
        ],
      );
    });
  });
});
