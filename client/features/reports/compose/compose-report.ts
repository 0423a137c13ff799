import type { ReportKind } from '../../../../server/contract/reports.ts';
import type { Report } from '../report-model.ts';
import type { Ask } from './ask.ts';
import { candidateReport } from './candidate-report.ts';
import { chainReport } from './chain-report.ts';
import { districtReport } from './district-report.ts';
import { fundReport } from './fund-report.ts';
import { leaderReport } from './leader-report.ts';

const COMPOSERS: Record<ReportKind, (ask: Ask) => Promise<Report>> = {
  chain: chainReport,
  leader: leaderReport,
  candidate: candidateReport,
  fund: fundReport,
  district: districtReport,
};

/** A report put together from the answers the pages show: nothing is worked out a second way. */
export function composeReport(kind: ReportKind, ask: Ask): Promise<Report> {
  return COMPOSERS[kind](ask);
}
