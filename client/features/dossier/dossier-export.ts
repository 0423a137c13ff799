import type { TFunction } from 'i18next';
import type { Dossier } from '../../../server/contract/dossier.ts';
import { labelName, relationshipName, stageName } from '../../ui/model-names.ts';
import { moneyWords } from '../../ui/money-words.ts';
import {
  eachSourceOnce,
  sourcesOfRows,
  type Export,
  type ExportTable,
} from '../../ui/table-export/export-model.ts';
import { tieTable } from '../../ui/table-export/tie-table.ts';
import { claimWords } from '../entity/entity.view-model.ts';
import { blockName, tieBlocks } from './ties.view-model.ts';

type Words = { t: TFunction<'dossier'>; language: string };

/** Everything of a dossier that is a table: claims, projects, and the ties, one table a kind. */
export function dossierExport(dossier: Dossier, words: Words): Export {
  const { entity, region, basis } = dossier;
  const { t, language } = words;
  const tables = [
    claimTable(dossier, words),
    projectTable(dossier, words),
    ...tieTables(dossier, words),
  ].filter(({ rows }, index) => index === 0 || rows.length > 0);
  return {
    title: entity.name,
    filters: [
      [t('export.kind'), labelName(entity.label, language)],
      [t('chains.region'), region.name],
    ],
    basis,
    tables,
    sources: eachSourceOnce([...dossier.sources, ...sourcesOfRows(tables)]),
  };
}

export function claimTable({ claims }: Dossier, { t, language }: Words): ExportTable {
  return {
    name: t('claims.title'),
    header: ['what', 'value', 'period', 'asOf', 'confidence', 'shared', 'evidence'].map((column) =>
      t(`export.${column}`),
    ),
    rows: claims.map((claim) => [
      language === 'en' ? claim.nameEn : claim.nameZh,
      claimWords(claim, language),
      claim.period ?? null,
      claim.asOf,
      t(`confidence.${claim.confidence}`, { ns: 'common' }),
      claim.sharedWith.map(({ name }) => name).join('、') || null,
      claim.evidence ?? null,
    ]),
    rowSources: claims.map(({ sources }) => sources),
  };
}

function projectTable({ projects: { listed, total } }: Dossier, { t, language }: Words): ExportTable {
  return {
    name: t('projects.title'),
    ...(listed.length < total && { note: t('ties.cut', { listed: listed.length, total }) }),
    header: ['project', 'part', 'through', 'stage', 'since', 'amount', 'fills'].map((column) =>
      t(`export.${column}`),
    ),
    rows: listed.map(({ project, by, through, stage, stageSince, investment, investmentShared, fills }) => [
      project.name,
      by.map((type) => relationshipName(type, language)).join(' · ') || null,
      through?.name ?? null,
      stage && stageName(stage, language),
      stageSince,
      investment
        ? `${moneyWords(investment, language)}${investmentShared ? t('export.sharedAmount') : ''}`
        : null,
      fills.map(({ name }) => name).join('、') || null,
    ]),
    rowSources: listed.map(({ sources }) => sources),
  };
}

function tieTables(dossier: Dossier, words: Words): ExportTable[] {
  const { entity } = dossier;
  return tieBlocks(dossier).map((block) => {
    const { current, ended, total } = block;
    const lines = [...current, ...ended];
    const ends = lines.map(({ tie, other }) =>
      tie.from === entity.id ? { tie, from: entity, to: other } : { tie, from: other, to: entity },
    );
    const table = tieTable(blockName(block, words.language), ends, words);
    return lines.length < total
      ? { ...table, note: words.t('ties.cut', { listed: lines.length, total }) }
      : table;
  });
}
