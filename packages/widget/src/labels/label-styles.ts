/** How labels are set, on the screen and in figures. */

/** Fonts that have Japanese, those of the common systems by name. */
const FONTS: readonly string[] = [
  'Noto Sans CJK JP',
  'Noto Sans JP',
  'Hiragino Sans',
  'Hiragino Kaku Gothic ProN',
  'Yu Gothic',
  'Meiryo',
  'system-ui',
  'sans-serif',
];

/** The fonts as style sheets and attributes in double quotation marks have them. */
export const FONT_FAMILY = FONTS.map((font) => (font.includes(' ') ? `'${font}'` : font)).join(', ');

/** Distance of lines, in sizes of the type. */
export const LEADING = 1.3;

export interface LabelStyle {
  /** Pixels of the screen. */
  size: number;
  weight: 400 | 600 | 700;
}

/** Of a pillar on its ground. */
export const TITLE: LabelStyle = { size: 13.5, weight: 700 };
/** Of the node in focus. */
export const CENTRE: LabelStyle = { size: 14, weight: 700 };
export const DIVISION: LabelStyle = { size: 11.5, weight: 600 };
export const LARGE: LabelStyle = { size: 13, weight: 600 };
export const PLAIN: LabelStyle = { size: 11.5, weight: 400 };

/** Radius in pixels below which marks of a full picture have no label at rest. */
export const SMALLEST_LABELLED = 5.4;
/** Radius in pixels above which a mark has its label at rest even where it covers small marks. */
export const LARGE_MARK = 9;
