/**
 * A program that uses everything the engine exports. It is compiled against the packed package, not against its
 * sources, in `engine-package.test.ts`.
 */
import {
  applyEdits,
  type CaptureInfo,
  type Cut,
  captures,
  closest,
  compileGlobs,
  type DialectId,
  type DocumentOptions,
  dialects,
  expectEdits,
  type Fix,
  type Holdings,
  holdingsOf,
  type Inspection,
  inspect,
  inspectRequest,
  isFolderLeftOut,
  type Json,
  type JsonPatchOperation,
  jsonPatchOf,
  LineIndex,
  mayHoldPayloads,
  mergeOptions,
  type Notice,
  type Operation,
  type Options,
  type Payload,
  type PlannedStep,
  POLICIES,
  type Policy,
  PROJECT_FILE,
  type Problem,
  type ProviderInfo,
  parseProject,
  projectOptions,
  providers,
  REPAIR_TEXTS,
  type RepairTexts,
  type RequestInspection,
  type RequestRepair,
  RULE_LEVELS,
  type RuleInfo,
  repairRequest,
  rules,
  type Standing,
  type Step,
  type Target,
  type TextEdit,
  type TextPlan,
  type TextProblem,
  type TextRange,
} from '@chatmend/engine';
import { pageOfProvider, pageOfRule, toMarkdown } from '@chatmend/engine/pages';

const texts: RepairTexts = { noResult: 'Nothing was recorded for {tool}.' };
const options: Options = {
  provider: 'openai',
  rules: { 'null-content': 'off' },
  strategies: { 'orphan-tool-result': 'delete-result' },
  texts,
};
const policy: Policy = 'complete';

const body = { model: 'gpt-4o', messages: [{ role: 'user', content: null }] };
const judged: RequestInspection = inspectRequest(body, options);
const target: Target = judged.target;
const problems: readonly Problem[] = judged.problems;
const steps: readonly Step[] = problems.flatMap((problem) => judged.fixes(problem));
const operations: readonly Operation[] = steps.flatMap((step) => step.operations);
const repaired: RequestRepair<typeof body> = repairRequest(body, { ...options, policy });
const planned: readonly PlannedStep[] = repaired.steps;
const patch: JsonPatchOperation[] = jsonPatchOf(body, planned);
const sent: typeof body = repaired.request;

const text = JSON.stringify(sent);
const documentOptions: DocumentOptions = { ...options, name: 'body.json', maxProblems: 10 };
const inspection: Inspection = inspect(text, documentOptions);
const payloads: readonly Payload[] = inspection.payloads;
const found: readonly TextProblem[] = inspection.problems;
const notices: readonly Notice[] = inspection.notices;
const fixes: readonly Fix[] = found.flatMap((problem) => inspection.fixes(problem));
const plan: TextPlan = inspection.plan(policy);
const cuts: readonly Cut[] = inspection.cuts(0);
const edits: readonly TextEdit[] = plan.edits;
const mended: string = applyEdits(text, edits);
const range: TextRange = { start: 0, end: mended.length };
const lines = new LineIndex(mended);

const allRules: readonly RuleInfo[] = rules();
const allProviders: readonly ProviderInfo[] = providers();
const allCaptures: readonly CaptureInfo[] = captures();
const isNotes: boolean = compileGlobs('notes/**')('notes/a.txt');
const holdings: Holdings = holdingsOf({ name: 'yesterday.log', title: 'yesterday.log', text });
const isLookedInto: boolean = mayHoldPayloads('a.log') && !isFolderLeftOut('logs');
const allDialects: readonly DialectId[] = dialects();
const refusals: readonly (string | undefined)[] = found.map((problem) => inspection.refusal(problem));
const standings: readonly Standing[] = found.flatMap((problem) => inspection.standings(problem));
const page: string =
  toMarkdown(pageOfRule('null-content') ?? [], () => '') +
  toMarkdown(pageOfProvider('openai') ?? [], () => '');
const json: Json = { levels: [...RULE_LEVELS], policies: [...POLICIES], texts: [...REPAIR_TEXTS] };

const { project, issues } = parseProject('{"provider": "openai"}');
const ofProject = projectOptions(project, 'a/b.json');
const nearest: string | undefined = closest('nul-content', ['null-content']);

export const everything = {
  allCaptures,
  allDialects,
  isNotes,
  holdings,
  isLookedInto,
  refusals,
  standings,
  page,
  target,
  operations,
  patch,
  payloads,
  notices,
  fixes,
  cuts,
  range,
  lines,
  allRules,
  allProviders,
  json,
  issues,
  ofProject,
  nearest,
  PROJECT_FILE,
  expectEdits,
  mergeOptions,
};
