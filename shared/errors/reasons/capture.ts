import type { TextRange } from '../../api.ts';

/** How the request that was refused is got hold of, by what the text tells about the client. */
interface Client {
  readonly sign: RegExp;
  readonly how: string;
}

/**
 * @see https://github.com/openai/openai-python#logging
 * @see https://github.com/openai/openai-node#logging
 * @see https://docs.litellm.ai/docs/debugging/local_debugging
 * @see https://learn.microsoft.com/dotnet/api/system.clientmodel.primitives.clientloggingoptions
 * @see https://pkg.go.dev/github.com/openai/openai-go/option#WithDebugLog
 */
const CLIENTS: readonly Client[] = [
  {
    sign: /litellm/i,
    how: 'LiteLLM prints the request it sends with `LITELLM_LOG=DEBUG` in the environment; in a proxy, log what comes in as well, because LiteLLM rewrites messages.',
  },
  {
    sign: /AI_APICallError|APICallError|ai-sdk/,
    how: "The AI SDK's error holds the request: print `JSON.stringify(error.requestBodyValues)`. `console.log(error)` shows `[Object]` where the messages should be.",
  },
  {
    sign: /System\.ClientModel|ClientResultException|\bat [\w.<>]+\([^()\n]*\) in [^()\n]*\.cs:line/,
    how: '.NET: set `EnableMessageContentLogging` of `ClientLoggingOptions` and give it a logger of level Debug, or serialize the messages just before the call.',
  },
  {
    sign: /botocore|ConverseStream|Converse operation/,
    how: 'Python: `json.dumps(messages)` just before `converse` is called, or `boto3.set_stream_logger("")`, which prints the body.',
  },
  {
    sign: /node_modules|\bat (?:async )?\S+ \([^()\n]*\.[mc]?[jt]s:\d+|\.mjs:/,
    how: 'Node: `console.log(JSON.stringify(body))` just before the request. The debug logs of current clients print `messages: [Array]`, of which nothing can be told; `console.dir(body, { depth: null })` prints all.',
  },
  {
    sign: /Error code: \d{3} - \{|Traceback|\.py\b|BadRequestError\(|\b(?<!\.)(?:openai|anthropic)\.\w+Error\b/,
    how: 'Python: set `OPENAI_LOG=debug` (or `ANTHROPIC_LOG=debug`) in the environment and turn the logger on; the line "Request options" holds the whole body. Or `json.dumps(messages)` just before the call.',
  },
  {
    sign: /\bat [\w.$]+\(\w+\.(?:java|kt):\d+\)/,
    how: "Java and Kotlin: write the request as JSON just before the call, or turn on body logging of the client's HTTP layer.",
  },
  {
    sign: /\b[A-Z]{3,6} "https?:[^"\s]*": [45]\d\d |\bgoroutine \d+ \[|\.go:\d+/,
    how: 'Go: pass `option.WithDebugLog(nil)` to the client of OpenAI or Anthropic, which logs the request with its body, or marshal the parameters to JSON just before the call.',
  },
];

/** How far around an error its client is looked for. */
const AROUND = 3000;

/** One or two sentences: how to log the request with the client that threw the error, or with any. */
export function howToCapture(text: string, { start, end }: TextRange): string {
  const around = text.slice(Math.max(0, start - AROUND), end + AROUND);
  const found = CLIENTS.find(({ sign }) => sign.test(around));
  return (
    found?.how ??
    'Write the body as JSON just before it is sent, whole: no shortened lists, no `[Array]`. Any form will do: a file, a log line, a curl command.'
  );
}
