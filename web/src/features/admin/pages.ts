import {
  DocumentArrowUpRegular,
  type FluentIcon,
  GuestRegular,
  OrganizationRegular,
  PaintBrushRegular,
  ShieldTaskRegular,
} from '@fluentui/react-icons';

export interface AdminPlace {
  key: 'policy' | 'look' | 'guests' | 'administrators' | 'import';
  icon: FluentIcon;
  /** Whether it is only for those who administer the whole organisation. */
  isForAll: boolean;
}

const PLACES: AdminPlace[] = [
  { key: 'policy', icon: ShieldTaskRegular, isForAll: true },
  { key: 'look', icon: PaintBrushRegular, isForAll: true },
  { key: 'guests', icon: GuestRegular, isForAll: true },
  { key: 'administrators', icon: OrganizationRegular, isForAll: false },
  { key: 'import', icon: DocumentArrowUpRegular, isForAll: true },
];

/** The pages under Administration that somebody has something to do on. */
export function placesFor(role: string): AdminPlace[] {
  return PLACES.filter((place) => role === 'administrator' || !place.isForAll);
}
