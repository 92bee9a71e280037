// Warns before the session ends. Every page works without it.
"use strict";

(() => {
  const WARNING = 120_000;
  /** The end is looked at a little late, so that looking never extends what should be over. */
  const MARGIN = 2_000;
  const LOOK_EVERY = 1_000;

  const dialog = document.getElementById("session-end");
  const part = (name) => document.getElementById(`session-end-${name}`);
  const stay = dialog.querySelector("form[action$='/account/stay']");
  const otherWindows = new BroadcastChannel("sallyport-session");
  const clock = new Intl.DateTimeFormat(document.documentElement.lang, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  let idleEnd;
  let lastEnd;
  let dismissed = false;

  const heed = (ends) => {
    idleEnd = ends.idle;
    lastEnd = ends.last;
    dismissed = false;
    dialog.close();
  };

  /** Seconds from now, as the server counts them: the clock here may be wrong. */
  const learn = (idleSeconds, leftSeconds) => {
    const ends = { idle: Date.now() + idleSeconds * 1000, last: Date.now() + leftSeconds * 1000 };
    heed(ends);
    otherWindows.postMessage(ends);
  };

  const warn = (end, final) => {
    part("heading").querySelector("time").textContent = clock.format(new Date(end));
    part("stay").hidden = final;
    stay.hidden = final;
    part("last").hidden = !final;
    part("close").hidden = !final;
    part("unreached").hidden = true;
    dialog.showModal();
    (final ? part("close") : stay.querySelector("button")).focus();
  };

  const look = () => {
    const end = Math.min(idleEnd, lastEnd);
    const left = end - Date.now();
    if (left <= -MARGIN) {
      location.assign(location.pathname + location.search);
    } else if (left <= WARNING && !dialog.open && !dismissed) {
      warn(end, lastEnd <= idleEnd);
    }
  };

  stay.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      const answer = await fetch(stay.action, { method: "POST", body: new URLSearchParams(new FormData(stay)) });
      if (answer.redirected || !answer.ok) {
        location.assign(location.pathname + location.search);
        return;
      }
      const ends = await answer.json();
      learn(ends.idleSeconds, ends.leftSeconds);
    } catch {
      part("unreached").hidden = false;
    } finally {
      delete stay.dataset.sent;
      stay.querySelector("button").removeAttribute("aria-disabled");
    }
  });

  /** What can't be put off can be put aside; what can must be answered. */
  dialog.addEventListener("cancel", (event) => {
    if (stay.hidden) {
      dismissed = true;
    } else {
      event.preventDefault();
    }
  });
  part("close").addEventListener("click", () => {
    dismissed = true;
    dialog.close();
  });
  otherWindows.addEventListener("message", (message) => heed(message.data));

  learn(Number(dialog.dataset.idle), Number(dialog.dataset.left));
  setInterval(look, LOOK_EVERY);
  document.addEventListener("visibilitychange", look);
})();
