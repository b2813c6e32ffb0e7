// The source of a record as the node reads it, from two fields of a form.

export const sourceOf = ({ source, url }: { readonly source: string; readonly url: string }) => ({
  title: source.trim(),
  ...(url.trim() ? { url: url.trim() } : {}),
});
