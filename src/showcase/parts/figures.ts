import type { ShowcaseFigure } from '../../shared/showcase';
import { markup, type Markup } from '../markup';
import { toDay } from '../words';

/** Figures as a rail of captions: how much, what, and when it was counted. The column stays when there are none. */
export const figures = (list: readonly ShowcaseFigure[]): Markup =>
  markup`<div class="rail">${list.length > 0 && markup`<dl>${list.map(figure)}</dl>`}</div>`;

const figure = ({ label, value, unit, asOf }: ShowcaseFigure): Markup =>
  markup`<div><dt>${label}</dt><dd class="rail-value">${value}${unit && markup`<span>${unit}</span>`}</dd>${asOf && markup`<dd class="rail-day">截至 ${toDay(asOf)}</dd>`}</div>`;
