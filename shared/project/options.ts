import type { DocumentOptions, RepairTexts, RuleLevel } from '../api.ts';
import { compileGlobs } from './globs.ts';
import type { Project } from './project.ts';

/** The part of an inspection's options that a project file decides. */
export type ProjectOptions = Pick<
  DocumentOptions,
  'provider' | 'providerSource' | 'dialect' | 'rules' | 'policy' | 'strategies' | 'texts' | 'expect'
>;

/** What a project says about one document. */
export interface ProjectVerdict {
  /** The project asks not to look at it. */
  readonly ignored: boolean;
  readonly options: ProjectOptions;
}

type Resolve = (path: string) => ProjectVerdict;

const compiled = new WeakMap<Project, Resolve>();

/** What `project` says about the document at `relativePath` (with `/`, from the project file's folder). */
export function projectOptions(project: Project, relativePath: string): ProjectVerdict {
  let resolve = compiled.get(project);
  if (resolve === undefined) {
    resolve = compileProject(project);
    compiled.set(project, resolve);
  }
  return resolve(relativePath);
}

/**
 * Options of a host (a flag or the editor's settings) over those of the project file: the host's provider and policy
 * count, its rules, strategies and texts count one by one, and expectations add up.
 */
export function mergeOptions(host: DocumentOptions, project: ProjectOptions): DocumentOptions {
  const { provider, providerSource, dialect, rules, policy, strategies, texts, expect } = project;
  return {
    ...(policy !== undefined && { policy }),
    ...(dialect !== undefined && { dialect }),
    ...(host.provider === undefined && provider !== undefined && { provider }),
    ...(host.provider === undefined && providerSource !== undefined && { providerSource }),
    ...host,
    ...((rules ?? host.rules) && { rules: { ...rules, ...host.rules } }),
    ...((strategies ?? host.strategies) && { strategies: { ...strategies, ...host.strategies } }),
    ...((texts ?? host.texts) && { texts: { ...texts, ...host.texts } }),
    ...((expect ?? host.expect) && { expect: [...(expect ?? []), ...(host.expect ?? [])] }),
  };
}

function compileProject(project: Project): Resolve {
  const ignores = compileGlobs(project.ignore ?? []);
  const overrides = (project.overrides ?? []).map((part) => ({ part, applies: compileGlobs(part.files) }));
  const expect = (project.expect ?? []).map((part) => ({ part, applies: compileGlobs(part.files) }));
  return (path) => {
    let { provider, dialect, policy } = project;
    const rules: Record<string, RuleLevel> = { ...project.rules };
    const strategies: Record<string, string> = { ...project.strategies };
    const texts: RepairTexts = { ...project.texts };
    for (const { part, applies } of overrides) {
      if (!applies(path)) continue;
      provider = part.provider ?? provider;
      dialect = part.dialect ?? dialect;
      policy = part.policy ?? policy;
      Object.assign(rules, part.rules);
      Object.assign(strategies, part.strategies);
      Object.assign(texts, part.texts);
    }
    const expected = new Set<string>();
    for (const { part, applies } of expect) {
      if (applies(path)) for (const rule of part.rules) expected.add(rule);
    }
    return {
      ignored: ignores(path),
      options: {
        ...(provider !== undefined && { provider, providerSource: 'project' as const }),
        ...(dialect !== undefined && { dialect }),
        ...(Object.keys(rules).length > 0 && { rules }),
        ...(policy !== undefined && { policy }),
        ...(Object.keys(strategies).length > 0 && { strategies }),
        ...(Object.keys(texts).length > 0 && { texts }),
        ...(expected.size > 0 && { expect: [...expected] }),
      },
    };
  };
}
