import type { i18n as I18n } from 'i18next';

/** The text of a key made from data, or the given words where the data hold something no text is written for. */
export function textOr(i18n: I18n, namespace: string, key: string, otherwise: string): string {
  return i18n.exists(key, { ns: namespace }) ? i18n.t(key, { ns: namespace }) : otherwise;
}
