// The clock in the band. It follows the server's time, not the terminal's, which somebody may set while the page is open,
// and prints the center's zone.

export function tickClocks() {
  for (const clock of document.querySelectorAll("time[data-clock]")) {
    const ahead = Date.parse(clock.dateTime) - performance.now();
    const print = new Intl.DateTimeFormat("en-GB", {
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone: clock.dataset.clock,
    });
    setInterval(() => {
      const text = print.format(performance.now() + ahead);
      if (clock.textContent !== text) clock.textContent = text;
    }, 1000);
  }
}
