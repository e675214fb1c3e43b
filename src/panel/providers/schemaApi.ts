import type { OfferedRegister } from '../../shared/register-description';
import { http } from './http';

let asked: Promise<OfferedRegister[]> | null = null;

/** The description of all registers, asked for once per sign-in: it depends on the caller's role. */
export const getSchema = (): Promise<OfferedRegister[]> => {
  asked ??= http<{ data: OfferedRegister[] }>('/schema/registers').then(
    ({ data }) => [...data].sort((a, b) => a.order - b.order),
    (error: unknown) => {
      asked = null; // the next caller asks again
      throw error;
    },
  );
  return asked;
};

export const forgetSchema = (): void => {
  asked = null;
};
