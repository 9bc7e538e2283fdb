/** The two digits at a place of a text, as a number. */
function digits(text: string, place: number): number {
  return (text.charCodeAt(place) - 48) * 10 + text.charCodeAt(place + 1) - 48;
}

/** True for a date that exists, as YYYY-MM-DD (Gregorian, years 0001 to 9999). */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const year = digits(text, 0) * 100 + digits(text, 2);
  const month = digits(text, 5);
  const day = digits(text, 8);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A time of day as "HH:MM"; "24:00" is the end of the day. */
export const startTimePattern = /^([01]\d|2[0-3]):[0-5]\d$/;
export const endTimePattern = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** Minutes since midnight of a time that matches one of the patterns. */
export function minuteOfDay(time: string): number {
  return digits(time, 0) * 60 + digits(time, 3);
}

export const minutesPerDay = 1440;
export const minutesPerWeek = 10_080;
