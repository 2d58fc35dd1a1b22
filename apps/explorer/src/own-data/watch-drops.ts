/** A file may be dropped anywhere on the page. */

/**
 * @param onFile the first of the files that were dropped; never a link, which may come from another page
 * @param signal ends the watch
 */
export function watchDrops(onFile: (file: File) => void, signal: AbortSignal): void {
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  addEventListener('dragover', (event) => holdsFiles(event) && event.preventDefault(), { signal });
  addEventListener(
    'drop',
    (event) => {
      if (!holdsFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file !== undefined) onFile(file);
    },
    { signal },
  );
}
