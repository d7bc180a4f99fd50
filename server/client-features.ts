import { type InitializeParams, ResourceOperationKind } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol/index.ts';

/** What the client can do, resolved once; features ask these and never the raw capabilities. */
export interface ClientFeatures {
  /** What it offers beyond LSP. */
  readonly options: InitializationOptions;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly watchesFiles: boolean;
  readonly workspaceFolders: boolean;
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticData: boolean;
  readonly codeActionLiterals: boolean;
  /** Edits of code actions may be computed when one is chosen. */
  readonly resolvesEdits: boolean;
  readonly preferredActions: boolean;
  /** Edits may name the version they belong to, and create files. */
  readonly documentChanges: boolean;
  readonly createsFiles: boolean;
  readonly changeAnnotations: boolean;
  readonly markdownHovers: boolean;
}

/** Reads what the client says about itself. */
export function clientFeatures({ capabilities, initializationOptions }: InitializeParams): ClientFeatures {
  const { workspace, textDocument } = capabilities;
  const action = textDocument?.codeAction;
  const shown = textDocument?.diagnostic ?? textDocument?.publishDiagnostics;
  const pushed = textDocument?.publishDiagnostics;
  const edit = workspace?.workspaceEdit;
  const documentChanges = edit?.documentChanges === true;
  return {
    options: isObject(initializationOptions) ? initializationOptions : {},
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    // Clients before LSP 3.18 describe pulled diagnostics where they describe pushed ones.
    relatedInformation: (shown?.relatedInformation ?? pushed?.relatedInformation) === true,
    codeDescription: (shown?.codeDescriptionSupport ?? pushed?.codeDescriptionSupport) === true,
    diagnosticData: (shown?.dataSupport ?? pushed?.dataSupport) === true,
    codeActionLiterals: action?.codeActionLiteralSupport !== undefined,
    resolvesEdits:
      action?.dataSupport === true && action.resolveSupport?.properties.includes('edit') === true,
    preferredActions: action?.isPreferredSupport === true,
    documentChanges,
    createsFiles:
      documentChanges && edit?.resourceOperations?.includes(ResourceOperationKind.Create) === true,
    changeAnnotations: documentChanges && edit?.changeAnnotationSupport !== undefined,
    markdownHovers: textDocument?.hover?.contentFormat?.includes('markdown') === true,
  };
}

function isObject(value: unknown): value is InitializationOptions {
  return typeof value === 'object' && value !== null;
}
