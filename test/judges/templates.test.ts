import assert from 'node:assert/strict';
import { inspectRequest, type Json, repairRequest } from '@chatmend/engine';
import fc from 'fast-check';
import type { TemplateFamily } from '../../shared/providers/templates/family.ts';
import { allFamilies } from '../../shared/providers/templates/registry.ts';
import { archetypes } from '../archetypes/archetypes.ts';
import { historyOf } from '../archetypes/history.ts';
import { brokenHistories } from '../unit/properties/damage.ts';
import { histories, type Message } from '../unit/properties/history.ts';
import { restatedTemplates } from './restated.ts';
import { everyOrder } from './speakers.ts';
import { type ChatTemplate, isHandedOver, ollamaUtilsTemplates } from './templates.ts';
import { type Difference, templateExceptions } from './templates-exceptions.ts';
import { TemplateTally } from './templates-tally.ts';

const SEED = Number(process.env.CHATMEND_SEED ?? 20_260_117);
/** Mistral's models are left to their templates here; vLLM asks mistral-common first. */
const serverOf = (family: TemplateFamily | undefined) =>
  family !== undefined && /^(devstral|ministral|mistral)/.test(family.id) ? 'lm-studio' : 'vllm';

/** Every short order of speakers, and what agents, stores and people do to histories. */
const sources: readonly (readonly Message[])[] = [
  ...everyOrder(3),
  ...archetypes.map(({ broken }) => historyOf(broken) as readonly Message[]),
  ...fc.sample(histories, { numRuns: 100, seed: SEED }),
  ...fc.sample(brokenHistories, { numRuns: 300, seed: SEED }),
].filter(isHandedOver);

const templates = [...(await ollamaUtilsTemplates()), ...restatedTemplates];

describe(`chat templates (seed ${SEED})`, function () {
  this.timeout(300_000);
  const tally = new TemplateTally();
  const met = new Set<string>();

  after(() => console.log(tally.toString()));

  it('there are about a hundred, and a quarter of them raise', () => {
    assert.ok(templates.length >= 90, `${templates.length}`);
    assert.ok(templates.filter(({ canRaise }) => canRaise).length >= 25);
  });

  for (const template of templates) {
    const family = allFamilies.find(({ models }) => models.test(template.model));
    if (!template.canRaise && family === undefined) continue;

    it(`${template.model}${family === undefined ? '' : ` (${family.id})`}: raises where we have something to say`, () => {
      const unexplained: unknown[] = [];
      for (const messages of sources) {
        const difference = compare(template, family, messages);
        if (difference === undefined) {
          tally.fault(template.model);
          continue;
        }
        const excuse = isOne(difference)
          ? templateExceptions.find((exception) => exception.covers(difference))
          : undefined;
        if (excuse !== undefined) met.add(excuse.title);
        tally.add(template.model, family?.id, difference, isOne(difference));
        if (isOne(difference) && excuse === undefined) unexplained.push({ ...difference, messages });
      }
      assert.equal(
        unexplained.length,
        0,
        `${unexplained.length} differ: ${JSON.stringify(unexplained[0], null, 1)}`,
      );
    });

    if (!template.canRaise || family === undefined) continue;

    it(`${template.model} (${family.id}): renders what is repaired`, () => {
      const raised: unknown[] = [];
      for (const messages of sources) {
        if (typeof raisesOrFails(template, messages) !== 'string') continue;
        const { request } = repairRequest(
          { model: template.model, messages: messages as Json },
          { provider: serverOf(family), policy: 'complete' },
        );
        const repaired = (request as { messages: readonly Message[] }).messages;
        const left = compare(template, family, repaired);
        if (left?.raises === undefined) {
          tally.repair(template.model, true);
          continue;
        }
        tally.repair(template.model, false);
        const excuse = templateExceptions.find((exception) => exception.covers(left));
        if (excuse !== undefined) met.add(excuse.title);
        else raised.push({ words: left.raises, messages, repaired });
      }
      assert.equal(raised.length, 0, `${raised.length} raise still: ${JSON.stringify(raised[0], null, 1)}`);
    });
  }

  it('no exception is listed that no template shows any more', () => {
    assert.deepEqual([...met].sort(), templateExceptions.map(({ title }) => title).sort());
  });
});

/** What template and engine say of a history; nothing where the template could not be rendered at all. */
function compare(
  template: ChatTemplate,
  family: TemplateFamily | undefined,
  messages: readonly Message[],
): Difference | undefined {
  const raises = raisesOrFails(template, messages);
  if (raises === null) return undefined;
  const rules = new Set(family?.facts.filter(({ verdict }) => verdict === 'refuses').map(({ rule }) => rule));
  const { problems } = inspectRequest(
    { model: template.model, messages: messages as Json },
    { provider: serverOf(family) },
  );
  const said = (severity: string) =>
    problems.filter((one) => one.severity === severity && rules.has(one.rule)).map(({ rule }) => rule);
  return {
    model: template.model,
    family: family?.id,
    raises,
    errors: said('error'),
    warnings: said('warning'),
    roles: messages.map(({ role, tool_calls: calls }) => (calls === undefined ? String(role) : 'call')),
  };
}

/** A warning is not held against a template that renders: some facts hold for some templates of a family. */
function isOne({ raises, errors, warnings }: Difference): boolean {
  return raises === undefined ? errors.length > 0 : errors.length + warnings.length === 0;
}

/** What a template raises; `null` where the engine that renders it fails. */
function raisesOrFails(template: ChatTemplate, messages: readonly Message[]): string | undefined | null {
  try {
    return template.raises(messages);
  } catch {
    return null;
  }
}
