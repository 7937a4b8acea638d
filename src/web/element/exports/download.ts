/** Hands a file to the reader. */

/** Milliseconds that the browser gets to begin saving. */
const KEPT = 10_000;

export function download(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}

/** `条问-老旧小区改造由谁负责.docx`, without what file systems refuse. */
export function fileName(question: string | undefined, extension: string): string {
  const words = (question ?? '').replace(/[\p{P}\p{S}\p{C}\s]+/gu, '').slice(0, 24);
  return `条问-${words || '对话'}.${extension}`;
}
