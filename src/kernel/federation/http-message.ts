// The two halves of an HTTP exchange as plain values, so that signing and checking need no socket.
export type HttpHeaders = { readonly [lowerCaseName: string]: string };

export interface HttpRequest {
  readonly method: string;
  /** Absolute target URI, normalised: `https://gb.example/api/federation/feed?after=0`. */
  readonly url: string;
  readonly headers: HttpHeaders;
  readonly body: Uint8Array;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: HttpHeaders;
  readonly body: Uint8Array;
}

export const NO_BODY: Uint8Array = new Uint8Array(0);
