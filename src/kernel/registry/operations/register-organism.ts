// Registers an organism by its NCBI Taxonomy id, and its strain where one is meant.
import { instantText } from '../../../base/instants.ts';
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../storage/index.ts';
import { OrganismSchema, SourceSchema } from '../portable.ts';
import { RECORDERS } from '../rules.ts';
import { putOrganism } from '../thing-store.ts';

const { taxonId, name, strain } = OrganismSchema.properties;

export const registerOrganism = writeOperation({
  id: 'registry.register-organism',
  summary: 'Register an organism by taxon and strain.',
  route: { method: 'POST', path: '/registry/organisms' },
  input: Type.Object(
    { taxonId, name, strain, source: SourceSchema },
    { additionalProperties: false },
  ),
  output: OrganismSchema,
  refusals: ['registry.organism-known'],
  permission: RECORDERS,
  needs: {},
  entry: 'organism.registered',
  async run({ db, at, newId }, draft) {
    const stored = await putOrganism(db, {
      id: newId('org'),
      ...draft,
      registeredAt: instantText(at),
    });
    if (!stored.ok) return stored;
    const organism = stored.value;
    const facts = { taxonId: organism.taxonId, name: organism.name };
    return ok({
      output: organism,
      record: organism,
      events: [{ type: 'organism.registered', subject: organism.id, facts }],
    });
  },
});
