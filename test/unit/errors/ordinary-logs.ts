import fc from 'fast-check';

const word = fc.constantFrom(
  ...'payment order user session cache index worker tool message content role input queue invoice file upload export'.split(
    ' ',
  ),
);
const name = fc.tuple(word, word).map(([a, b]) => `${a}_${b}`);
const Name = fc
  .tuple(word, word)
  .map((words) => words.map((one) => one[0]?.toUpperCase() + one.slice(1)).join(''));
const number = fc.integer({ min: 1, max: 9999 });
const status = fc.constantFrom(400, 401, 403, 404, 409, 422, 429, 500, 502, 503);
const id = fc.stringMatching(/^[a-f0-9]{8}$/);

/** Reports of failures that are nobody's refusal of a chat request, in the manner of many languages. */
const reports = fc.oneof(
  fc.record({ Name, name, number, word }).map(
    ({ Name, name, number, word }) => `Traceback (most recent call last):
  File "/srv/app/${name}.py", line ${number}, in ${name}
    return self.${word}(${name})
  File "/srv/app/models.py", line ${number}, in __init__
    super().__init__(**data)
pydantic_core._pydantic_core.ValidationError: 1 validation error for ${Name}
${name}.${word}
  Field required [type=missing, input_value={'id': ${number}}, input_type=dict]`,
  ),
  fc.record({ Name, name, number, id }).map(
    ({
      Name,
      name,
      number,
      id,
    }) => `2026-03-0${(number % 9) + 1} 11:02:${(number % 50) + 10},${number} ERROR [${name}] ${id} Request failed
java.lang.IllegalArgumentException: Invalid value for '${name}': must not be empty
\tat com.example.${Name}.validate(${Name}.java:${number})
\tat java.base/java.lang.Thread.run(Thread.java:840)
Caused by: java.lang.NullPointerException: Cannot invoke "String.length()" because "content" is null`,
  ),
  fc.record({ name, number, word }).map(
    ({ name, number, word }) => `TypeError: Cannot read properties of undefined (reading '${word}')
    at ${name} (/srv/app/src/${word}.js:${number}:13)
    at process.processTicksAndRejections (node:internal/process/task_queues:95:5) {
  code: 'ERR_INVALID_ARG_TYPE'
}`,
  ),
  fc.record({ name, number }).map(
    ({ name, number }) => `panic: runtime error: index out of range [${number}] with length ${number % 7}

goroutine 1 [running]:
main.${name}(0xc000012345, {0x0, 0x0})
\t/src/cmd/${name}.go:${number} +0x1d`,
  ),
  fc.record({ name, number, word }).map(
    ({ name, number, word }) => `thread 'main' panicked at src/${name}.rs:${number}:9:
called \`Result::unwrap()\` on an \`Err\` value: Error("missing field \`${word}\`", line: ${number}, column: 5)`,
  ),
  fc.record({ Name, name, number }).map(
    ({ Name, name, number }) => `System.ArgumentException: Value cannot be null. (Parameter '${name}')
   at Acme.${Name}.Send(${Name} request) in /src/${Name}.cs:line ${number}`,
  ),
  fc
    .record({ status, name, word, id })
    .map(
      ({ status, name, word, id }) =>
        `{"level":"error","status":${status},"requestId":"${id}","error":{"message":"${name} is invalid: ${word} must be a string","type":"card_error","param":"${name}"}}`,
    ),
  fc
    .record({ status, name, word, number })
    .map(
      ({ status, name, word, number }) =>
        `10.0.0.${number % 250} - - "POST /api/${name} HTTP/1.1" ${status} ${number} "-" "curl/8.1"\n[error] ${number}#0: upstream sent invalid ${word} while reading response header`,
    ),
  fc
    .record({ status, name, word })
    .map(
      ({ status, name, word }) =>
        `HTTP ${status} {"detail":[{"type":"missing","loc":["body","${name}","${word}"],"msg":"Field required","input":null}]}`,
    ),
  fc
    .record({ name, word, number })
    .map(
      ({ name, word, number }) =>
        `ERROR: value too long for type character varying(${number})\nSTATEMENT: INSERT INTO ${name} (${word}, content, role) VALUES ($1, $2, $3)`,
    ),
  fc
    .record({ Name, word, status })
    .map(
      ({ Name, word, status }) =>
        `botocore.exceptions.ClientError: An error occurred (ValidationException) when calling the ${Name} operation: The ${word} parameter is not valid. HTTP ${status}`,
    ),
  fc
    .record({ name, word, number })
    .map(
      ({ name, word, number }) =>
        `E${number} ${word}.go:${number}] error syncing "${name}": Operation cannot be fulfilled: the object has been modified; please apply your changes to the latest version and try again`,
    ),
  fc
    .record({ name, word })
    .map(
      ({ name, word }) =>
        `json: cannot unmarshal string into Go struct field Config.${name}.${word} of type int`,
    ),
  fc
    .record({ name, word, number })
    .map(
      ({ name, word, number }) =>
        `WARN ${name}: retry ${number} of tool ${word}: message was not sent, invalid content in ${name}[${number}].${word}: expected a string, got null`,
    ),
);

/** Some reports between ordinary lines. */
export const ordinaryLogs: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: reports },
      {
        weight: 1,
        arbitrary: fc
          .record({ name, word, number })
          .map(
            ({ name, word, number }) =>
              `INFO ${name} ${word} done in ${number} ms, role=${word} tool=${name}`,
          ),
      },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((lines) => lines.join('\n'));
