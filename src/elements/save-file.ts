/** Hands a file over to the person who asked for it, under that name. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Not at once: browsers begin to read it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
