/** Fonts that have Japanese, those of the common systems by name; as in the explorer. */
export const FONTS: readonly string[] = [
  'Noto Sans CJK JP',
  'Noto Sans JP',
  'Hiragino Sans',
  'Hiragino Kaku Gothic ProN',
  'Yu Gothic',
  'Meiryo',
  'system-ui',
  'sans-serif',
];
