// A kind of act as the module that performs it declares it: which facts it puts before the law, as
// one JSON Schema. What a pack may ask about beyond it is read from the rules themselves.
import type { TSchema } from '../../base/schema.ts';

export interface ActKind {
  /** `data.transfer` */
  readonly kind: string;
  /** A copy leaves its holder */
  readonly title: string;
  /** An object schema: a property for each fact, patterns for families of facts. */
  readonly facts: TSchema;
}
