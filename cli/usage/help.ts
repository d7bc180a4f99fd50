/** The commands, in the order they are explained. */
export const COMMANDS = ['check', 'fix', 'cuts', 'extract', 'explain', 'rules', 'providers'] as const;

/** A command a person can name. */
export type Command = (typeof COMMANDS)[number];

const OVERVIEW = `Chatmend finds what is wrong with an LLM chat request before the provider does, and repairs it.

Usage: chatmend <command> [options]

Commands:
  check [paths|-]      Report problems (default: the current folder)
  fix [paths|-]        Show or carry out repairs
  cuts FILE[:LINE]     List where a history may be cut
  extract FILE[:LINE]  Print a request as JSON, out of its log or quotes
  explain TOPIC        Tell what a provider's error means, or all about a rule or a provider
  rules                List what can be wrong with a request
  providers            List the providers whose behaviour is known

chatmend <command> --help explains one command; chatmend --version prints the version.
`;

const INPUTS = `Paths:
  Folders are walked for JSON, JSON Lines, logs, Markdown, YAML cassettes, HAR files and notebooks:
  sorted, without what .gitignore or chatmend.json ignore, node_modules, version control folders and
  symbolic links. A file you name is always read, whatever its ending, and so is what a glob in
  quotes names ('logs/**/*.txt'). "-" reads standard input. Gzip is unpacked (.json.gz) and UTF-16
  with a byte order mark understood; both are written back as they were.
`;

const TARGET_OPTIONS = `  --provider ID          Who receives the requests ("chatmend providers" lists the ids); by default
                         what stands beside a payload decides, then the model's name
  --dialect ID           Wire format of the requests; by default their shape decides
  --context CONTEXT      What they are: request, training, transcript, trace or answer; by default
                         what stands around them decides
  --as-of YYYY-MM-DD     Judge by what was true of the provider on that day
  --no-project           Do not read chatmend.json
  --stdin-filename NAME  Name of what standard input holds (its ending and place count)
`;

const LIMIT_OPTIONS = '  --max-warnings N       Exit 1 when there are more warnings than N\n';

const COLOR_OPTIONS = `  --color, --no-color    Colours; by default on a terminal (NO_COLOR, FORCE_COLOR count)
  -h, --help             This text
`;

const EXITS = `Exit status: 0 clean, 1 problems of severity error or too many warnings, 2 wrong usage or
unreadable input.
`;

const TEXTS: Readonly<Record<Command, string>> = {
  check: `Report what a provider would refuse.

Usage: chatmend check [options] [paths|-]

${INPUTS}
Options:
${TARGET_OPTIONS}  --format FORMAT        text (default), json, ndjson (a problem a line) or github (annotations)
  --portable all|ID,ID   Ask who would refuse it: prints a matrix of providers and what was found;
                         --format is text (default), markdown or json
  --statistics           Count problems by rule instead of showing each one
${LIMIT_OPTIONS}${COLOR_OPTIONS}
${EXITS}`,
  fix: `Show or carry out repairs; by default only those that lose and invent no word.

Usage: chatmend fix [options] [paths|-]

${INPUTS}
Options:
  --policy POLICY        careful: safe steps only (default); complete: everything that makes the
                         requests acceptable without losing a word; minimal: what does not fit is
                         dropped, and listed. In training rows none of them invents a text
  --unsafe               Short for --policy complete
  --strategy RULE=WAY    Answer a rule's problems this way first ("chatmend explain RULE" lists the
                         ways), or with none: leave them to people. Can be given for several rules
  --diff                 Print a diff and change nothing (default)
  --plan                 Print the plan as JSON: steps, what they do to words, other ways, what
                         would remain, and all of it as JSON Patch per record
  --write                Change the files, each at once or not at all
  --interactive          Ask about every problem in a terminal; --policy decides which way is
                         shown first. Nothing is written before the last answer: then after one
                         more question, or at once with --write
  --remember DIR         Put lost calls and results back from the files of DIR too; without it, from
                         what the same file holds
  --rejects FILE         With --write or --stdout: rows of JSON Lines in which errors would remain
                         are taken out and put at the end of FILE as they were
  --stdout               Print the repaired text of one file, or of standard input
${TARGET_OPTIONS}${LIMIT_OPTIONS}${COLOR_OPTIONS}
The diff, plan or text goes to standard output, what was done and what remains to standard error.
The exit status speaks of what remains.
${EXITS}`,
  cuts: `List the places where no call is torn from its result when a history is cut.

Usage: chatmend cuts [options] FILE[:LINE]

With LINE: only the payload in that line. "whole" says whether what stands before or behind the
place has a result for each call and a call for each result.

Options:
  --format FORMAT        text (default) or json
${TARGET_OPTIONS}${COLOR_OPTIONS}`,
  extract: `Print the chat request of a file as JSON, out of log lines, strings in strings, Python, YAML
and whatever else it was written in.

Usage: chatmend extract [options] FILE[:LINE]

With LINE: the request that stands in that line.

Options:
  --payload N            The Nth of those there
${TARGET_OPTIONS}${COLOR_OPTIONS}
Exit status: 0 printed, 2 none or several are there, wrong usage or unreadable input.
`,
  explain: `Tell what a provider's error means: what is wrong with the request, how it came about,
what to do. Where the request stands in the same text, tell the place in it.
Or tell all about a rule: what is wrong, why, an example before and after, the ways to mend it, who
refuses it in which words. Or about a provider: what it refuses and takes.

Usage: chatmend explain [options] "ERROR TEXT"|FILE|-
       chatmend explain [options] RULE|PROVIDER

The error may stand in anything: JSON, a traceback, a log with prefixes, an exported issue thread.
"-" reads it from standard input.

Options:
  --format FORMAT        text (default) or markdown, to paste into an issue
${COLOR_OPTIONS}`,
  rules: `List what can be wrong with a request, and how many providers are known to refuse it.

Usage: chatmend rules [options]

Options:
  --format FORMAT        text (default) or json
${COLOR_OPTIONS}`,
  providers: `List the providers whose behaviour is known.

Usage: chatmend providers [options]

Options:
  --format FORMAT        text (default) or json
${COLOR_OPTIONS}`,
};

/** The help text of a command, or of all. */
export function help(command: Command | undefined): string {
  return command === undefined ? OVERVIEW : TEXTS[command];
}
