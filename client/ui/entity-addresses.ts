/** Where an entity's dossier is. */
export const dossierAddress = (id: string) => `/entities/${encodeURIComponent(id)}`;

/** The one-page brief for a visit to an entity. */
export const briefAddress = (id: string) => `${dossierAddress(id)}/brief`;

/** The canvas with an entity in its middle. */
export const graphAddress = (id: string) => `/graph?focus=${encodeURIComponent(id)}`;
