/**
 * Kinds of characters, each asked of one at a time. Stands in for the package uc.micro, which markdown-it asks: every browser has the
 * tables already.
 */
export const Any = /[^]/;
export const Cc = /\p{Cc}/u;
export const Cf = /\p{Cf}/u;
export const P = /\p{P}/u;
export const S = /\p{S}/u;
export const Z = /\p{Z}/u;
