import { sheetKind, type SheetKindCode } from '../../../server/contract/imports-sheet-kinds.ts';

/** What a kind of sheet is called in the language of the page. */
export function kindName(kind: SheetKindCode, language: string): string {
  const { nameZh, nameEn } = sheetKind(kind);
  return language === 'en' ? nameEn : nameZh;
}

/** What a field is called in the language of the page. */
export function fieldName(kind: SheetKindCode, field: string, language: string): string {
  const known = sheetKind(kind).fields[field];
  if (!known) return field;
  return language === 'en' ? known.nameEn : known.nameZh;
}
