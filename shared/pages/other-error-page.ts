import type { TextRange } from '../api.ts';
import { elsewhere } from '../errors/elsewhere.ts';
import { quoted, quotedAround } from '../errors/quoted.ts';
import { howToCapture } from '../errors/reasons/capture.ts';
import { ELSEWHERE } from '../errors/reasons/elsewhere.ts';
import { whoAnswered } from '../errors/reasons/who-answered.ts';
import { type UnknownError, unknownError } from '../errors/unknown.ts';
import { heading, link, list, marked, type Page, paragraph, words } from './page.ts';

/** What can be said of an error that no rule is behind. */
export interface OtherError {
  /** Where its words stand. */
  readonly range: TextRange;
  readonly page: Page;
}

/**
 * Refusals that are no fault of the history, those nobody has explained, and reports that end before they say what happened;
 * `undefined` where the text holds none of them. With `asked`, a person asks what this text is about.
 */
export function otherError(text: string, asked = false): OtherError | undefined {
  const other = elsewhere(text);
  if (other !== undefined) {
    const { headline, says } = ELSEWHERE[other.kind];
    const page = [
      heading(1, headline),
      paragraph(words(quotedAround(text, other.range))),
      paragraph(
        `${whoAnswered(other)} This is no fault of the history: no message is missing or out of place.`,
      ),
      paragraph(...marked(says)),
      paragraph('What these words mean: ', link('source', { url: other.source }), '.'),
    ];
    return { range: other.range, page };
  }
  const unknown = unknownError(text, asked);
  if (unknown === undefined) return undefined;
  return {
    range: unknown.range,
    page: PAGES[unknown.why](text, unknown),
  };
}

const PAGES = { 'unknown-words': unknownPage, unsaid: unsaidPage, cut: cutPage } as const;

function unknownPage(text: string, unknown: UnknownError): Page {
  return [
    heading(1, 'A provider error we do not know'),
    paragraph(words(quoted(text, unknown.range))),
    paragraph(
      `${whoAnswered(unknown)} It looks like the answer of a provider or of a client, but none of the refusals Chatmend knows is worded like this: they are about calls and results, roles, content, ids and reasoning. So nothing can be said from the words alone.`,
    ),
    heading(3, 'What to do'),
    ...list([
      { text: marked(`Get hold of the request as it was sent. ${howToCapture(text, unknown.range)}`) },
      {
        text: marked(
          'Run `chatmend check` on it: what is wrong with the messages is found in the request itself, whatever the answer says.',
        ),
      },
    ]),
  ];
}

function unsaidPage(text: string, unknown: UnknownError): Page {
  const isRouted = text.includes('Provider returned error');
  return [
    heading(1, 'A refusal without its reason'),
    paragraph(words(quoted(text, unknown.range))),
    paragraph(
      `${whoAnswered(unknown)} Why stands in the body of the answer, and that was not written down here: many clients and gateways tell the status only.`,
    ),
    heading(3, 'What to do'),
    ...list([
      {
        text: marked(
          isRouted
            ? "Look for the provider's own words: OpenRouter hands them on in `error.metadata.raw`, which clients leave out of their message."
            : 'Look for the body of the answer: in the log of the server or of the gateway in between, in the members of the exception, or by sending the very same request with `curl`.',
        ),
      },
      { text: marked(`Get hold of the request as it was sent. ${howToCapture(text, unknown.range)}`) },
      {
        text: marked(
          'Run `chatmend check` on the request, and `chatmend explain` on the answer: often one of them is enough.',
        ),
      },
    ]),
  ];
}

function cutPage(text: string, unknown: UnknownError): Page {
  return [
    heading(1, 'The text ends before the error'),
    paragraph(
      'This is the beginning of a traceback: it lists the calls that led to an exception and breaks off before the exception itself. What the provider said stands in the lines below, at the very end of the traceback.',
    ),
    heading(3, 'What to do'),
    ...list([
      {
        text: marked(
          'Copy the lines down to the one that begins at the margin, such as `openai.BadRequestError: Error code: 400 - {…}`, with the text in braces, and ask again.',
        ),
      },
      { text: marked(`Better still, the request. ${howToCapture(text, unknown.range)}`) },
    ]),
  ];
}
