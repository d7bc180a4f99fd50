import type { Policy, RepairTexts, RuleInfo } from '../api.ts';
import { dialects, providers, rules } from '../catalog.ts';
import { NO_STRATEGY } from '../repair/policy.ts';
import { DEFAULT_TEXTS } from '../repair/texts.ts';
import { POLICIES, REPAIR_TEXTS, RULE_LEVELS } from './project.ts';

/** The JSON Schema of `chatmend.json`, made from the rules and providers there are. */
export function projectSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Chatmend project file',
    description:
      'Settings of Chatmend for the files in this folder and below, for editors and command line alike.',
    allowComments: true,
    allowTrailingCommas: true,
    type: 'object',
    properties: {
      $schema: { type: 'string', description: 'Where this schema stands, for editors that ask for it.' },
      provider: { $ref: '#/definitions/provider' },
      dialect: { $ref: '#/definitions/dialect' },
      rules: { $ref: '#/definitions/rules' },
      policy: { $ref: '#/definitions/policy' },
      strategies: { $ref: '#/definitions/strategies' },
      texts: { $ref: '#/definitions/texts' },
      ignore: {
        type: 'array',
        items: { $ref: '#/definitions/glob' },
        description: `Files that are not looked at. ${GLOBS} One that begins with "!" takes files back in.`,
      },
      overrides: {
        type: 'array',
        description: 'Other settings for some files; where two speak about a file, the later one counts.',
        items: {
          type: 'object',
          properties: {
            files: { $ref: '#/definitions/files' },
            provider: { $ref: '#/definitions/provider' },
            dialect: { $ref: '#/definitions/dialect' },
            rules: { $ref: '#/definitions/rules' },
            policy: { $ref: '#/definitions/policy' },
            strategies: { $ref: '#/definitions/strategies' },
            texts: { $ref: '#/definitions/texts' },
          },
          required: ['files'],
          additionalProperties: false,
          defaultSnippets: [{ body: { files: '$1', provider: '$2' } }],
        },
      },
      expect: {
        type: 'array',
        description:
          'Fixtures that are broken on purpose. What is expected is not reported; what is expected and does not occur is.',
        items: {
          type: 'object',
          properties: {
            files: { $ref: '#/definitions/files' },
            rules: {
              type: 'array',
              items: { $ref: '#/definitions/rule' },
              minItems: 1,
              uniqueItems: true,
              description: 'Rules that must find something in these files.',
            },
          },
          required: ['files', 'rules'],
          additionalProperties: false,
          defaultSnippets: [{ body: { files: '$1', rules: ['$2'] } }],
        },
      },
    },
    additionalProperties: false,
    definitions: {
      glob: { type: 'string', minLength: 1 },
      files: {
        oneOf: [
          { $ref: '#/definitions/glob' },
          { type: 'array', items: { $ref: '#/definitions/glob' }, minItems: 1 },
        ],
        description: `Which files. ${GLOBS}`,
      },
      provider: {
        enum: providers().map(({ id }) => id),
        enumDescriptions: providers().map(({ name }) => name),
        description:
          'Who receives the requests. Without it, what stands beside a payload decides, then its model.',
      },
      dialect: dialectSchema(),
      rule: {
        enum: rules().map(({ id }) => id),
        enumDescriptions: rules().map(({ summary }) => summary),
      },
      level: levelSchema(),
      rules: {
        type: 'object',
        description: 'How rules are reported.',
        properties: ruleProperties({ $ref: '#/definitions/level' }),
        additionalProperties: false,
      },
      policy: policySchema(),
      strategies: strategiesSchema(),
      texts: textsSchema(),
    },
  };
}

/** The JSON Schema of a wire format. */
export function dialectSchema(): object {
  return {
    enum: dialects(),
    description:
      'Wire format of the requests. Without it, their shape decides, and the path they were sent to.',
  };
}

/** The JSON Schema of a policy. */
export function policySchema(): object {
  return {
    enum: POLICIES,
    enumDescriptions: POLICIES.map((policy) => POLICY_WORDS[policy]),
    description:
      'How far repairs may go that are asked for. Fixes on save stay careful, whatever stands here.',
  };
}

/** The JSON Schema of an object that chooses a strategy per rule. */
export function strategiesSchema(): object {
  const one = ({ strategies, summary }: RuleInfo): object => ({
    type: 'string',
    enum: [...strategies, NO_STRATEGY],
    description: `What is tried first. ${summary}`,
  });
  return {
    type: 'object',
    description: 'Which way of repairing is tried first, per rule; "none" leaves its problems to people.',
    properties: Object.fromEntries(
      rules()
        .filter(isRepaired)
        .map((rule) => [rule.id, one(rule)]),
    ),
    additionalProperties: false,
  };
}

function isRepaired({ strategies }: RuleInfo): boolean {
  return strategies.length > 0;
}

/** The JSON Schema of the sentences the repair writes. */
export function textsSchema(): object {
  const one = (name: keyof RepairTexts): object => ({
    type: 'string',
    pattern: '^[^\\r\\n]+$',
    default: DEFAULT_TEXTS[name],
    description: TEXT_WORDS[name],
  });
  return {
    type: 'object',
    description:
      'Sentences the repair writes, behind its mark "[chatmend]". {id} and {tool} are filled in; what stands in [...] around one is left out where it is not known.',
    properties: Object.fromEntries(REPAIR_TEXTS.map((name) => [name, one(name)])),
    additionalProperties: false,
  };
}

const POLICY_WORDS: Readonly<Record<Policy, string>> = {
  careful: 'Safe steps only.',
  complete: 'Everything that makes a request acceptable without losing a word.',
  minimal: 'Drops what does not fit, and lists it.',
};

const TEXT_WORDS: Readonly<Record<keyof RepairTexts, string>> = {
  noResult: 'In place of a result nobody recorded.',
  keptResult: 'In front of a result that is kept as a user message.',
  secondResult: 'Between two results of one call that were joined.',
};

/** The JSON Schema of an object that gives rules their level, one property per rule; `level` is that of its value. */
export function ruleProperties(level: object): object {
  return Object.fromEntries(rules().map(({ id, summary }) => [id, { ...level, description: summary }]));
}

/** The JSON Schema of a rule's level. */
export function levelSchema(): object {
  return { enum: RULE_LEVELS, enumDescriptions: RULE_LEVELS.map((level) => LEVELS[level]) };
}

const GLOBS =
  'Globs relative to the folder of this file; "**" stands for any folders, and the name of a folder for everything in it.';

const LEVELS = {
  error: 'Always an error.',
  warning: 'Always a warning.',
  information: 'Always an information.',
  hint: 'Always a hint.',
  off: 'Not reported.',
  auto: 'As what is known of the provider says (default).',
} as const;
