/** A program that leaves parts of bodies out of what it logs, and how to make it log them. */
export interface Producer {
  readonly id: string;
  /** One of them stands near what was left out. */
  readonly sign: RegExp;
  /** One sentence for people. */
  readonly advice: string;
  /** Where that is documented. */
  readonly source?: string;
}

/** The most particular first. */
export const PRODUCERS: readonly Producer[] = [
  {
    id: 'openai-node',
    sign: /\[log_[\da-f]{6}\b|\b(?:OpenAI|Anthropic):DEBUG:/,
    advice: 'Give the client a `logger` whose `debug` writes JSON.stringify of what it is given.',
    source: 'https://github.com/openai/openai-node#logging',
  },
  {
    id: 'ai-sdk',
    sign: /\bAI_APICallError\b|\brequestBodyValues\b/,
    advice: 'Log JSON.stringify(error.requestBodyValues).',
    source: 'https://ai-sdk.dev/docs/reference/ai-sdk-errors/ai-api-call-error',
  },
  {
    id: 'litellm',
    sign: /redacted-by-litellm/,
    advice: 'Set `turn_off_message_logging: false` in LiteLLM’s settings.',
    source: 'https://docs.litellm.ai/docs/proxy/logging',
  },
  {
    id: 'inspect-ai',
    sign: /attachment:\/\/[\da-f]{16}/,
    advice: 'Read the log with read_eval_log(…, resolve_attachments=True).',
    source: 'https://inspect.aisi.org.uk/reference/inspect_ai.log.html',
  },
  {
    id: 'lm-studio',
    sign: /<Truncated in logs>/,
    advice: 'LM Studio shortens long texts in its log: take the request from the client that sends it.',
  },
  {
    id: 'rich-traceback',
    sign: /Traceback \(most recent call last\) ─|─ locals ─/,
    advice: 'Call rich.traceback.install(show_locals=True, locals_max_length=None, locals_max_string=None).',
    source: 'https://rich.readthedocs.io/en/stable/reference/traceback.html',
  },
  {
    id: 'rich',
    sign: /['"]\+\d+[,\s})\]]/,
    advice: 'Print it with rich.pretty.pprint(…, max_length=None, max_string=None), or log json.dumps of it.',
    source: 'https://rich.readthedocs.io/en/stable/reference/pretty.html',
  },
  {
    id: 'deno',
    sign: /\bDeno\b|\bdeno (?:run|test)\b/,
    advice:
      'Print Deno.inspect(body, { depth: Infinity, iterableLimit: Infinity, strAbbreviateSize: Infinity }).',
    source: 'https://docs.deno.com/api/deno/~/Deno.InspectOptions',
  },
  {
    id: 'node',
    sign: /\[(?:Array|Object)\]|\.\.\. \d+ more (?:items?|characters?)\b/,
    advice: 'Print it with console.dir(body, { depth: null, maxArrayLength: null, maxStringLength: null }).',
    source: 'https://nodejs.org/api/util.html#utilinspectobject-options',
  },
  {
    id: 'opentelemetry',
    sign: /["'](?:gen_ai|llm)\.[\w.]{1,60}["']/,
    advice: 'Raise OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT where spans are made.',
    source: 'https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/',
  },
];

/** What to do where nothing tells who wrote the log. */
export const OTHERWISE = 'Log it whole, on one line: JSON.stringify(body), json.dumps(body).';
