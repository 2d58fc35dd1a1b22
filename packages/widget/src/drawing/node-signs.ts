/** What is drawn at a mark to say something about it: rings and pins. */
import type { Palette } from '../looks/appearance.js';

interface Circle {
  /** Pixels. */
  x: number;
  y: number;
  radius: number;
}

export function ring(context: CanvasRenderingContext2D, { x, y, radius }: Circle, color: string, width: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.lineWidth = width;
  context.strokeStyle = color;
  context.stroke();
}

/** A pin that sticks in the upper right of a mark. */
export function pin(context: CanvasRenderingContext2D, { x, y, radius }: Circle, palette: Palette): void {
  const foot = { x: x + radius * 0.5, y: y - radius * 0.5 };
  const head = { x: foot.x + 4.5, y: foot.y - 6.5 };
  context.lineCap = 'round';
  for (const [color, width, size] of [
    [palette.ground, 4, 5],
    [palette.accent, 1.6, 3.4],
  ] as const) {
    context.strokeStyle = color;
    context.fillStyle = color;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(foot.x, foot.y);
    context.lineTo(head.x, head.y);
    context.stroke();
    context.beginPath();
    context.arc(head.x, head.y, size, 0, 2 * Math.PI);
    context.fill();
  }
}
