/** Injects the ports that the composition root put together. */
export const PORTS = Symbol('ports');
