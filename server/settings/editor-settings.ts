import {
  type DialectId,
  type DocumentOptions,
  dialects,
  POLICIES,
  type Policy,
  RULE_LEVELS,
  type RuleLevel,
} from '@chatmend/engine';
import type { Connection } from 'vscode-languageserver';
import type { ClientFeatures } from '../client-features.ts';
import { CONFIGURATION_SECTION, type Settings } from '../protocol/index.ts';

/** What the editor's settings say about a document. */
export interface EditorSettings {
  readonly enable: boolean;
  readonly options: DocumentOptions;
}

/** The editor's settings, per document: asked for once, and again after they changed. */
export class EditorSettingsStore {
  readonly #connection: Connection;
  readonly #client: ClientFeatures;
  readonly #known = new Map<string, Promise<EditorSettings>>();
  /** What a client without `workspace/configuration` told us. */
  #told: unknown;

  constructor(connection: Connection, client: ClientFeatures) {
    this.#connection = connection;
    this.#client = client;
    this.#told = client.options.settings;
  }

  /** Settings for the document at `uri`. */
  get(uri: string): Promise<EditorSettings> {
    let settings = this.#known.get(uri);
    if (settings === undefined) {
      settings = this.#ask(uri).then(readSettings);
      this.#known.set(uri, settings);
      // A client that fails to answer is asked again next time.
      settings.catch(() => this.#known.delete(uri));
    }
    return settings;
  }

  /** Settings changed; `told` are the new ones from a client that tells them. */
  changed(told?: unknown): void {
    this.#known.clear();
    if (!this.#client.configuration) this.#told = section(told) ?? this.#told;
  }

  /** The document is closed. */
  forget(uri: string): void {
    this.#known.delete(uri);
  }

  async #ask(scopeUri: string): Promise<unknown> {
    if (!this.#client.configuration) return this.#told;
    return this.#connection.workspace.getConfiguration({ scopeUri, section: CONFIGURATION_SECTION });
  }
}

/** Settings as people write them: whatever has the wrong type is left out. */
export function readSettings(value: unknown): EditorSettings {
  const { enable, provider, dialect, portability, rules, policy, strategies, texts } = (
    isRecord(value) ? value : {}
  ) as Settings;
  const levels = Object.entries(isRecord(rules) ? rules : {}).filter(isLevel);
  const named = typeof provider === 'string' && provider !== '' && provider !== 'auto';
  return {
    enable: enable !== false,
    options: {
      ...(named && { provider, providerSource: 'setting' }),
      ...(dialects().includes(dialect as DialectId) && { dialect: dialect as DialectId }),
      ...(portability === true && { portability }),
      ...(levels.length > 0 && { rules: Object.fromEntries(levels) }),
      ...(POLICIES.includes(policy as Policy) && { policy: policy as Policy }),
      ...textMembers('strategies', strategies),
      ...textMembers('texts', texts),
    },
  };
}

/** The members of a setting that are one line of text. */
function textMembers<K extends 'strategies' | 'texts'>(
  name: K,
  value: unknown,
): { [key in K]?: Record<string, string> } {
  const lines = Object.entries(isRecord(value) ? value : {}).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && /\S/.test(entry[1]) && !/[\r\n]/.test(entry[1]),
  );
  return lines.length === 0
    ? {}
    : ({ [name]: Object.fromEntries(lines) } as { [key in K]: Record<string, string> });
}

function isLevel(entry: [string, unknown]): entry is [string, RuleLevel] {
  return (RULE_LEVELS as readonly unknown[]).includes(entry[1]);
}

function section(told: unknown): unknown {
  return isRecord(told) ? told[CONFIGURATION_SECTION] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
