/** A template and a history it was tried on. */
export interface Difference {
  readonly model: string;
  /** Family of ours, by the name of the model. */
  readonly family: string | undefined;
  /** What the template raises, `undefined` where it renders the history. */
  readonly raises: string | undefined;
  /** Rules of the family that have something to say, as errors and as warnings. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** Roles of the messages in order; `call` for an assistant message with calls. */
  readonly roles: readonly string[];
}

/** A way in which a template and what we say of it differ, and why that is right or has to be lived with. */
export interface TemplateException {
  readonly title: string;
  covers(difference: Difference): boolean;
}

/** All there are. One that no template shows any more has to go. */
export const templateExceptions: readonly TemplateException[] = [
  {
    // Whatever stands where the answer would be is printed as if it were one: a template that counts messages cannot
    // tell. With one message more or less it raises.
    title: 'an instruction or a result that stands, by chance, where the assistant would speak',
    covers: ({ raises, errors }) =>
      raises === undefined &&
      errors.length > 0 &&
      errors.every((rule) =>
        ['system-message-position', 'unsupported-role', 'roles-alternate'].includes(rule),
      ),
  },
  {
    // What leads is an error of its own (`orphan-tool-result`, `first-message-role`); what follows is repaired with it.
    title: 'a history of Mistral that begins with a result',
    covers: ({ raises, family, roles }) =>
      raises !== undefined && isOfMistral(family) && spoken(roles)[0] === 'tool',
  },
  {
    // It counts the user of the first question, and there is none: the one behind the result is the first to speak.
    title: 'a history of Ministral that begins with calls',
    covers: ({ raises, errors, family, roles }) =>
      raises === undefined &&
      family === 'ministral-3' &&
      errors.every((rule) => rule === 'role-after-tool-result') &&
      spoken(roles).find((role) => role !== 'tool') === 'call',
  },
  {
    // Mistral ships these without a template for tools. The files people run carry one that knows them, so that a
    // warning would be a false one for nearly everybody.
    title: 'the templates of Mistral Small, Large and Devstral that know no tools',
    covers: ({ raises, family, roles }) =>
      raises === 'Only user, system and assistant roles are supported!' &&
      family === 'mistral-small' &&
      (roles.includes('tool') || roles.includes('function')),
  },
  {
    // A guard that is asked for one risk, which comes with the request; nobody sends it a chat.
    title: 'Granite Guardian, which wants to be told what to look for',
    covers: ({ model, raises }) =>
      model.startsWith('granite3-guardian') && raises === '[role, risk] combination is incorrect',
  },
  {
    // `unknown-role` says it; what the template makes of it is not said a second time.
    title: 'a role nobody knows',
    covers: ({ raises, roles }) => raises !== undefined && roles.some((role) => !KNOWN.has(role)),
  },
  {
    // Only a repair leaves it, with its warnings: moved away, the instruction would put both side by side, and nothing
    // asks for a result, because Command's calls may stay open.
    title: 'an instruction between a call without a result and more words of the assistant, for Command',
    covers: ({ family, warnings, roles }) =>
      family === 'command-r' &&
      warnings.length > 0 &&
      /call,(system|developer),(assistant|call)/.test(roles.join()),
  },
];

const KNOWN: ReadonlySet<string> = new Set([
  'system',
  'developer',
  'user',
  'assistant',
  'call',
  'tool',
  'function',
]);

function isOfMistral(family: string | undefined): boolean {
  return family === 'mistral-small' || family === 'ministral-3';
}

/** Roles of those who do not instruct. */
function spoken(roles: readonly string[]): readonly string[] {
  return roles.filter((role) => role !== 'system' && role !== 'developer');
}
