import { CalendarClock, CalendarDays, Hourglass, TriangleAlert, UserRoundCheck } from '@lucide/vue';

/** The sign of each group of the Werkvoorraad. */
export const iconen = {
  'te-laat': TriangleAlert,
  vandaag: CalendarDays,
  'wacht-op-mij': UserRoundCheck,
  'loopt-af': Hourglass,
  binnenkort: CalendarClock,
} as const;
