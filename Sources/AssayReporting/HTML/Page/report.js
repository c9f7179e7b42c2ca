"use strict";
// Filters, searches and groups the findings that the page holds. The state is in the address, behind the anchor:
// `#f-0123456789abcdef?severity=high&q=vault`. Without this script the page is complete, and shows all.
(() => {
  const groups = document.getElementById("groups");
  if (!groups) return;

  const byId = (id) => document.getElementById(id);
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  // What is there: a record for each finding, in the order of the page.
  const subscriptionOf = (id) => /^\/subscriptions\/([^/]+)/i.exec(id)?.[1].toLowerCase() ?? "none";
  const records = [];
  const sections = [...groups.children];
  for (const section of sections) {
    const { rule, severity, type } = section.dataset;
    const framework = [...section.querySelectorAll("[data-framework]")].map((part) => part.dataset.framework);
    for (const element of section.getElementsByClassName("f")) {
      const id = element.getElementsByClassName("id")[0].textContent;
      const list = element.classList;
      records.push({
        element, section, rule: [rule], severity: [severity], type: [type], framework,
        outcome: [{ n: "noncompliant", u: "unknown", c: "compliant", a: "not applicable" }[list[1]]],
        status: [list[2]], subscription: [subscriptionOf(id)], resource: [id], text: null,
      });
    }
  }
  for (const record of records) record.title = record.section.querySelector("h3").textContent;

  const severities = ["critical", "high", "medium", "low", "info"];
  const filters = [
    ["outcome", "Outcome"], ["severity", "Severity"], ["status", "Status"], ["rule", "Rule"],
    ["type", "Resource type"], ["subscription", "Subscription"], ["framework", "Control framework"],
  ];
  const groupings = ["rule", "severity", "type", "subscription", "resource", "outcome"];
  const defaults = { q: "", group: "rule" };
  let state = { ...defaults };

  // The tools.
  const controls = {};
  const option = (value, label) => make("option", { value }, label);
  const field = (key, label, control) => {
    control.id = `tool-${key}`;
    controls[key] = control;
    return make("div", { className: key === "q" ? "search" : "" }, make("label", { htmlFor: control.id }, label), control);
  };
  const form = make("form");
  form.setAttribute("role", "search");
  form.setAttribute("aria-label", "Findings");
  form.append(field("q", "Search", make("input", { type: "search", autocomplete: "off", spellcheck: false })));
  for (const [key, label] of filters) {
    const counts = new Map();
    for (const record of records) for (const value of record[key]) counts.set(value, (counts.get(value) ?? 0) + 1);
    const order = (value) => (key === "severity" ? severities.indexOf(value) : 0);
    const values = [...counts.keys()].sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
    const select = make("select", {}, option("", "all"), ...values.map((value) => option(value, `${value} (${counts.get(value)})`)));
    const part = field(key, label, select);
    part.hidden = values.length < 2;
    form.append(part);
  }
  const names = new Map([...filters, ["resource", "Resource"]]);
  form.append(field("group", "Group by", make("select", {}, ...groupings.map((key) => option(key, names.get(key).toLowerCase())))));
  const button = (label, action) => {
    const made = make("button", { type: "button" }, label);
    made.addEventListener("click", action);
    return made;
  };
  form.append(make("div", { className: "buttons" },
    button("Show all findings", () => change({ ...defaults })),
    button("Open all shown", () => openAll(true)),
    button("Close all", () => openAll(false))));
  byId("tools").append(form);

  // The address.
  const parse = () => {
    const [anchor, query = ""] = location.hash.slice(1).split("?");
    const parsed = { ...defaults };
    for (const [key, value] of new URLSearchParams(query)) if (key in controls) parsed[key] = value;
    return { anchor: decode(anchor), parsed };
  };
  const decode = (text) => { try { return decodeURIComponent(text); } catch { return text; } };
  const address = (anchor) => {
    const query = new URLSearchParams();
    for (const [key, value] of Object.entries(state)) if (value !== (defaults[key] ?? "")) query.set(key, value);
    return `#${anchor}${query.size ? `?${query}` : ""}`;
  };

  // What is shown.
  const words = () => state.q.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = (record, terms) => {
    for (const [key] of filters) {
      const wanted = state[key]?.toLowerCase();
      if (wanted && !record[key].some((value) => value.toLowerCase() === wanted)) return false;
    }
    if (!terms.length) return true;
    record.text ??= `${record.title} ${record.element.textContent}`.toLowerCase();
    return terms.every((term) => record.text.includes(term));
  };

  let grouping = "rule";
  const made = new Map();
  const regroup = () => {
    if (grouping === state.group) return;
    grouping = state.group;
    made.clear();
    if (grouping === "rule") {
      for (const section of sections) section.append(...records.filter((record) => record.section === section).map((record) => record.element));
      return groups.replaceChildren(...sections);
    }
    const members = new Map();
    for (const record of records) {
      const value = record[grouping][0];
      if (!members.has(value)) members.set(value, []);
      members.get(value).push(record.element);
    }
    for (const [value, elements] of members) {
      const title = make("h3", {}, value === "none" ? "no subscription" : value);
      made.set(value, make("section", { className: "group" }, title, ...elements));
    }
    groups.replaceChildren(...made.values());
  };

  const show = () => {
    regroup();
    const terms = words();
    const filled = new Set();
    let count = 0;
    for (const record of records) {
      const isShown = matches(record, terms);
      if (record.element.hidden === isShown) record.element.hidden = !isShown;
      if (!isShown) continue;
      count += 1;
      filled.add(grouping === "rule" ? record.section : made.get(record[grouping][0]));
    }
    for (const section of groups.children) section.hidden = !filled.has(section);
    for (const [key, control] of Object.entries(controls)) control.value = state[key] ?? "";
    byId("count").textContent = count === records.length
      ? `All ${count} findings are shown.` : `${count} of ${records.length} findings are shown.`;
  };

  const change = (next) => {
    state = next;
    show();
    history.replaceState(null, "", address("findings"));
  };

  const openAll = (isOpen) => {
    for (const record of records) if (!isOpen || !record.element.hidden) record.element.open = isOpen;
  };

  const go = (anchor) => {
    const target = anchor && byId(anchor);
    if (!target) return;
    for (let part = target; part; part = part.parentElement) if (part.localName === "details") part.open = true;
    const top = target.closest(".f") ?? target;
    document.querySelector(".linked")?.classList.remove("linked");
    if (top !== target) top.classList.add("linked");
    const focus = top === target ? target : top.querySelector("summary");
    focus.focus({ preventScroll: true });
    // What lies between is laid out only when it is scrolled to, so the first jump may fall short.
    top.scrollIntoView({ behavior: "instant" });
    requestAnimationFrame(() => top.scrollIntoView({ behavior: "instant" }));
  };

  const follow = () => {
    const { anchor, parsed } = parse();
    state = parsed;
    show();
    go(anchor);
  };

  let timer;
  form.addEventListener("input", ({ target }) => {
    if (target !== controls.q) return;
    clearTimeout(timer);
    timer = setTimeout(() => change({ ...state, q: target.value }), 150);
  });
  form.addEventListener("change", ({ target }) => {
    clearTimeout(timer);
    change({ ...state, q: controls.q.value, [target.id.slice("tool-".length)]: target.value });
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='#']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (link.dataset.key) state = { ...defaults, [link.dataset.key]: link.dataset.value };
    const anchor = link.getAttribute("href").slice(1);
    history.pushState(null, "", address(anchor));
    show();
    go(anchor);
  });
  addEventListener("hashchange", follow);
  addEventListener("popstate", follow);
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = records.filter((record) => !record.element.hidden && !record.element.open);
    for (const record of opened) record.element.open = true;
  });
  addEventListener("afterprint", () => { for (const record of opened) record.element.open = false; });
  follow();
  // The browser goes to the anchor itself when all is loaded, and takes the focus.
  addEventListener("load", () => requestAnimationFrame(() => go(parse().anchor)));
})();
