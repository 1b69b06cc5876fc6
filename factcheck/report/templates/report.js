"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const cards = [...document.querySelectorAll("#findings .finding")];
  const form = $("filters");
  const scripts = [...(form?.dataset.scripts ?? "")];
  const simplified = new Map(scripts.flatMap((char, at) => (at % 2 ? [] : [[char, scripts[at + 1]]])));
  const folded = (text) =>
    [...text.normalize("NFKC").toLowerCase()].map((char) => simplified.get(char) ?? char).join("");
  const texts = new Map();
  const text = (card) => {
    if (!texts.has(card)) texts.set(card, folded(card.textContent));
    return texts.get(card);
  };

  const apply = () => {
    const words = folded($("search").value).split(/\s+/).filter(Boolean);
    const severities = new Set([...form.querySelectorAll("[name=severity]:checked")].map((box) => box.value));
    const [rule, entity, source] = ["rule", "entity", "source"].map((id) => $(id).value);
    let shown = 0;
    for (const card of cards) {
      const data = card.dataset;
      const fits =
        severities.has(data.severity) &&
        (!rule || data.rule === rule) &&
        (!entity || data.entity === entity) &&
        (!source || data.sources.split(" ").includes(source)) &&
        words.every((word) => text(card).includes(word));
      card.hidden = !fits;
      shown += fits;
    }
    for (const group of document.querySelectorAll("#findings .group")) {
      group.hidden = !group.querySelector(".finding:not([hidden])");
    }
    $("none").hidden = shown > 0;
    $("shown").value = `${shown} / ${cards.length}`;
  };

  const openTarget = () => {
    let target = null;
    try {
      target = location.hash.length > 1 && $(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return;
    }
    if (!target) return;
    for (let node = target; node; node = node.parentElement) {
      if (node.tagName === "DETAILS") node.open = true;
      if (node.hidden && form) form.reset();
    }
    target.scrollIntoView({ block: target.classList.contains("anchor") ? "center" : "start" });
    if (target.classList.contains("finding")) target.focus({ preventScroll: true });
    document.querySelectorAll("mark.target").forEach((mark) => mark.classList.remove("target"));
    const mark = target.classList.contains("anchor") && target.parentElement.querySelector(`#${CSS.escape(target.id)} ~ mark`);
    if (mark) mark.classList.add("target");
  };

  const step = (by) => {
    const open = cards.filter((card) => !card.hidden);
    if (!open.length) return;
    const at = open.indexOf(document.activeElement.closest(".finding"));
    const next = open[at < 0 ? (by > 0 ? 0 : open.length - 1) : Math.min(Math.max(at + by, 0), open.length - 1)];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "start" });
  };

  if (form) {
    form.hidden = false;
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(apply));
    apply();
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === "Escape" && form) {
      form.reset();
      document.activeElement.blur();
    } else if (typing || !form) {
      return;
    } else if (event.key === "/") {
      event.preventDefault();
      $("search").focus();
    } else if (event.key === "j") {
      step(1);
    } else if (event.key === "k") {
      step(-1);
    }
  });

  const root = document.documentElement;
  const theme = $("theme");
  theme.hidden = false;
  theme.addEventListener("click", () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  });
  document.querySelector(".keys").hidden = !form;

  addEventListener("hashchange", openTarget);
  addEventListener("beforeprint", () => document.querySelectorAll("main details").forEach((node) => (node.open = true)));
  openTarget();
})();
