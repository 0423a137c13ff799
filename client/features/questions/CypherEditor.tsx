import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  type Completion,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import type { CypherSchema } from '../../../server/contract/cypher-console.ts';
import { suggest, type WordKind } from './cypher-completion.ts';
import { cypherLanguage } from './cypher-language.ts';
import { editorLook } from './editor-look.ts';

/** Where the server says the mistake is, in characters from the start. */
export type Mistake = { from: number; message: string };

type Props = {
  value: string;
  /** Read out as the editor's name. */
  label: string;
  /** Without it the text can only be read. */
  onChange?: (value: string) => void;
  /** Ctrl-Enter or Cmd-Enter. */
  onRun?: () => void;
  /** The words to complete with; none until they are known. */
  schema?: CypherSchema | undefined;
  mistake?: Mistake | undefined;
};

const ICON: Record<WordKind, string> = {
  keyword: 'keyword',
  function: 'function',
  label: 'class',
  type: 'interface',
  property: 'property',
  variable: 'variable',
  parameter: 'constant',
};

/** A Cypher text with its colours; when it may be changed, with completion and marks where it fails. */
export function CypherEditor({ value, label, onChange, onRun, schema, mistake }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const latest = useRef({ onChange, onRun, schema });
  useEffect(() => {
    latest.current = { onChange, onRun, schema };
  });
  const editable = onChange !== undefined;

  useEffect(() => {
    if (!place.current) return undefined;
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: value,
        extensions: [
          lineNumbers(),
          cypherLanguage,
          editorLook,
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
          EditorState.readOnly.of(!editable),
          ...(editable ? writing(latest) : []),
        ],
      }),
    });
    view.current = editor;
    return () => editor.destroy();
    // The text it starts with; later ones are handed over below, so that the cursor and the undo history stay.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [label, editable]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === value) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
  }, [value]);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    editor.dispatch(setDiagnostics(editor.state, mistake ? [diagnostic(editor.state, mistake)] : []));
  }, [mistake]);

  return <div ref={place} />;
}

/** What an editor adds that a text to be read has no need of. */
function writing(latest: { current: Pick<Props, 'onChange' | 'onRun' | 'schema'> }) {
  return [
    history(),
    bracketMatching(),
    closeBrackets(),
    autocompletion({
      override: [
        ({ state, pos, explicit }) => {
          const { schema } = latest.current;
          const found = schema && suggest(state.doc.toString(), pos, schema);
          if (!found || (!explicit && found.from === pos && !/[:.$]/.test(state.sliceDoc(pos - 1, pos))))
            return null;
          const options = found.options.map(({ kind, ...word }): Completion => ({
            ...word,
            type: ICON[kind],
            ...(kind === 'variable' && { boost: 2 }),
          }));
          return { from: found.from, options, validFor: /^[\p{L}\p{N}_.$]*$/u };
        },
      ],
    }),
    Prec.highest(
      keymap.of([
        {
          key: 'Mod-Enter',
          run: () => {
            latest.current.onRun?.();
            return true;
          },
        },
      ]),
    ),
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) latest.current.onChange?.(update.state.doc.toString());
    }),
  ];
}

/** Marks the word the mistake is at; at the end of the text, the last sign. */
function diagnostic(state: EditorState, { from, message }: Mistake) {
  const length = state.doc.length;
  const start = Math.min(from, Math.max(0, length - 1));
  const [word = ''] = /^[\p{L}\p{N}_$]+/u.exec(state.sliceDoc(start, start + 80)) ?? [];
  return {
    from: start,
    to: Math.min(length, start + Math.max(1, word.length)),
    severity: 'error' as const,
    message,
  };
}
