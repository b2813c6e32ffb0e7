// GET /instruments/templates: what kinds of text can be drafted here, each with the fields of its
// terms, careful defaults, and the rules by which it may be adopted.
import { ok } from '../../../base/result.ts';
import { type Static, Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { DecisionRuleSchema } from '../decision-rule.ts';
import { InstrumentTypeSchema } from '../instrument.ts';
import { rulesPort, typesPort } from '../ports.ts';
import { ruleInWords } from '../rule-words.ts';
import { FieldSchema, fieldsOf } from '../template-fields.ts';

const OutputSchema = Type.Object({
  templates: Type.Array(
    Type.Object({
      type: InstrumentTypeSchema,
      title: Type.String(),
      about: Type.String(),
      officers: Type.Integer({ description: 'how many must call for consent' }),
      changesMembership: Type.Boolean(),
      rules: Type.Array(
        Type.Object({
          name: Type.String(),
          title: Type.String(),
          source: Type.Optional(Type.String()),
          words: Type.Array(Type.String()),
          decisionRule: DecisionRuleSchema,
        }),
        { description: 'by which it may be adopted' },
      ),
      mayUseOwnRule: Type.Boolean({ description: 'the parties may write a rule of their own' }),
      fields: Type.Array(FieldSchema, { description: 'flat, a group before what is in it' }),
      defaults: Type.Unknown({ description: 'terms to begin with; what they leave out is denied' }),
      schema: Type.Unknown({ description: 'JSON Schema of the terms' }),
    }),
  ),
});

export const listTemplates = readOperation({
  id: 'instruments.list-templates',
  summary: 'List the kinds of instrument that can be drafted: fields, careful defaults, rules',
  route: { method: 'GET', path: '/instruments/templates' },
  input: Type.Object({ type: Type.Optional(InstrumentTypeSchema) }),
  output: OutputSchema,
  refusals: [],
  permission: ['signed-in', 'node-itself'],
  needs: { types: typesPort, rules: rulesPort },
  async run({ types, rules }, { type: wanted }) {
    const templates = types.all
      .filter(({ type }) => wanted === undefined || type === wanted)
      .map(({ type, schema, officers, changesMembership, template }) => {
        const governing = rules.governing(type);
        const defaults = template?.defaults ?? {};
        return {
          type,
          title: template?.title ?? type.replaceAll('-', ' '),
          about: template?.about ?? '',
          officers: officers ?? 1,
          changesMembership: changesMembership ?? false,
          rules: (governing ?? rules.all.filter(({ governs }) => governs.length === 0)).map(
            ({ name, title, source, rule }) => ({
              name,
              title,
              ...(source ? { source } : {}),
              words: ruleInWords(rule),
              decisionRule: rule,
            }),
          ),
          mayUseOwnRule: governing === undefined,
          fields: fieldsOf(schema, defaults),
          defaults,
          schema: JSON.parse(JSON.stringify(schema)) as unknown,
        };
      });
    return ok({ output: { templates } as Static<typeof OutputSchema> });
  },
});
