import type { ShowcaseFigure } from '../../shared/showcase';
import { html, type Markup } from '../html';
import { toDay } from '../words';

/** Figures as a rail of captions: how much, what, and when it was counted. The column stays when there are none. */
export const figures = (list: readonly ShowcaseFigure[]): Markup =>
  html`<div class="rail">${list.length > 0 && html`<dl>${list.map(figure)}</dl>`}</div>`;

const figure = ({ label, value, unit, asOf }: ShowcaseFigure): Markup =>
  html`<div><dt>${label}</dt><dd class="rail-value">${value}${unit && html`<span>${unit}</span>`}</dd>${asOf && html`<dd class="rail-day">截至 ${toDay(asOf)}</dd>`}</div>`;
