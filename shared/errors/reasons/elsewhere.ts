import type { Elsewhere } from '../elsewhere.ts';

/** What a refusal means that no repair of the history mends, and what to do about it. */
export const ELSEWHERE: Readonly<Record<Elsewhere, { readonly headline: string; readonly says: string }>> = {
  'too-long': {
    headline: 'The request is too long for the model',
    says: 'The messages may be in perfect order; they are too many. Trim or summarize the history, and trim it between rounds: `chatmend cuts` lists the places where no call is torn from its result.',
  },
  'model-wrote': {
    headline: 'The model wrote a tool call its server could not read',
    says: 'This 400 is about the answer, not about your history: the model wrote text where a tool call was expected, or arguments that do not fit the schema. `failed_generation` holds what it wrote. Try again, lower the temperature, describe the tool more simply, or take a model that is better at calling.',
  },
  key: {
    headline: 'The key was not taken',
    says: 'The request was refused before anybody looked at its messages: the API key is missing, wrong, or may not use this model or project.',
  },
  quota: {
    headline: 'The account has no credit left',
    says: 'The request was refused because of the account: a quota is used up or a balance is too low. The messages play no part in it.',
  },
  rate: {
    headline: 'Too many requests in too short a time',
    says: 'The request was refused because of its pace: wait as long as the answer says and send the very same request again.',
  },
  overloaded: {
    headline: 'The server has too much to do',
    says: 'The request was not looked at: send the very same one again after a while.',
  },
  filtered: {
    headline: 'A content filter refused what the messages say',
    says: 'The order of the messages is not the matter; their words are. The answer mostly names the category.',
  },
  'no-body': {
    headline: 'The request came without a body',
    says: 'The server saw no body at all: it was lost on the way, or the request says no `content-type`. Clients of Java that ask to go on with HTTP/2 lose it at servers that do not speak that, vLLM among them, which then log "Unsupported upgrade request": let the client speak HTTP/1.1.',
  },
  model: {
    headline: 'There is no such model for this key',
    says: 'The name of the model is wrong, or the account may not use it. The messages were not looked at.',
  },
};
