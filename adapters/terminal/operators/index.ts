import type { Operator } from "../desk.ts";
import { batch } from "./batch.ts";
import { check } from "./check.ts";
import { read } from "./read.ts";
import { search } from "./search.ts";
import { manifest } from "./slack-manifest.ts";

/** Commands for whoever runs the desk, in the order in which help shows them. */
export const operators: readonly Operator[] = [batch, read, search, check, manifest];
