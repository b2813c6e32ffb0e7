// Hands the reader a file made on the page, without asking a server.

export function saveFile(name: string, type: string, content: string | Uint8Array): void {
  const parts = [typeof content === 'string' ? content : new Uint8Array(content)];
  const address = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the address over by its next turn.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
