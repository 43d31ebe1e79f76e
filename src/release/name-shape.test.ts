import { describe, expect, it } from "vitest";
import { abbreviates, isAbbreviation, nameShape, splitOffice } from "./name-shape.ts";

describe("the form of a name", () => {
  it.each([
    ["Margaret Oduya", "person"],
    ["Dr Temo Ibu", "person"],
    ["Prof. Dr. Jörn Ahlers", "person"],
    ["Temo Ibu PhD", "person"],
    ["Temo Ibu AO QC", "person"],
    ["Archie Law", "person"],
    ["María José de la Cruz", "person"],
    ["Temoharo Ibuharame", "unclear"],
    ["JANE ROEBUCK", "person"],
    ["Harbour Lamp Foundation", "organisation"],
    ["Centre for Tides", "organisation"],
    ["Lamp & Quay", "organisation"],
    ["OpenHarbour", "organisation"],
    ["Harbour 21", "organisation"],
    ["PEN Norway", "organisation"],
    ["quay.works", "organisation"],
    ["Vrijlicht", "organisation"],
    ["Clara Roe Foundation", "organisation"],
    ["Burma Ferries", "organisation"],
  ])("«%s» is %s", (name, shape) => expect(nameShape(name)).toBe(shape));

  it.each([
    ["Senator Ruth Amberley", "Senator", "Ruth Amberley"],
    ["U.S. Senator Ruth Amberley", "U.S. Senator", "Ruth Amberley"],
    ["Assistant Democratic Leader Ruth Amberley", "Assistant Democratic Leader", "Ruth Amberley"],
    ["General Harbour Trust", undefined, "General Harbour Trust"],
    ["Ruth Amberley", undefined, "Ruth Amberley"],
  ])("«%s» has the office %s", (text, office, name) => {
    expect(splitOffice(text)).toEqual(office ? { office, name } : { name });
  });
});

describe("an abbreviation", () => {
  it.each(["FIB", "LiQK", "R4D", "A.B.C.", "COMJ-AN"])("%s may be one", (text) =>
    expect(isAbbreviation(text)).toBe(true),
  );
  it.each(["Canada", "Victoria", "in personal capacity", "A"])("%s is none", (text) =>
    expect(isAbbreviation(text)).toBe(false),
  );

  it.each([
    ["FIB", "Federation of Island Bakers", true],
    ["LiQK", "Lamps in Quiet Keys", true],
    ["FIB", "Federation of Island Brewers and Bakers", false],
    ["FB", "Federation of Island Bakers", false],
  ])("%s of «%s»: %s", (short, long, right) => expect(abbreviates(short, long)).toBe(right));
});
