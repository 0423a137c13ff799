import { EditorView } from '@codemirror/view';

/** The editor in the page's own colours, which change with light and dark. */
export const editorLook = EditorView.theme({
  '&': {
    color: 'var(--liantu-text)',
    backgroundColor: 'var(--liantu-surface)',
    border: '1px solid var(--liantu-line-strong)',
    borderRadius: '5px',
    fontSize: '13px',
  },
  '&.cm-focused': { outline: '2px solid var(--liantu-accent)', outlineOffset: '0' },
  '.cm-scroller': {
    fontFamily: "ui-monospace, 'SF Mono', Menlo, Consolas, 'Noto Sans Mono CJK SC', monospace",
    lineHeight: '1.6',
  },
  '.cm-content': { caretColor: 'var(--liantu-text)' },
  '.cm-cursor': { borderLeftColor: 'var(--liantu-text)' },
  '.cm-gutters': {
    color: 'var(--liantu-muted)',
    backgroundColor: 'var(--liantu-surface-soft)',
    borderRight: '1px solid var(--liantu-line)',
  },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    backgroundColor: 'var(--liantu-accent-soft)',
  },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--liantu-surface-sunk)',
    outline: '1px solid var(--liantu-line-strong)',
  },
  '.cm-tooltip': {
    color: 'var(--liantu-text)',
    backgroundColor: 'var(--liantu-surface)',
    border: '1px solid var(--liantu-line-strong)',
    borderRadius: '5px',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    color: 'var(--liantu-text)',
    backgroundColor: 'var(--liantu-accent-soft)',
  },
  '.cm-completionDetail': { color: 'var(--liantu-muted)', fontStyle: 'normal' },
  '.cm-completionInfo': { maxWidth: '360px', padding: '6px 8px', whiteSpace: 'pre-line' },
  '.cm-tooltip-lint': { maxWidth: '560px' },
  '.cm-diagnostic-error': { borderLeft: '4px solid var(--liantu-error)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--liantu-error)',
    textUnderlineOffset: '3px',
  },
});
