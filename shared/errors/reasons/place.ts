import type { NamedPlace } from '../places.ts';

/**
 * What the place alone tells about how a fault came to be, per rule; one or two sentences with `code` marked. `undefined`
 * where the place tells nothing more than the rule does.
 */
export function reasonOfPlace(rule: string, place: NamedPlace | undefined): string | undefined {
  const known = READINGS[rule];
  return place === undefined || known === undefined ? undefined : known(place);
}

const orphan = ({ text, list, index }: NamedPlace): string => {
  const element = elementOf(text, list, index);
  if (index === 0)
    return `\`${element}\` is the very first message, so nothing stands before it that could have called: the head of the history was trimmed, between the assistant message that called and its result. A window over the last messages, a summary in place of the older ones, or a store that keeps only the last turn does that.`;
  if (index === 1)
    return `\`${element}\` has only one message before it. Where that is the system message, the history was trimmed right behind it: the assistant message that called went, and its result stayed. Where it is the user's first question, the assistant message between the two was never put into the history.`;
  return `\`${element}\` stands in the middle of the history, so this was no trimmed head: the assistant message that called was lost on its way into the history (a streamed answer of which only the text was kept, a handoff between agents), or the result was moved, or stored a second time behind another message.`;
};

const unanswered = ({ text, list, index }: NamedPlace): string => {
  const element = elementOf(text, list, index);
  return `\`${element}\` is where the results should stand, or the message that called: some servers name the one, some the other. Look at the assistant message with calls at or right before it. A run that was interrupted, an exception in a tool, a result stored under another id, or a user message that came in before the tool was done leaves a call without its result.`;
};

const READINGS: Readonly<Record<string, (place: NamedPlace) => string>> = {
  'orphan-tool-result': orphan,
  'unanswered-tool-call': unanswered,
  'misplaced-tool-result': unanswered,
  'split-tool-results': unanswered,
  'missing-content': ({ text, list, index }) =>
    `\`${elementOf(text, list, index)}\` has no \`content\` at all. That is mostly an assistant message with calls, of which a client leaves out what is empty or null when it writes the request.`,
  'null-content': ({ text, list, index }) =>
    `\`${elementOf(text, list, index)}\` has \`content: null\`: that is how an answer with calls comes from the API, and it was sent back as it came.`,
};

function elementOf(text: string, list: string, index: number): string {
  return text.startsWith(`${list}[${index}]`) ? `${list}[${index}]` : text;
}
