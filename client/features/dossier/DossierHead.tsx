import { ApartmentOutlined, LinkOutlined, PrinterOutlined } from '@ant-design/icons';
import { App, Breadcrumb, Button, Dropdown, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import type { Dossier } from '../../../server/contract/dossier.ts';
import type { Label } from '../../../server/contract/graph-model.ts';
import type { ReportKind } from '../../../server/contract/reports.ts';
import { textOr } from '../../i18n/text-or.ts';
import { briefAddress, graphAddress } from '../../ui/entity-addresses.ts';
import { LabelMark } from '../../ui/LabelMark.tsx';
import { labelName } from '../../ui/model-names.ts';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { trailOf, type Step } from '../../ui/trail.ts';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import { ReportButton } from '../reports/ReportButton.tsx';
import { CompanyTargets } from '../targets/CompanyTargets.tsx';
import { EditMenu } from '../editing/EditFact.tsx';
import { TraceNote } from '../editing/TraceNote.tsx';
import { TargetButton } from '../targets/TargetButton.tsx';
import { furtherPage, propertiesToList } from '../entity/entity.view-model.ts';
import { PropertyList } from '../entity/PropertyList.tsx';
import { dossierExport } from './dossier-export.ts';
import styles from './dossier.module.css';
import { wider } from './identity.view-model.ts';
import { useIdentity } from './use-identity.ts';

/** What a report can be made about. */
const REPORTS_ON: Partial<Record<Label, readonly ReportKind[]>> = {
  Chain: ['chain'],
  Company: ['leader', 'candidate'],
  Fund: ['fund'],
  Region: ['district'],
};

/** Who this is, in one sentence made of facts, and what one can do from here. */
export function DossierHead({ dossier }: { dossier: Dossier }) {
  const { t, i18n } = useTranslation('dossier');
  const { entity, properties, basis } = dossier;
  const aliases = Array.isArray(properties['aliases']) ? properties['aliases'] : [];
  const english = i18n.language === 'en';
  const sentence = useIdentity(dossier);
  const regions = [...new Set(dossier.places.map(({ steps }) => wider(steps)))].filter(Boolean);
  return (
    <header className={styles.head}>
      <Trail name={entity.name} />
      <div className={styles.headLine}>
        <div>
          <div className={styles.kind}>
            <LabelMark label={entity.label} /> {labelName(entity.label, i18n.language)}
            {regions.slice(0, 3).map((region) => (
              <span key={region}>· {region}</span>
            ))}
            {properties['status'] === 'dissolved' && <ToneTag tone="error">{t('dissolved')}</ToneTag>}
          </div>
          <h1>{entity.name}</h1>
          {aliases.length > 0 && (
            <p className={styles.muted}>{t('aliases', { names: aliases.join(english ? ', ' : '、') })}</p>
          )}
        </div>
        <Actions dossier={dossier} />
      </div>
      <p className={styles.sentence}>{sentence}</p>
      {entity.label === 'Company' && <CompanyTargets company={entity} />}
      {typeof properties['note'] === 'string' && <p className={styles.muted}>{properties['note']}</p>}
      <PropertyList properties={propertiesToList(properties)} />
      <TraceNote trace={dossier.trace} now={{ ...properties, name: entity.name }} label={entity.label} />
      <p className={styles.lookedAt}>
        <span>
          {t('looked', { date: basis.asOf })}{' '}
          {basis.newest ? t('newest', { date: basis.newest }) : t('nothingDated')}
        </span>
        <QueryButton basis={basis} />
      </p>
    </header>
  );
}

function Actions({ dossier }: { dossier: Dossier }) {
  const { entity, chains, region } = dossier;
  const { t, i18n } = useTranslation('dossier');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const id = encodeURIComponent(entity.id);
  const further = furtherPage(entity, entity.label === 'Segment' ? chains[0]?.chain.id : undefined);
  const copy = () => {
    const { origin, pathname, search } = window.location;
    navigator.clipboard
      .writeText(`${origin}${pathname}${search}`)
      .then(() => message.success(t('do.copied')))
      .catch((error: unknown) => message.error(t('do.notCopied', { reason: String(error) })));
  };
  return (
    <Space wrap className={styles.actions}>
      <Button icon={<ApartmentOutlined aria-hidden />} onClick={() => void navigate(graphAddress(entity.id))}>
        {t('do.graph')}
      </Button>
      <Dropdown
        menu={{
          items: [
            { key: 'from', label: <Link to={`/introductions?tab=pair&from=${id}`}>{t('do.start')}</Link> },
            { key: 'to', label: <Link to={`/introductions?tab=pair&to=${id}`}>{t('do.end')}</Link> },
          ],
        }}
        trigger={['click']}
      >
        <Button>{t('do.introduction')}</Button>
      </Dropdown>
      {further && entity.label !== 'Company' && (
        <Button onClick={() => void navigate(further.to)}>{t(further.key, { ns: 'entity' })}</Button>
      )}
      <Button icon={<LinkOutlined aria-hidden />} onClick={copy}>
        {t('do.copy')}
      </Button>
      {entity.label === 'Company' && <TargetButton company={entity} origin="firm" />}
      {entity.label === 'Segment' && (
        <TargetButton
          segment={entity}
          {...(chains[0] && { chain: chains[0].chain.id })}
          region={region.id}
          origin="gap"
        />
      )}
      <EditMenu entity={entity} />
      <ExportMenu make={() => dossierExport(dossier, { t, language: i18n.language })} />
      <ReportButton
        choices={REPORTS_ON[entity.label]?.map((kind) => ({ kind, id: entity.id })) ?? []}
        {...(entity.label !== 'Region' && { search: { region: region.id } })}
        size="middle"
      />
      <Button
        type="primary"
        icon={<PrinterOutlined aria-hidden />}
        onClick={() => void navigate(`${briefAddress(entity.id)}${window.location.search}`)}
      >
        {t('do.brief')}
      </Button>
    </Space>
  );
}

/** The pages one came by; the graph where one came by a bare address. */
function Trail({ name }: { name: string }) {
  const { i18n } = useTranslation();
  const { state } = useLocation();
  const trail = trailOf(state);
  const steps: Step[] = trail.length > 0 ? trail : [{ to: '/graph' }];
  const nameOf = ({ to, name: known }: Step) =>
    known ?? textOr(i18n, 'common', `nav.${/^\/(\w+)/.exec(to)?.[1] ?? ''}`, to);
  return (
    <Breadcrumb
      className={styles.trail}
      items={[
        ...steps.map((step, index) => ({
          key: step.to,
          title: (
            <Link to={step.to} state={{ trail: trail.slice(0, index) }}>
              {nameOf(step)}
            </Link>
          ),
        })),
        { key: 'here', title: name },
      ]}
    />
  );
}
