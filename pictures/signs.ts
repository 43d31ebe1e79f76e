import type { Box, Sheet } from "./sheet.ts";

/** The desk's own face: quotation marks on its colour. `radius` rounds the corners; half the width makes it a circle. */
export function drawDeskFace(sheet: Sheet, box: Box, radius: number): void {
  sheet.rectangle(box, { fill: "#1f3a4d", radius });
  const unit = box.width / 36;
  const at = (x: number, y: number) => `${r(box.x + x * unit)} ${r(box.y + y * unit)}`;
  for (const left of [9.5, 19]) {
    // One mark: a dot with a tail that rises to the right.
    sheet.path(
      `M${at(left + 6.4, 11.5)} C${at(left + 1.6, 13.2)} ${at(left - 0.4, 16.6)} ${at(left, 21.2)} A${r(3.6 * unit)} ${r(3.6 * unit)} 0 1 0 ${at(left + 3.6, 17.6)} C${at(left + 3.4, 15.8)} ${at(left + 4.6, 14.2)} ${at(left + 7, 13)} Z`,
      { fill: "#f2c14e" },
    );
  }
}

/** An eye, 12 pixels wide: what only one person sees. `x`, `y` are its middle. */
export function drawEye(sheet: Sheet, x: number, y: number, colour: string): void {
  sheet.path(
    `M${r(x - 6)} ${r(y)} Q${r(x)} ${r(y - 7)} ${r(x + 6)} ${r(y)} Q${r(x)} ${r(y + 7)} ${r(x - 6)} ${r(y)} Z`,
    {
      stroke: colour,
      width: 1.3,
    },
  );
  sheet.circle(x, y, 1.9, colour);
}

/** The head of a person who has no picture. */
export function drawPerson(sheet: Sheet, x: number, y: number, radius: number, colour: string): void {
  sheet.circle(x, y, radius, colour);
  sheet.circle(x, y - radius * 0.22, radius * 0.34, "#ffffff");
  const low = y + radius * 0.62;
  sheet.path(`M${r(x - radius * 0.6)} ${r(low)} Q${r(x)} ${r(y - radius * 0.12)} ${r(x + radius * 0.6)} ${r(low)} Z`, {
    fill: "#ffffff",
  });
}

const r = (value: number) => Math.round(value * 100) / 100;
