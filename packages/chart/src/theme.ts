/** Every colour of a chart. */
export interface Theme {
  ground: string;
  ink: string;
  soft: string;
  line: string;
  /**
   * One a series, in order. Told apart by people who see no red, no green or no blue, and each at
   * least 3 : 1 against the ground: test/theme.test.ts computes both.
   */
  series: readonly string[];
}

/** The grounds are those of the site, so that a chart does not stand out as a box. */
export const THEMES: Readonly<Record<'light' | 'dark', Theme>> = {
  light: {
    ground: '#ffffff',
    ink: '#15211f',
    soft: '#4b5a57',
    line: '#d3dbd9',
    series: ['#0b5fa5', '#c8500a', '#009988', '#882255', '#222222', '#332288'],
  },
  dark: {
    ground: '#111a1c',
    ink: '#e6eceb',
    soft: '#a9b7b4',
    line: '#2f3d3f',
    series: ['#5fb0f0', '#ff9c6b', '#f0e442', '#ffffff', '#ee6677', '#bbbbbb'],
  },
};

/** Colours cannot carry everything: each line has points of its own shape as well. */
export const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'arrow'] as const;

/** The machine's own Chinese type; Noto Sans Hans is the one that comes with this package. */
export const FONT_FAMILY =
  'Noto Sans Hans, Noto Sans SC, PingFang SC, Microsoft YaHei, Source Han Sans SC, sans-serif';

/** Sizes of type, in pixels. */
export const SIZES = { title: 17, text: 13, value: 13 } as const;
