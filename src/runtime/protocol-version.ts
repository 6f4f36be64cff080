/** What both sides say they speak; a module of its own, as a child loads no validator to say it. */
export const protocolVersion = 1;
