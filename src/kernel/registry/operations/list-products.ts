// The products registered here, a page at a time.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { ProductIdSchema, ProductSchema } from '../portable.ts';
import { READERS } from '../rules.ts';
import { listProducts as pageOfProducts } from '../thing-store.ts';

export const listProducts = readOperation({
  id: 'registry.list-products',
  summary: 'List products, 200 a page.',
  route: { method: 'GET', path: '/registry/products' },
  input: Type.Object({ after: Type.Optional(ProductIdSchema) }, { additionalProperties: false }),
  output: Type.Object({ products: Type.Array(ProductSchema) }),
  refusals: [],
  permission: READERS,
  needs: {},
  async run({ db }, { after }) {
    return ok({ output: { products: await pageOfProducts(db, after) } });
  },
});
