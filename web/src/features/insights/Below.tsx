import type {
  InsightAdoption,
  InsightCatalogue,
  InsightDevices,
  InsightHours,
  InsightSeries,
} from '../../core';
import { Adoption } from './Adoption';
import { Devices } from './Devices';
import { HeatMap } from './HeatMap';
import { Used } from './Used';

/** What comes after the curve: how widely Torv is used, for what, when and on what. */
export function Below({
  catalogue,
  adoption,
  used,
  hours,
  devices,
}: {
  catalogue: InsightCatalogue;
  adoption?: InsightAdoption;
  used?: InsightSeries;
  hours?: InsightHours;
  devices?: InsightDevices;
}) {
  const least = catalogue.groupSize;
  return (
    <>
      {adoption && <Adoption adoption={adoption} least={least} />}
      {used && <Used series={used} catalogue={catalogue} />}
      {hours && !hours.hidden && <HeatMap hours={hours} />}
      {devices && <Devices devices={devices} least={least} />}
    </>
  );
}
