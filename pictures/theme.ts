/** The two looks of every platform. */
export type Theme = "light" | "dark";

/** Colours of Slack's desktop client. */
export interface SlackTheme {
  readonly ground: string;
  readonly edge: string;
  readonly line: string;
  readonly text: string;
  readonly name: string;
  readonly muted: string;
  readonly link: string;
  readonly bar: string;
  readonly badge: string;
  readonly mention: string;
  readonly mentionGround: string;
}

export const SLACK: Readonly<Record<Theme, SlackTheme>> = {
  light: {
    ground: "#ffffff",
    edge: "#e4e4e4",
    line: "#b5b5b6",
    text: "#1d1c1d",
    name: "#1d1c1d",
    muted: "#616061",
    link: "#1264a3",
    bar: "#dddddd",
    badge: "#ececec",
    mention: "#1264a3",
    mentionGround: "#e3f8ff",
  },
  dark: {
    ground: "#1a1d21",
    edge: "#35373b",
    line: "#6b6c6f",
    text: "#d1d2d3",
    name: "#e8e8e8",
    muted: "#9b9c9e",
    link: "#1d9bd1",
    bar: "#4a4d51",
    badge: "#35373b",
    mention: "#1d9bd1",
    mentionGround: "#15374a",
  },
};

/** Colours of Discord's desktop client. */
export interface DiscordTheme {
  readonly ground: string;
  readonly edge: string;
  readonly box: string;
  readonly boxEdge: string;
  readonly text: string;
  readonly name: string;
  readonly muted: string;
  readonly link: string;
  readonly bar: string;
  readonly button: string;
  readonly buttonText: string;
  readonly mention: string;
  readonly mentionGround: string;
}

/** Discord's own blue, the same in both. */
export const BLURPLE = "#5865f2";

export const DISCORD: Readonly<Record<Theme, DiscordTheme>> = {
  light: {
    ground: "#ffffff",
    edge: "#e1e2e4",
    box: "#f7f7f8",
    boxEdge: "#dcdde0",
    text: "#2e3035",
    name: "#060607",
    muted: "#5c5e66",
    link: "#0060c7",
    bar: "#c4c9ce",
    button: "#e2e3e6",
    buttonText: "#2e3035",
    mention: "#4752c4",
    mentionGround: "#e6e8fd",
  },
  dark: {
    ground: "#313338",
    edge: "#3f4147",
    box: "#2b2d31",
    boxEdge: "#42444a",
    text: "#dbdee1",
    name: "#f2f3f5",
    muted: "#a3a6ad",
    link: "#4db3ff",
    bar: "#5a5d66",
    button: "#4e5058",
    buttonText: "#ffffff",
    mention: "#c9cdfb",
    mentionGround: "#3d4270",
  },
};

/** Colours of a terminal's window. */
export interface TerminalTheme {
  readonly ground: string;
  readonly bar: string;
  readonly edge: string;
  readonly text: string;
  readonly bright: string;
  readonly dim: string;
  readonly prompt: string;
}

export const TERMINAL: Readonly<Record<Theme, TerminalTheme>> = {
  light: {
    ground: "#ffffff",
    bar: "#ebebeb",
    edge: "#d0d0d0",
    text: "#3a3a3c",
    bright: "#111111",
    dim: "#6f6f73",
    prompt: "#1a7f37",
  },
  dark: {
    ground: "#1e1f22",
    bar: "#2b2d30",
    edge: "#3c3f43",
    text: "#c8cacd",
    bright: "#ffffff",
    dim: "#8d9096",
    prompt: "#6cc47a",
  },
};
