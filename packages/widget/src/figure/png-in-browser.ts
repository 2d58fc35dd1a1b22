/** PNG from a figure, drawn by the browser. A page's policy must allow `img-src blob:`. */

/** The most pixels on a side: browsers give larger canvases no memory, and then an empty picture. */
const MOST = 16_384;

/**
 * @param svg a document of `drawFigure` or `drawMatrix`
 * @param scale pixels of the PNG for one pixel of CSS (1/96 in): 1 is 96 dpi, 3.125 is 300 dpi
 * @throws RangeError where the scale is not above 0 or the picture would be too large
 * @throws Error where the browser cannot draw the document, such as under a policy without `img-src blob:`
 */
export async function svgToPng(svg: string, scale: number): Promise<Blob> {
  const [, width = 0, height = 0] = (/ viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number);
  const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
  if (!(across >= 1 && down >= 1 && across <= MOST && down <= MOST)) {
    throw new RangeError(`A picture of ${across} by ${down} pixels cannot be drawn: each side is 1 to ${MOST}.`);
  }
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(across, down);
    image.src = url;
    try {
      await image.decode();
    } catch (cause) {
      throw new Error("The browser does not draw the figure. The page's policy must allow img-src blob:.", { cause });
    }
    const canvas = document.createElement('canvas');
    canvas.width = across;
    canvas.height = down;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('The browser gives no canvas to draw on.');
    context.drawImage(image, 0, 0, across, down);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob === null) reject(new Error(`The browser has no memory for ${across} by ${down} pixels.`));
        else resolve(blob);
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
