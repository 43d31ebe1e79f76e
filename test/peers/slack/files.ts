import { z } from "zod";
import type { Fields } from "../fields.ts";
import { channelOf, json, type Method, method } from "./methods.ts";
import { Refusal } from "./refusal.ts";
import type { Workspace } from "./workspace.ts";

interface Upload {
  readonly id: string;
  readonly name: string;
  /** bytes, as announced. */
  readonly length: number;
  content?: Buffer;
}

/** Files on their way in: an address is asked for, the bytes go there, then the file is shared. */
export class Uploads {
  private readonly known = new Map<string, Upload>();
  private readonly workspace: Workspace;

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  /** Takes the bytes for an address; false when there is no such upload or its length is another. */
  receive(id: string, content: Buffer): boolean {
    const upload = this.known.get(id);
    if (!upload || upload.length !== content.length) return false;
    upload.content = content;
    return true;
  }

  /** The bytes of a file, undefined before they have come. */
  content(id: string): Buffer | undefined {
    return this.known.get(id)?.content;
  }

  readonly methods: Readonly<Record<string, Method>> = {
    "files.getUploadURLExternal": method(
      z.strictObject({
        filename: z.string().min(1),
        length: z.coerce.number().int().min(1),
        alt_txt: z.string().optional(),
        snippet_type: z.string().optional(),
      }),
      "files:write",
      (args, rooms): Fields => {
        const id = this.workspace.id("F0");
        this.known.set(id, { id, name: args.filename, length: args.length });
        return { upload_url: `${rooms.address()}/upload/v1/${id}`, file_id: id };
      },
    ),
    "files.completeUploadExternal": method(
      z.strictObject({
        files: json(z.array(z.strictObject({ id: z.string(), title: z.string().optional() })).min(1)),
        channel_id: z.string().optional(),
        channels: z.string().optional(),
        initial_comment: z.string().optional(),
        thread_ts: z.string().optional(),
      }),
      "files:write",
      (args, rooms): Fields => {
        const files = args.files.map(({ id, title }) => {
          const upload = this.known.get(id);
          if (!upload?.content) throw new Refusal("file_not_found");
          return { id, name: upload.name, title: title ?? upload.name, size: upload.length };
        });
        const name = args.channel_id ?? args.channels;
        if (name !== undefined) {
          const channel = channelOf(name, rooms);
          if (!channel.member) throw new Refusal("not_in_channel");
          const thread = args.thread_ts === undefined ? {} : { thread: args.thread_ts };
          const at = { channel, by: this.workspace.bot, via: "files" as const, ...thread };
          this.workspace.post(at, { text: args.initial_comment ?? "", blocks: [] }, { files });
        }
        return { files };
      },
    ),
  };
}
