/** Client → server request: the documentation of a rule, to be shown as a Markdown document. */
export namespace RuleDocumentationRequest {
  export const method = 'chatmend/rule';

  export interface Params {
    /** Rule id, which is the `code` of its diagnostics. */
    readonly rule: string;
  }

  /** `null` for an unknown rule. */
  export type Result = RuleDocumentation | null;
}

/** A rule's documentation. */
export interface RuleDocumentation {
  readonly rule: string;
  readonly markdown: string;
  /** Where it stands on the web. */
  readonly url: string;
}
