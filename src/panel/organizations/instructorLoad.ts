/** What an instructor has in care before and after an assignment; `capacity` is null where nobody has set one. */
export interface InstructorLoad {
  now: number;
  after: number;
  capacity: number | null;
  isTooMuch: boolean;
}

export const loadAfter = (now: number, added: number, capacity: unknown): InstructorLoad => {
  const most = typeof capacity === 'number' ? capacity : null;
  const after = now + added;
  return { now, after, capacity: most, isTooMuch: most !== null && after > most };
};
