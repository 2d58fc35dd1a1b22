/** Static figures: SVG without a browser, and PNG from it within one. */
export { drawFigure } from './draw-figure.js';
export { drawMatrix } from './draw-matrix.js';
export {
  FigureError,
  type FigureGraph,
  type FigureOptions,
  type FigureSize,
  type Language,
  type LegendEntry,
  type Matrix,
  type MatrixLine,
  type MatrixOptions,
  type SheetOptions,
} from './options.js';
export { svgToPng } from './png-in-browser.js';
export { parseSize } from './sheet/size.js';
export { labelOf } from './text/names.js';
