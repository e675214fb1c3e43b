const key = 'panel.activity';
const gestures = ['pointerdown', 'keydown', 'wheel'] as const;
/** Milliseconds: so often at most a gesture is written down. */
const grain = 1_000;

let own = Date.now();

/** The last gesture in any tab of this browser, as milliseconds since 1970. */
export const lastActivity = (): number => Math.max(own, Number(localStorage.getItem(key)) || 0);

export const noteActivity = (): void => {
  const now = Date.now();
  if (now - own < grain) return;
  own = now;
  localStorage.setItem(key, String(now));
};

/** Notes every gesture until the answered function is called. */
export const watchActivity = (): (() => void) => {
  own = Date.now();
  localStorage.setItem(key, String(own));
  for (const gesture of gestures) window.addEventListener(gesture, noteActivity, { passive: true });
  return () => {
    for (const gesture of gestures) window.removeEventListener(gesture, noteActivity);
  };
};
