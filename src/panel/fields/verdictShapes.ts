import type { CSSProperties } from 'react';

/** Shape and colour of each verdict: told apart without colour by dot, ring, square, triangle, diamond and dash. */
export const verdictShapes: Record<string, CSSProperties> = {
  covered: { border: '2px solid var(--covered)', borderRadius: '50%' },
  'should-build': { background: 'var(--build)', borderRadius: 1 },
  'should-join': { background: 'var(--join)', borderRadius: '50%' },
  'should-include': { background: 'var(--include)', clipPath: 'polygon(50% 0,100% 100%,0 100%)' },
  'should-dissolve': { background: 'var(--dissolve)', clipPath: 'polygon(50% 0,100% 50%,50% 100%,0 50%)' },
  'to-survey': { border: '2px solid var(--survey)', borderRadius: 1 },
  'not-applicable': { background: 'var(--survey)', height: 2 },
};

export const verdictColours: Record<string, string> = {
  covered: 'var(--covered)',
  'should-build': 'var(--build)',
  'should-join': 'var(--join)',
  'should-include': 'var(--include)',
  'should-dissolve': 'var(--dissolve)',
  'to-survey': 'var(--survey)',
  'not-applicable': 'var(--survey)',
};
