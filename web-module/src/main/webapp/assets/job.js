// A job's progress, looked up again and again until it is over. Without it there is a link that does the same.
"use strict";

(() => {
  const LOOK_EVERY = 2_000;

  const look = async () => {
    try {
      const answer = await fetch(location.href, { redirect: "error" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const bar = page.getElementById("job-bar");
      if (!answer.ok || !bar) {
        location.reload();
        return;
      }
      const shown = document.getElementById("job-bar");
      for (const { name, value } of bar.attributes) {
        shown.setAttribute(name, value);
      }
      const progress = page.getElementById("job-progress").textContent;
      if (document.getElementById("job-progress").textContent !== progress) {
        document.getElementById("job-progress").textContent = progress;
      }
      setTimeout(look, LOOK_EVERY);
    } catch {
      // The link is still there.
    }
  };

  setTimeout(look, LOOK_EVERY);
})();
