import type { Fields } from "../fields.ts";
import type { Found } from "./elements-in.ts";
import type { Message } from "./message.ts";
import type { Channel, User, Workspace } from "./workspace.ts";

/** What stands in every payload of a click, a choice or a submission. */
export function interaction(workspace: Workspace, user: User, trigger: string): Fields {
  return {
    token: "verification",
    team: { id: workspace.team, domain: workspace.domain },
    user: { id: user.id, username: user.name, name: user.name, team_id: workspace.team },
    api_app_id: workspace.app,
    trigger_id: trigger,
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** @see https://docs.slack.dev/interactivity/implementing-slash-commands */
export function slashCommand(
  workspace: Workspace,
  said: { name: string; text: string; user: User; channel: Channel },
  trigger: string,
  responseUrl: string,
): Fields {
  return {
    token: "verification",
    team_id: workspace.team,
    team_domain: workspace.domain,
    channel_id: said.channel.id,
    channel_name: said.channel.kind === "direct" ? "directmessage" : said.channel.name,
    user_id: said.user.id,
    user_name: said.user.name,
    command: said.name,
    text: said.text,
    api_app_id: workspace.app,
    is_enterprise_install: "false",
    response_url: responseUrl,
    trigger_id: trigger,
  };
}

/** Where a click was made. An ephemeral message is not in the payload: the app cannot read it back. */
export function inMessage(message: Message, channel: Channel): Fields {
  const thread = message.thread === undefined ? {} : { thread_ts: message.thread };
  return {
    container: {
      type: "message",
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: message.ephemeral,
      ...thread,
    },
    channel: { id: channel.id, name: channel.kind === "direct" ? "directmessage" : channel.name },
    ...(message.ephemeral ? {} : { message: message.toJSON() }),
  };
}

/** The pressed or chosen element as `actions[0]` shows it. */
export function action({ block, element, action: name }: Found, chosen: Fields, stamp: string): Fields {
  const kept = element.type === "button" ? { text: element.text, value: element.value } : {};
  return { type: element.type, action_id: name, block_id: block.block_id, ...kept, ...chosen, action_ts: stamp };
}

/** An event in its wrapper. */
export function eventCallback(workspace: Workspace, event: Fields, at: number): Fields {
  return {
    token: "verification",
    team_id: workspace.team,
    context_team_id: workspace.team,
    context_enterprise_id: null,
    api_app_id: workspace.app,
    event,
    type: "event_callback",
    event_id: workspace.id("Ev0"),
    event_time: Math.floor(at / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: workspace.team,
        user_id: workspace.bot,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
  };
}
