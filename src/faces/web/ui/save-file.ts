// Hands the reader a file made on the page, without asking a server.

/** Some browsers read the address only after the click has returned. */
const READ_WITHIN_MS = 60_000;

export function saveFile(name: string, type: string, content: string | Uint8Array): void {
  const isText = typeof content === 'string';
  const kind = isText ? `${type};charset=utf-8` : type;
  const address = URL.createObjectURL(
    new Blob([isText ? content : new Uint8Array(content)], { type: kind }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), READ_WITHIN_MS);
}
