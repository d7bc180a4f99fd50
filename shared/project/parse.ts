import type { Node } from 'jsonc-parser';
import type { DialectId, Policy, RepairTexts, RuleLevel, TextRange } from '../api.ts';
import { dialects, providers, rules } from '../catalog.ts';
import { NO_STRATEGY } from '../repair/policy.ts';
import { MAX_GLOB_LENGTH } from './globs.ts';
import {
  POLICIES,
  type Project,
  type ProjectExpectation,
  type ProjectIssue,
  type ProjectOverride,
  type ProjectSettings,
  REPAIR_TEXTS,
  RULE_LEVELS,
} from './project.ts';
import { type Member, Reader, readTree } from './reader.ts';

const SHARED_SETTINGS = ['provider', 'dialect', 'rules', 'policy', 'strategies', 'texts'];
const SETTINGS = ['$schema', ...SHARED_SETTINGS, 'ignore', 'overrides', 'expect'];
const OVERRIDE_SETTINGS = ['files', ...SHARED_SETTINGS];
const EXPECT_SETTINGS = ['files', 'rules'];

/**
 * Reads a project file: JSON with comments and trailing commas. What makes no sense becomes an issue and
 * is left out; the rest counts. Never throws.
 */
export function parseProject(text: string): { project: Project; issues: ProjectIssue[] } {
  const { root, issues } = readTree(text);
  const reader = new ProjectReader();
  const project = root === undefined ? {} : reader.project(root);
  if (text.trim() === '') return { project, issues: [EMPTY] };
  const all = [...issues, ...reader.issues].map((issue) => ({ ...issue, range: inside(issue.range, text) }));
  return { project, issues: all.sort((a, b) => a.range.start - b.range.start) };
}

/** The parser's ranges of what does not end may reach beyond the text. */
function inside({ start, end }: TextRange, text: string): TextRange {
  const from = Math.min(start, text.length);
  return { start: from, end: Math.max(from, Math.min(end, text.length)) };
}

const EMPTY: ProjectIssue = {
  kind: 'syntax',
  range: { start: 0, end: 0 },
  message: 'The file is empty: write {} or remove it.',
};

class ProjectReader extends Reader {
  readonly #rules = rules().map(({ id }) => id);
  readonly #providers = providers().map(({ id }) => id);

  project(root: Node): Project {
    const members = this.members(root, 'chatmend.json', SETTINGS);
    const value = (name: string): Node | undefined => members.get(name)?.value;
    const ignore = value('ignore');
    const overrides = value('overrides');
    const expect = value('expect');
    return {
      ...this.#settings(members),
      ...(ignore && { ignore: this.#globs(ignore, '"ignore"', false) }),
      ...(overrides && { overrides: this.#parts(overrides, 'overrides', (part) => this.#override(part)) }),
      ...(expect && { expect: this.#parts(expect, 'expect', (part) => this.#expectation(part)) }),
    };
  }

  #settings(members: ReadonlyMap<string, Member>): ProjectSettings {
    const value = (name: string): Node | undefined => members.get(name)?.value;
    const [provider, dialect, levels, policy, strategies, texts] = SHARED_SETTINGS.map(value);
    const chosen = provider && this.choice(provider, 'Provider', this.#providers);
    const format = dialect && this.choice(dialect, 'Dialect', dialects());
    const wanted = policy && this.choice(policy, 'Policy', POLICIES);
    return {
      ...(chosen !== undefined && { provider: chosen }),
      ...(format !== undefined && { dialect: format as DialectId }),
      ...(levels && { rules: this.#levels(levels) }),
      ...(wanted !== undefined && { policy: wanted as Policy }),
      ...(strategies && { strategies: this.#strategies(strategies) }),
      ...(texts && { texts: this.#texts(texts) }),
    };
  }

  #strategies(node: Node): Record<string, string> {
    const strategies: [string, string][] = [];
    for (const { key, value } of this.members(node, '"strategies"').values()) {
      const rule = this.choice(key, 'Rule', this.#rules);
      const strategy =
        rule === undefined ? undefined : this.choice(value, `Strategy for ${rule}`, strategiesOf(rule));
      if (rule !== undefined && strategy !== undefined) strategies.push([rule, strategy]);
    }
    return Object.fromEntries(strategies);
  }

  #texts(node: Node): RepairTexts {
    const texts: [string, string][] = [];
    for (const { name, value } of this.members(node, '"texts"', REPAIR_TEXTS).values()) {
      const isLine = value.type === 'string' && value.value.trim() !== '' && !/[\r\n]/.test(value.value);
      if (isLine) texts.push([name, value.value]);
      else
        this.reject(value, `"${name}" must be one line of text: the next run finds it again by that line.`);
    }
    return Object.fromEntries(texts);
  }

  #levels(node: Node): Record<string, RuleLevel> {
    const levels: [string, RuleLevel][] = [];
    for (const { key, value } of this.members(node, '"rules"').values()) {
      const rule = this.choice(key, 'Rule', this.#rules);
      const level = this.choice(value, 'Level', RULE_LEVELS);
      if (rule !== undefined && level !== undefined) levels.push([rule, level as RuleLevel]);
    }
    return Object.fromEntries(levels);
  }

  #parts<T>(node: Node, name: string, read: (part: Node) => T | undefined): T[] {
    return this.elements(node, `"${name}"`)
      .map(read)
      .filter((part) => part !== undefined);
  }

  #override(node: Node): ProjectOverride | undefined {
    const members = this.members(node, 'An override', OVERRIDE_SETTINGS);
    const files = this.#files(node, members.get('files')?.value, 'An override');
    const settings = this.#settings(members);
    return files && { files, ...settings };
  }

  #expectation(node: Node): ProjectExpectation | undefined {
    const members = this.members(node, 'An expectation', EXPECT_SETTINGS);
    const files = this.#files(node, members.get('files')?.value, 'An expectation');
    const list = members.get('rules')?.value;
    if (list === undefined) {
      if (node.type === 'object') this.reject(node, 'An expectation needs "rules": add "rules": ["…"].');
      return undefined;
    }
    const expected = this.elements(list, '"rules"')
      .map((rule) => this.choice(rule, 'Rule', this.#rules))
      .filter((rule) => rule !== undefined);
    return files && expected.length > 0 ? { files, rules: expected } : undefined;
  }

  #files(owner: Node, node: Node | undefined, what: string): readonly string[] | undefined {
    if (node !== undefined) {
      const globs = this.#globs(node, '"files"', true);
      return globs.length > 0 ? globs : undefined;
    }
    if (owner.type === 'object') this.reject(owner, `${what} needs "files": add "files": "some/**/*.json".`);
    return undefined;
  }

  #globs(node: Node, what: string, single: boolean): string[] {
    const globs = single && node.type === 'string' ? [node] : this.elements(node, what);
    return globs
      .filter((glob) => {
        const usable = glob.type === 'string' && glob.value !== '' && glob.value.length <= MAX_GLOB_LENGTH;
        if (!usable) this.reject(glob, `${what} takes globs such as "fixtures/**/*.json".`);
        return usable;
      })
      .map((glob) => String(glob.value));
  }
}

/** Strategies a rule can be set to. */
function strategiesOf(rule: string): readonly string[] {
  return [...(rules().find(({ id }) => id === rule)?.strategies ?? []), NO_STRATEGY];
}
