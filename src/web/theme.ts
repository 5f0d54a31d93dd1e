import { type ThemeConfig, theme } from 'antd';

/** One calm blue, small radii, dense rows; only fonts that the machine of the reader has. */
export const THEME: ThemeConfig = {
  algorithm: theme.compactAlgorithm,
  token: {
    colorPrimary: '#1d4f91',
    colorInfo: '#1d4f91',
    colorLink: '#1d4f91',
    colorError: '#b42318',
    colorWarning: '#93590c',
    colorSuccess: '#1b6e3c',
    colorWarningBg: '#fff6e5',
    colorWarningBorder: '#f0cf94',
    colorErrorBg: '#fdecea',
    colorErrorBorder: '#f2b8b5',
    colorSuccessBg: '#e8f5ec',
    colorSuccessBorder: '#b3d9c0',
    colorInfoBg: '#eef4fb',
    colorInfoBorder: '#c3d6ee',
    colorTextSecondary: '#4b5563',
    colorTextDescription: '#56606e',
    colorTextPlaceholder: '#667085',
    colorBgLayout: '#f3f5f8',
    linkDecoration: 'underline',
    borderRadius: 4,
    fontSize: 14,
    fontFamily:
      '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",sans-serif',
    motion: !globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches,
  },
  components: {
    Layout: { headerBg: '#12335e', siderBg: '#ffffff', headerHeight: 48 },
    Table: { headerBg: '#eaeff6', cellPaddingBlockSM: 6 },
    Menu: {
      itemHeight: 30,
      itemMarginBlock: 1,
      groupTitleFontSize: 12,
      itemBorderRadius: 4,
      itemSelectedBg: '#e3ecf8',
      itemActiveBg: '#eef4fb',
    },
    Descriptions: { itemPaddingBottom: 6, labelColor: '#56606e' },
  },
};

/** Colours of the verdicts: text on a light ground of the same hue, all at least 4.5:1. */
export const VERDICT_COLOURS = {
  flagged: { color: '#8f1d14', background: '#fdecea', border: '#f2b8b5' },
  conflicting: { color: '#7a4a00', background: '#fff4e0', border: '#f0cf94' },
  undetermined: { color: '#344054', background: '#eef1f5', border: '#cfd6e0' },
  clear: { color: '#14532d', background: '#e8f5ec', border: '#b3d9c0' },
  'not-applicable': { color: '#5b6472', background: '#f7f8fa', border: '#e2e6ec' },
} as const;

/** Series colours of charts: told apart without colour vision too (dark to light), and by their tables. */
export const CHART_COLOURS = ['#1d4f91', '#c2571a', '#3b8276', '#8a5a9e', '#8c7a1f', '#5b6472', '#9fb8d9'];
