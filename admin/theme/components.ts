import type { RaThemeOptions } from 'react-admin';
import type { tokens } from './tokens.ts';

type Colours = (typeof tokens)['light'] | (typeof tokens)['dark'];

const still = '@media (prefers-reduced-motion: reduce)';

/** What differs from Material's defaults, in one place. */
export const components = (colour: Colours): RaThemeOptions['components'] => ({
  MuiCssBaseline: {
    styleOverrides: {
      body: { fontVariantNumeric: 'lining-nums', overflowY: 'scroll' },
      [still]: { '*, *::before, *::after': { animation: 'none !important', transition: 'none !important' } },
      ':focus-visible': { outline: `2px solid ${colour.petrol}`, outlineOffset: 2 },
      a: { color: colour.petrol },
      '@media print': { 'header, nav': { display: 'none' } },
    },
  },
  MuiButtonBase: { defaultProps: { disableRipple: true } },
  MuiButton: {
    defaultProps: { disableElevation: true },
    styleOverrides: {
      root: {
        minHeight: 36,
        paddingInline: 14,
        borderRadius: 8,
        '&:focus-visible': { outline: `2px solid ${colour.petrol}`, outlineOffset: 2 },
      },
      sizeSmall: { minHeight: 28, paddingInline: 8, fontSize: '0.875rem' },
    },
  },
  MuiIconButton: { styleOverrides: { root: { borderRadius: 8, '&:focus-visible': { outline: `2px solid ${colour.petrol}` } } } },
  MuiSvgIcon: { defaultProps: { fontSize: 'small' } },
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiCard: { styleOverrides: { root: { position: 'relative', border: `1px solid ${colour.line}`, borderRadius: 8 } } },
  MuiDialog: {
    styleOverrides: { paper: { border: `1px solid ${colour.line}`, borderRadius: 12, boxShadow: '0 16px 48px rgb(0 0 0 / 0.24)' } },
  },
  MuiDialogTitle: { styleOverrides: { root: { fontSize: '1.25rem', lineHeight: '28px', fontWeight: 700 } } },
  MuiMenu: { styleOverrides: { paper: { border: `1px solid ${colour.line}`, boxShadow: '0 8px 24px rgb(0 0 0 / 0.16)' } } },
  MuiPopover: { styleOverrides: { paper: { border: `1px solid ${colour.line}`, boxShadow: '0 8px 24px rgb(0 0 0 / 0.16)' } } },
  MuiTooltip: {
    defaultProps: { enterDelay: 200, describeChild: true },
    styleOverrides: {
      tooltip: {
        fontSize: '0.875rem',
        lineHeight: '20px',
        padding: '8px 12px',
        maxWidth: 320,
        backgroundColor: colour.ink,
        color: colour.ground,
      },
    },
  },
  MuiTextField: { defaultProps: { variant: 'outlined', size: 'small', margin: 'none' } },
  MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small', margin: 'none' } },
  MuiOutlinedInput: {
    styleOverrides: {
      notchedOutline: { borderColor: colour.softInk },
      root: { backgroundColor: colour.paper },
      input: { textOverflow: 'ellipsis' },
    },
  },
  MuiFormHelperText: { styleOverrides: { root: { marginInline: 2, fontSize: '0.8125rem' } } },
  MuiTable: { styleOverrides: { root: { fontVariantNumeric: 'tabular-nums' } } },
  MuiTableCell: {
    styleOverrides: {
      root: { height: 44, padding: '4px 12px', borderColor: colour.line, fontSize: '0.9375rem', lineHeight: '22px' },
      head: {
        color: colour.softInk,
        fontWeight: 700,
        fontSize: '0.8125rem',
        lineHeight: '18px',
        whiteSpace: 'nowrap',
        backgroundColor: colour.paper,
      },
    },
  },
  MuiTableSortLabel: {
    styleOverrides: { root: { '&:focus-visible': { outline: `2px solid ${colour.petrol}`, outlineOffset: 2, borderRadius: 4 } } },
  },
  MuiTab: {
    styleOverrides: {
      root: {
        textTransform: 'none',
        minHeight: 44,
        paddingInline: 14,
        '&:focus-visible': { outline: `2px solid ${colour.petrol}`, outlineOffset: -2 },
      },
    },
  },
  MuiChip: { styleOverrides: { root: { borderRadius: 6, height: 26, fontSize: '0.875rem' } } },
  MuiAlert: {
    defaultProps: { variant: 'outlined' },
    styleOverrides: {
      root: { backgroundColor: colour.paper, color: colour.ink, fontSize: '0.9375rem', lineHeight: '22px', alignItems: 'center' },
    },
  },
  MuiLink: { defaultProps: { underline: 'always' } },
  MuiSkeleton: { defaultProps: { animation: false }, styleOverrides: { root: { backgroundColor: colour.lock } } },
  MuiSnackbarContent: { styleOverrides: { root: { backgroundColor: colour.ink, color: colour.ground } } },
  RaSelectInput: { styleOverrides: { root: { margin: 0, minWidth: 0 } } },
  RaFormInput: { styleOverrides: { root: { margin: 0 } } },
  RaToolbar: { styleOverrides: { root: { backgroundColor: 'transparent', padding: 0 } } },
});
