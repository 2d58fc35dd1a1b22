/** Static figures: SVG without a browser, and PNG from it within one. */

export { FONT_FAMILY } from '../labels/label-styles.js';
export { type ChartOptions, type ChartShape, drawChart } from './draw-chart.js';
export { arrangedPlaces, drawFigure } from './draw-figure.js';
export { drawMatrix } from './draw-matrix.js';
export { type LiveFigure, PLACES } from './live/live-figure.js';
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
export { cleanText, webAddress } from './text/clean.js';
export { fullName, labelOf, numberOf } from './text/names.js';
export { textWidth } from './text/width.js';
