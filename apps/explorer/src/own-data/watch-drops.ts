/** A file may be dropped anywhere on the page. */

/**
 * @param onFile the first of the files that were dropped; never a link, which may come from another page
 * @param onDragging whether files are held over the page at the moment
 * @param signal ends the watch
 */
export function watchDrops(
  onFile: (file: File) => void,
  onDragging: (dragging: boolean) => void,
  signal: AbortSignal,
): void {
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  // Each element that is entered and left tells of it; the page is left when all are.
  let inside = 0;
  const options = { signal };
  addEventListener(
    'dragenter',
    (event) => {
      if (!holdsFiles(event)) return;
      inside += 1;
      if (inside === 1) onDragging(true);
    },
    options,
  );
  addEventListener(
    'dragleave',
    (event) => {
      if (!holdsFiles(event)) return;
      inside = Math.max(0, inside - 1);
      if (inside === 0) onDragging(false);
    },
    options,
  );
  addEventListener('dragover', (event) => holdsFiles(event) && event.preventDefault(), options);
  addEventListener(
    'drop',
    (event) => {
      inside = 0;
      onDragging(false);
      if (!holdsFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file !== undefined) onFile(file);
    },
    options,
  );
}
