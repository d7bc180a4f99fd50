/**
 * What every file gives: its payloads (form, dialect, provider; then the context where it is no request, and `2xx` where
 * the recorded answer took it), its problems, and why, always where there is no payload. A row for each file. Captures
 * are looked at as they lie there, cases as requests to the provider that refused them.
 */
export const EXPECTED = `
gen-plain-openai-chat.json | json openai-chat generic | the one body
plain-openai-chat-mistral-parallel.json | json openai-chat mistral | none
plain-openai-responses-interleaved.json | json openai-responses deepseek | warning misplaced-tool-result /input/4 | the model says DeepSeek, whose server refused it; nothing names the server here
plain-anthropic-messages.json | json anthropic-messages anthropic | none
plain-gemini-generateContent.json | json gemini generic | none
plain-bedrock-converse.json | json bedrock-converse generic | none
plain-cohere-v2-chat.json | json cohere cohere | none
gen-utf8-bom-crlf.json | json openai-chat generic | the one body
gen-gzip-body.json.gz | none | none | compressed: the command line unpacks it, no text shows it
gen-dotnet-system-text-json-escaped.json | json openai-chat generic | the one body
gen-jq-color-ansi.json.txt | in-text openai-chat generic | the one body
gen-truncated-json.log | in-text openai-chat generic | warning missing-content /messages/2; notice elision
openai-finetune-tools.jsonl | 3 × training-row openai-chat generic training | 3: warning arguments-not-json /messages/2/tool_calls/0/function/arguments | rows 1 and 2 rightly end in a call; row 3 encodes its arguments twice
bedrock-batch-input.jsonl | bedrock-batch anthropic-messages bedrock | none
codex-rollout.jsonl | transcript codex generic transcript | none | one history over its lines
claude-code-session.jsonl | transcript claude-code anthropic transcript | none | one history over its lines
cline-api_conversation_history.json | message-array cline generic transcript | none | its calls are answered by text, as Cline does
inspect-ai-eval-log.json | inspect-eval openai-chat openai 2xx | notice elision
inspect-ai-log_formats.eval | none | none | a ZIP of JSON: no text
gen-openai-python-request-options-toolhistory.log | wrapper openai-chat openai | error unanswered-tool-call /messages/4/tool_calls/0
openai-python-debug-hardwrapped.md | none | notice wrapped | wrapped within words and ids: where spaces were is not known
openai-python-debug-commas-stripped.log | none | none | the logger dropped every comma: no Python any more
gen-python-print-repr.txt | in-text openai-chat generic | the one body
gen-loguru-file.log | in-text openai-chat generic | the one body
gen-structlog-console-ansi.log | message-array openai-chat generic | the one body
gen-structlog-json.log | wrapper openai-chat generic | the one body
gen-structlog-logfmt.log | json openai-chat generic | the one body
gen-rich-loghandler-wrapped.log | none | notice wrapped | wrapped to a column with another beside it
gen-rich-traceback-locals.txt | none | none | strings were cut, and each is in a box
gen-rich-print-json-width80.txt | none | notice wrapped | strings were wrapped within
rich-wrapped-crewai-event-repr.log | message-array openai-chat generic | none | functions among the values stay unread
slimagents-debug-log-fragment.log | message-array openai-chat generic | none
python-repr-messages-vllm-issue.txt | message-array openai-chat generic | warning null-content /2/content, warning tool-call-id-format /2/tool_calls/0/id; notice elision
python-repr-history-missing-tool_call_id.md | none | none | comments among the messages
python-repr-pydantic-mixed.py | none | none | its beginning is missing
python-print-log-textcontent-objects.md | message-array openai-chat generic | warning content-parts-unsupported /2/content | an object of the client is content no server gets to see as such
gen-litellm-curl-pyrepr-toolhistory-ansi.log | in-text openai-chat openai | error unanswered-tool-call /messages/4/tool_calls/0
litellm-debug-curl-pyrepr.log | none | none | cut off within a string
litellm-debug-curl-gemini.log | none | none | a request for embeddings
litellm-debug-curl-anthropic-mixed.md | message-array openai-chat anthropic | none | the list stands without its key: broken where it was written
litellm-debug-curl-json-unquoted.log | in-text openai-chat groq | none
gen-openai-node-debug.log | none | notice elision | messages: [Array]: nothing of them was logged
gen-anthropic-ts-debug.log | none | notice elision | messages: [Array]: nothing of them was logged
openai-node-debug-responses-elided.log | wrapper openai-responses openai | notice elision
gen-node-console-log-default.txt | in-text openai-chat generic | notice elision
gen-node-console-dir-depth-null.txt | in-text openai-chat generic | the one body
gen-node-console-dir-depth-null-ansi.txt | in-text openai-chat generic | the one body
node-util-inspect-groq-session.txt | message-array openai-chat generic | notice elision
gen-ai-sdk-apicallerror-inspect.txt | in-text openai-chat generic | notice elision | messages: [ [Object], … ]: nothing of them was logged
gen-ai-sdk-apicallerror.json | ai-sdk-error openai-chat generic | information provider-error /messages/5/role | the call its error speaks of was left out
opencode-log-aisdk-apicallerror.log | none | none | its end was cut off
gen-ai-sdk-otel-spans.json | 2 × ai-sdk-span ai-sdk ai-sdk trace | none
gen-langchainjs-verbose.log | message-array langchain langchain | error unanswered-tool-call /4/kwargs/tool_calls/0
gen-langchainjs-console-log.txt | message-array langchain langchain | error unanswered-tool-call /4/tool_calls/0
gen-langchain-serialized-lc1.json | langsmith-run langchain langchain | error unanswered-tool-call /4/kwargs/tool_calls/0
langchain-debug-verbose-flattened.log | none | none | the messages were put together to one prompt
gen-pino-nested-object.ndjson | wrapper openai-chat generic | the one body
gen-pino-body-string.ndjson | wrapper openai-chat generic | the one body
gen-winston-printf-pretty.log | in-text openai-chat generic | the one body
gen-gcp-cloud-logging-jsonpayload.json | cloud-logging openai-chat generic | the one body
bedrock-model-invocation-log.json | none | none | logged without bodies
lmstudio-server-log.log | lm-studio-log openai-chat lm-studio | notice elision
gen-docker-compose-prefix-pretty-json.log | in-text openai-chat generic | the one body
gen-docker-compose-prefix-ansi.log | in-text openai-chat generic | the one body
error-docker-compose-prefix.log | none | none | an error alone
gen-docker-json-file-driver.log | in-text openai-chat generic | the one body
error-k8s-timestamp-prefix-semantic-kernel.log | none | none | an error alone
pollyjs-har-openai-agent-streaming.har | 2 × polly openai-chat openai 2xx | none
pollyjs-har-together-sse.har | polly openai-chat generic 2xx | none
gen-har-chrome-devtools.har | har openai-chat groq | warning unanswered-tool-call /messages/4/tool_calls/0
vcrpy-parsed-body-deepseek-responses-error.yaml | cassette openai-responses deepseek | error misplaced-tool-result /input/4
vcrpy-parsed-body-groq-tool-use-failed.yaml | cassette openai-chat groq, 2 × cassette openai-chat groq 2xx | 3: hint history-drift /messages/4 | the model failed, not the request; the reasoning Groq sent with its call was not sent back, which it takes
vcrpy-body-string-bedrock-converse.yaml | cassette bedrock-converse bedrock 2xx | none
gen-vcrpy-raw-body.yaml | cassette openai-chat generic | the one body
ruby-vcr-mistral-parallel-tools.yml | 2 × cassette openai-chat mistral 2xx | none
ruby-vcr-gemini-functioncall.yml | 2 × cassette gemini gemini 2xx | none
ruby-vcr-cohere-binary-response.yml | 2 × cassette cohere cohere 2xx | none
ruby-vcr-anthropic-streaming-sse.yml | 4 × cassette anthropic-messages anthropic 2xx | none
go-vcr-anthropic-tool.yaml | 2 × cassette anthropic-messages anthropic 2xx | none
go-vcr-llamacpp-tool.yaml | 2 × cassette openai-chat generic 2xx | none
gen-nock-recording.json | nock openai-chat generic | the one body
gen-mitmdump-flow_detail3.txt | message-array openai-chat generic | the one body
gen-mitmproxy.flow | in-text openai-chat generic | the one body
gen-curl-trace-ascii.txt | json openai-chat generic | the one body
gen-httpie-print-HBhb.txt | in-text openai-chat generic | the one body
gen-curl-single-quoted.sh | json openai-chat openai | error unanswered-tool-call /messages/4/tool_calls/0
java-quarkus-langchain4j-curl.md | json anthropic-messages generic | none
gen-rest-client.http | in-text openai-chat openai | error unanswered-tool-call /messages/4/tool_calls/0
gen-bruno.bru | in-text openai-chat generic | the one body
gen-csv-export-doubled-quotes.csv | 2 × wrapper openai-chat generic | the one body
gen-postgres-csv-jsonb-python-repr-mix.csv | message-array openai-chat generic | the one body
csv-cell-azure-openai-doubled-quotes.csv.txt | none | none | an answer, cut off
jupyter-notebook-anthropic-error-output.ipynb | embedded openai-chat generic | none | what the program puts in is not known
jupyter-notebook-anthropic-batch.ipynb | 4 × anthropic-batch anthropic-messages anthropic | none | what the program puts in is not known
gen-markdown-issue-fenced.md | in-text openai-chat generic | the one body
otel-genai-span-parts.json | trace otel-gen-ai generic trace 2xx | none
sse-openai-chat-toolcall-deltas.txt | none | none | an answer alone
sse-anthropic-tooluse.txt | none | none | an answer alone
go-sprintf-plus-v-eino.md | none | none | Go’s %+v does not say where strings end
error-python-repr-of-exception.txt | none | none | an error alone
error-loguru-line.log | none | none | an error alone
error-rich-wrapped-bedrock-agno.log | none | none | an error alone
error-gateway-nested-json-vertex.json | none | none | an error alone
error-openrouter-litellm-422-fastapi-input.txt | none | none | an error alone: the messages it repeats stand apart
error-claude-code-terminal-wrapped.txt | none | none | an error alone
error-dotnet-clientresultexception.txt | none | none | an error alone
deepseek-5.log | in-text openai-chat deepseek | error missing-reasoning /messages/2, error unanswered-tool-call /messages/5/tool_calls/0 | the call is told as it was refused; its line was put together again without what the model thought
gemini-7.log | message-array gemini gemini | none | the cause it claims is none: consecutive turns of the user are taken
llamacpp-3.jsonl | jsonl openai-chat llama-cpp | error system-message-position /messages/1/role
lmstudio-1.log | lm-studio-log openai-chat lm-studio | error empty-content /messages/1/content
lmstudio-2.log | lm-studio-log openai-chat lm-studio | error null-content /messages/1/content
mistral-3.log | message-array openai-chat mistral | error unknown-property /0/name, error missing-tool-call-id /1 | the result has no id either, which says more than that no call is open; names of users are refused today
openclaw-session-1.jsonl | transcript pi google-code-assist transcript | none | a history of an agent, which mends what it sends
qwen-template-1.log | message-array openai-chat vllm | warning unanswered-tool-call /1/tool_calls/0, warning missing-tool-call-id /1/tool_calls/0 | a list of messages alone: which model, and so which template, it is for nobody says
`;
