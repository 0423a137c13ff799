import { lazy } from 'react';

/** The editor is heavy, and most people never look at Cypher: it is loaded when first shown. */
export const LazyCypherEditor = lazy(async () => ({
  default: (await import('./CypherEditor.tsx')).CypherEditor,
}));
