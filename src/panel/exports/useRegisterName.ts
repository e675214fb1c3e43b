import { findRegister } from '../schema/describe';
import { useLabels } from '../schema/useLabels';
import { useSchema } from '../schema/useSchema';

/** Names a register in the user's language; its own name where the schema no longer has it. */
export const useRegisterName = () => {
  const schema = useSchema();
  const labels = useLabels();
  return (register: string): string => {
    const description = findRegister(schema, register);
    return description ? labels.register(description) : register;
  };
};
