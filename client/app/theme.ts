import type { ThemeConfig } from 'antd';

/** Calm and dense: small type, tight controls, one accent colour. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0b5cad',
    colorInfo: '#0b5cad',
    colorLink: '#0b5cad',
    colorTextBase: '#1c2733',
    colorBgLayout: '#f4f6f8',
    colorBorder: '#cfd7e0',
    colorBorderSecondary: '#e3e8ee',
    borderRadius: 5,
    fontSize: 13,
    controlHeight: 30,
    fontFamily: 'var(--liantu-font)',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.18s',
  },
  components: {
    Layout: { headerBg: '#10233a', headerHeight: 48, headerPadding: '0 16px', bodyBg: '#f4f6f8' },
    Menu: {
      darkItemBg: 'transparent',
      darkItemColor: '#c3cfdd',
      darkItemHoverColor: '#ffffff',
      darkItemSelectedBg: '#1f4268',
      itemBorderRadius: 4,
      horizontalLineHeight: '48px',
    },
    Table: { cellPaddingBlockSM: 6, cellPaddingInlineSM: 8, headerBg: '#f2f5f8' },
    Card: { bodyPaddingSM: 12, headerPaddingSM: 12 },
    Descriptions: { itemPaddingBottom: 6 },
  },
};
