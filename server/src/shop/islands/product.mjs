export function gallery() {}
export function variants() {}
