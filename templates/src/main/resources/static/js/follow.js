// A phone page that follows something: it looks again every few seconds and says, aloud and by a buzz, when its state has
// changed. Without JavaScript the page loads itself anew.

const lost = document.getElementById("lost");

async function look() {
  if (document.hidden || document.querySelector(".ask:target")) return;
  try {
    const answer = await fetch(location.pathname + location.search, { headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error("status " + answer.status);
    show(new DOMParser().parseFromString(await answer.text(), "text/html"));
    lost.hidden = true;
  } catch {
    lost.hidden = false;
  }
}

/** What looks the same stays, so that focus and reading place stay with it; the keys of its forms are never seen. */
function show(fresh) {
  const before = document.getElementById("live");
  const now = fresh.getElementById("live");
  if (!now || now.textContent === before.textContent) return;
  document.title = fresh.title;
  before.replaceWith(now);
  if (now.dataset.state === before.dataset.state) return;
  document.getElementById("said").textContent = fresh.title;
  navigator.vibrate?.([300, 150, 300]);
}

setInterval(look, Number(document.body.dataset.follow) * 1000);
document.addEventListener("visibilitychange", look);
