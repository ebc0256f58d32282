/**
 * Weekdays on which offices are closed, year by year (Labour Code 10/2012, article 115; 45/2019, article 112: New Year,
 * five days of Tết, Hùng Kings, 30/4, 1/5, Quốc khánh, from 2021 two days of it; a day that falls on a weekend is made up
 * on the next weekday), with the days swapped by the Prime Minister (6519/VPCP-KGVX 2018, 2450/VPCP-KGVX 2024).
 * Compared with the table of python-holidays 0.105; the swap of 2025 is from memory. Each year is added when its
 * schedule is announced: of other years no day is counted.
 */
export const PUBLIC_HOLIDAYS: Record<string, string> = {
  2017: '01-02 01-26 01-27 01-30 01-31 02-01 04-06 05-01 05-02 09-04',
  2018: '01-01 02-14 02-15 02-16 02-19 02-20 04-25 04-30 05-01 09-03 12-31',
  2019: '01-01 02-04 02-05 02-06 02-07 02-08 04-15 04-29 04-30 05-01 09-02',
  2020: '01-01 01-23 01-24 01-27 01-28 01-29 04-02 04-30 05-01 09-02',
  2021: '01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03',
  2022: '01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02',
  2023: '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04',
  2024: '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03',
  2025: '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02',
  2026: '01-01 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 09-01 09-02',
}

/** Saturdays on which offices work for a day that was swapped. */
export const WORKING_SATURDAYS: readonly string[] = ['2019-01-05', '2019-05-04', '2024-05-04', '2025-04-26']
