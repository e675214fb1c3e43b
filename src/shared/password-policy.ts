/** What a password must keep to; each is also the code of the refusal that names it. */
export const PASSWORD_RULES = [
  'password-too-short',
  'password-too-long',
  'password-too-plain',
  'password-has-name',
] as const;
export type PasswordRule = (typeof PASSWORD_RULES)[number];

export const SHORTEST_PASSWORD = 10;
/** From this length on words will do: a passphrase needs no mixture of classes. */
export const PASSPHRASE = 20;
/** bcrypt reads no further: what comes after would count for nothing. In UTF-8 a Chinese character takes three. */
export const LONGEST_PASSWORD_BYTES = 72;
const CLASSES = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]|\p{Lo}/u];
const LEAST_CLASSES = 3;

/** Who chooses the password; none of this may stand in it. */
export interface PasswordOwner {
  email: string;
  displayName: string;
}

/**
 * The rules that a password breaks, in the order of `PASSWORD_RULES`; whether it is a common one only the server knows.
 */
export function brokenPasswordRules(password: string, owner: PasswordOwner): PasswordRule[] {
  const length = [...password].length;
  const classes = CLASSES.filter((one) => one.test(password)).length;
  const holds: Record<PasswordRule, boolean> = {
    'password-too-short': length >= SHORTEST_PASSWORD,
    'password-too-long': new TextEncoder().encode(password).length <= LONGEST_PASSWORD_BYTES,
    'password-too-plain': classes >= LEAST_CLASSES || length >= PASSPHRASE,
    'password-has-name': !namesOf(owner).some((name) => password.toLowerCase().includes(name)),
  };
  return PASSWORD_RULES.filter((rule) => !holds[rule]);
}

/** The owner's names in small letters; a piece of one or two Latin letters is no name. */
export function namesOf({ email, displayName }: PasswordOwner): string[] {
  return [email, email.split('@')[0] ?? '', displayName]
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name.length >= (/\p{Script=Han}/u.test(name) ? 2 : 3));
}
