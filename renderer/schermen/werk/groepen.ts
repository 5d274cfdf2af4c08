import {
  AlarmClockOff,
  BedDouble,
  CalendarClock,
  CalendarDays,
  CalendarRange,
  Hourglass,
  TriangleAlert,
  UserRoundCheck,
} from '@lucide/vue';

/** The sign of each group of the Werkvoorraad. */
export const iconen = {
  acuut: BedDouble,
  'te-laat': TriangleAlert,
  vandaag: CalendarDays,
  'wacht-op-mij': UserRoundCheck,
  'loopt-af': Hourglass,
  binnenkort: CalendarClock,
  later: CalendarRange,
  uitgesteld: AlarmClockOff,
} as const;
