import { short } from '../text/short.ts';
import type { Rule, RuleExample } from './rule.ts';
import { pairOf, place } from './words.ts';

/** The name of a speaker, in characters that are not taken. */
export const rule: Rule = {
  id: 'message-name-format',
  summary: 'The name of a speaker has characters or a length that is not taken.',
  documentation: `\`name\` tells speakers of one role apart. OpenAI takes letters, digits, \`_\` and \`-\`, 64 of them at most: names
of people with a space in them are refused, and so is an empty name. xAI lets only the user have one. Write it without,
or leave it out and say in the message who speaks.`,
  variants: {
    characters: 'a character that is no letter, digit, `_` or `-`',
    empty: 'an empty name',
    'too-long': 'more than 64 characters',
    'not-user': 'a name of somebody else than the user',
  },
  strategies: ['rewrite-message-name', 'remove-unknown-member'],
  visit: {
    turn(turn, report) {
      if (!turn.known || turn.role === 'tool' || turn.role === 'unknown') return;
      const { name } = turn.value as { readonly name?: unknown };
      if (typeof name !== 'string') return;
      const tell = (variant: string, says: string) =>
        report({
          variant,
          pointer: `${turn.pointer}/name`,
          anchor: pairOf(turn.pointer, 'name'),
          message: `${place(turn)} ${says}.`,
          subject: { turn },
        });
      if (turn.role !== 'user') tell('not-user', "has a name, and is not the user's");
      const variant = variantOf(name);
      if (variant !== undefined) tell(variant, SAYS[variant](name));
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A name with a space',
    provider: 'openai',
    text: `{"messages": [
  {"role": "user", "name": "John Smith", "content": "turn on the light"}
                 //^^^^^^^^^^^^^^^^^^^^ error message-name-format: messages[0] is by John Smith, a name of other characters than letters, digits, _ and -.
]}`,
    fixes: {
      'rewrite-message-name': `{"messages": [
  {"role": "user", "name": "John_Smith", "content": "turn on the light"}
]}`,
    },
  },
  {
    title: 'A name as it is taken',
    provider: 'openai',
    text: `{"messages": [{"role": "user", "name": "John-Smith_2", "content": "turn on the light"}]}`,
  },
  {
    title: 'A name of who instructs, sent to xAI',
    provider: 'xai',
    text: `{"model": "grok-4", "messages": [
  {"role": "system", "name": "example_user", "content": "I press the button."},
                   //^^^^^^^^^^^^^^^^^^^^^^ error message-name-format: messages[0] has a name, and is not the user's.
  {"role": "user", "content": "Hi"}
]}`,
    fixes: {
      'remove-unknown-member': `{"model": "grok-4", "messages": [
  {"role": "system", "content": "I press the button."},
  {"role": "user", "content": "Hi"}
]}`,
    },
    unrepaired: 'Only you know who has to be told apart by it.',
  },
];

type Variant = 'characters' | 'empty' | 'too-long';

const SAYS: Readonly<Record<Variant, (name: string) => string>> = {
  characters: (name) => `is by ${short(name)}, a name of other characters than letters, digits, _ and -`,
  empty: () => 'has an empty name',
  'too-long': (name) => `has a name of ${name.length} characters`,
};

function variantOf(name: string): Variant | undefined {
  if (name === '') return 'empty';
  if (!/^[\w-]+$/.test(name)) return 'characters';
  return name.length > 64 ? 'too-long' : undefined;
}
