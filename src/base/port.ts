// A port: a need that a module declares and the composition in `main` fills.
export interface Port<T> {
  readonly name: string;
  /** Carries the type only; a method, so that a port of anything counts as a `Port<unknown>`. */
  filledBy?(value: T): void;
}

export const port = <T>(name: string): Port<T> => ({ name });

export type Ports = { readonly [name: string]: Port<unknown> };
// biome-ignore lint/suspicious/noExplicitAny: inference of T from Port<T> needs a free variable
export type Filled<N extends { readonly [name: string]: Port<any> }> = {
  readonly [K in keyof N]: N[K] extends Port<infer T> ? T : never;
};
