// Small letters without marks, whatever they were composed of, and no soft hyphens.

export const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f\u00ad]/g, "").toLowerCase();

export const words = (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
