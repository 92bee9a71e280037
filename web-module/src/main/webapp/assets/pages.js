// Small comforts. Every page works without them.
"use strict";

/** The one wrong field has the cursor; several are listed in a summary, which takes it by itself. */
const wrong = document.querySelectorAll("[aria-invalid=true]");
if (wrong.length === 1) {
  wrong[0].focus();
}

/** A form that is on its way isn't sent a second time. */
document.querySelectorAll("form").forEach((form) => {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = "true";
    form.querySelector("button[type=submit]").setAttribute("aria-disabled", "true");
  });
});

/** A page that the Back button brings back can be sent again. */
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach((form) => {
    delete form.dataset.sent;
    form.querySelector("button[type=submit]").removeAttribute("aria-disabled");
  });
});

/** "Show password", announced to those who can't see it. */
document.querySelectorAll(".reveal").forEach((place) => {
  const field = document.getElementById(place.dataset.for);
  const button = document.createElement("button");
  const status = document.createElement("span");
  button.type = "button";
  button.className = "quiet";
  button.textContent = place.dataset.show;
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  button.addEventListener("click", () => {
    const shown = field.type === "password";
    field.type = shown ? "text" : "password";
    button.textContent = shown ? place.dataset.hide : place.dataset.show;
    status.textContent = shown ? place.dataset.shown : place.dataset.hidden;
  });
  field.form.addEventListener("submit", () => {
    field.type = "password";
  });
  place.append(button, status);
});

/** Copies what people would have to type, without its spaces, and says once that it did. */
document.querySelectorAll(".copy").forEach((place) => {
  const button = document.createElement("button");
  const status = document.createElement("span");
  button.type = "button";
  button.className = "quiet";
  button.textContent = place.dataset.copy;
  status.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    const text = document.getElementById(place.dataset.from).textContent.replace(/\s/g, "");
    status.textContent = await navigator.clipboard.writeText(text).then(
      () => place.dataset.copied,
      () => place.dataset.failed,
    );
  });
  place.append(button, " ", status);
});

/** Times in the reader's own zone; the server wrote them in UTC and said so. */
document.querySelectorAll("time[datetime]").forEach((time) => {
  const day = time.dataset.day === "true" ? { day: "numeric", month: "short", year: "numeric" } : {};
  const format = new Intl.DateTimeFormat(document.documentElement.lang, {
    ...day,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  time.textContent = format.format(new Date(time.dateTime));
});
