import { theme as antdTheme, type ThemeConfig } from 'antd';
import type { ColourMode } from '../ui/colour-mode.ts';

/** The same colours the style sheets name, by mode: the components compute their own shades from them. */
const COLOURS = {
  light: {
    token: {
      colorPrimary: '#0b5cad',
      colorInfo: '#0b5cad',
      colorLink: '#0b5cad',
      colorTextBase: '#1c2733',
      colorTextSecondary: '#4a5866',
      colorTextTertiary: '#5b6a7a',
      colorTextDescription: '#5b6a7a',
      colorTextPlaceholder: '#5f6e7d',
      colorIcon: '#5b6a7a',
      colorError: '#b42318',
      colorSuccess: '#1f7a4d',
      colorPrimaryBorder: '#4a86c0',
      colorBgLayout: '#f4f6f8',
      colorBorder: '#cfd7e0',
      colorBorderSecondary: '#e3e8ee',
    },
    header: '#10233a',
    tableHead: '#f2f5f8',
    accentText: '#0b5cad',
    accentTextHover: '#0a4a8c',
    fillHover: '#2976ba',
  },
  dark: {
    token: {
      colorPrimary: '#2b7fd4',
      colorInfo: '#2b7fd4',
      colorLink: '#6cb2f5',
      colorTextBase: '#e6ecf2',
      colorTextSecondary: '#b9c5d1',
      colorTextTertiary: '#a3b2c1',
      colorTextDescription: '#a3b2c1',
      colorTextPlaceholder: '#9aaab9',
      colorIcon: '#a3b2c1',
      colorError: '#ff8f82',
      colorSuccess: '#6cc795',
      colorPrimaryBorder: '#6cb2f5',
      colorBgBase: '#0f161e',
      colorBgLayout: '#0f161e',
      colorBgContainer: '#18222d',
      colorBgElevated: '#1f2c39',
      colorBorder: '#42566a',
      colorBorderSecondary: '#2c3b4a',
    },
    header: '#0a111a',
    tableHead: '#22303d',
    accentText: '#6cb2f5',
    accentTextHover: '#a9d2fa',
    fillHover: '#3475b9',
  },
} as const;

/**
 * One accent has to do two things: white words on it (filled buttons, ticks) and be words itself (the chosen tab, a
 * link). On a dark page no single blue does both, so where components write with the accent they get a lighter one.
 */
const written = ({ accentText, accentTextHover }: (typeof COLOURS)[ColourMode]) => ({
  colorPrimary: accentText,
  colorPrimaryHover: accentTextHover,
  colorPrimaryActive: accentTextHover,
});

/** Calm and dense: small type, tight controls, one accent colour. */
export function themeFor(mode: ColourMode): ThemeConfig {
  const colours = COLOURS[mode];
  return {
    algorithm: mode === 'dark' ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
    token: {
      ...colours.token,
      borderRadius: 5,
      fontSize: 13,
      controlHeight: 30,
      // A finger or an unsteady hand needs 24 pixels.
      controlHeightSM: 24,
      fontFamily: 'var(--liantu-font)',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.18s',
    },
    components: {
      Layout: {
        headerBg: colours.header,
        headerHeight: 48,
        headerPadding: '0 16px',
        bodyBg: colours.token.colorBgLayout,
      },
      Menu: {
        darkItemBg: 'transparent',
        darkItemColor: '#c3cfdd',
        darkItemHoverColor: '#ffffff',
        darkItemSelectedBg: '#1f4268',
        itemBorderRadius: 4,
        horizontalLineHeight: '48px',
      },
      Button: {
        colorPrimaryHover: colours.fillHover,
        defaultHoverColor: colours.accentText,
        defaultHoverBorderColor: colours.accentText,
        defaultActiveColor: colours.accentTextHover,
        defaultActiveBorderColor: colours.accentTextHover,
      },
      Tabs: {
        itemSelectedColor: colours.accentText,
        itemHoverColor: colours.accentTextHover,
        itemActiveColor: colours.accentTextHover,
        inkBarColor: colours.accentText,
      },
      Dropdown: written(colours),
      Pagination: { ...written(colours), itemActiveColor: colours.accentText },
      Table: {
        ...written(colours),
        cellPaddingBlockSM: 6,
        cellPaddingInlineSM: 8,
        headerBg: colours.tableHead,
      },
      Card: { bodyPaddingSM: 12, headerPaddingSM: 12 },
      Descriptions: { itemPaddingBottom: 6 },
    },
  };
}
