import { useState } from 'react';
import { useStore } from 'react-admin';
import type { ScreenGroup } from './useScreens';

/** The groups that most work is done in. */
const daily = ['navigation.base', 'navigation.party'];

/** So few screens need no folding. */
const few = 12;

const openAtFirst = (groups: ScreenGroup[]): string[] =>
  groups.flatMap(({ screens }) => screens).length > few ? daily : groups.map(({ heading }) => heading);

/**
 * Which groups of the navigation are unfolded: those that a person has opened, kept in this browser for each
 * account, and the one that holds the current page for as long as one stays in it.
 */
export const useOpenGroups = (account: string, groups: ScreenGroup[], current: string | null) => {
  const [kept, setKept] = useStore<string[] | null>(`navigation.${account}.opened`, null);
  const opened = kept ?? openAtFirst(groups);
  /** the group that was folded while one is in it */
  const [left, setLeft] = useState<string | null>(null);
  if (left !== null && left !== current) setLeft(null);

  const isOpen = (group: string): boolean => (group === current ? left !== group : opened.includes(group));

  const toggle = (group: string): void => {
    const folds = isOpen(group);
    const others = opened.filter((one) => one !== group);
    setKept(folds ? others : [...others, group]);
    if (group === current) setLeft(folds ? group : null);
  };

  return { isOpen, toggle };
};
