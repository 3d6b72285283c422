"use strict";
// Narrows the page to the province that is chosen; everything it shows stands in the page already.
(() => {
  const view = JSON.parse(document.getElementById("view").textContent);
  const byId = (id) => document.getElementById(id);
  const areas = [...document.querySelectorAll(".areas path")];
  const chips = [...document.querySelectorAll(".chips button")];
  const cards = [...document.querySelectorAll("#cards article")];
  const told = byId("told");
  const hint = told.textContent;
  let chosen = "";

  const words = (code) => `${view.provinces[code].name}: ${view.provinces[code].said}`;
  const tell = (code) => { told.textContent = code ? words(code) : chosen ? words(chosen) : hint; };

  const choose = (code) => {
    chosen = code === chosen ? "" : code;
    for (const part of [...areas, ...chips]) {
      if (part.hasAttribute("aria-pressed")) {
        part.setAttribute("aria-pressed", String((part.dataset.code || part.id) === chosen));
      }
    }
    let shown = 0;
    for (const card of cards) {
      card.hidden = chosen !== "" && !card.dataset.in.split(" ").includes(chosen);
      shown += card.hidden ? 0 : 1;
    }
    if (chosen) byId("chosen").setAttribute("href", `#${chosen}`);
    else byId("chosen").removeAttribute("href");
    byId("which").textContent = chosen ? view.provinces[chosen].name : view.all;
    byId("none").textContent = chosen ? view.provinces[chosen].said : "";
    byId("none").hidden = shown > 0;
    byId("clear").hidden = !chosen;
    tell(chosen);
  };

  for (const area of areas) {
    area.addEventListener("click", () => choose(area.id));
    area.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        choose(area.id);
      }
    });
    area.addEventListener("mouseenter", () => tell(area.id));
    area.addEventListener("mouseleave", () => tell(""));
    // A shape that listens for the focus is given it, also where it has nothing to tell.
    if (area.hasAttribute("tabindex")) {
      area.addEventListener("focus", () => tell(area.id));
      area.addEventListener("blur", () => tell(""));
    }
  }
  for (const chip of chips) chip.addEventListener("click", () => choose(chip.dataset.code));
  byId("clear").addEventListener("click", () => choose(chosen));
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && chosen) choose(chosen); });
  if (view.chosen) choose(view.chosen);
})();
