// The clock in the band. It follows the server's time, not the terminal's, and prints the center's zone.

export function tickClocks() {
  for (const clock of document.querySelectorAll("time[data-clock]")) {
    const ahead = Date.parse(clock.dateTime) - Date.now();
    const print = new Intl.DateTimeFormat("en-GB", {
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone: clock.dataset.clock,
    });
    setInterval(() => {
      const text = print.format(Date.now() + ahead);
      if (clock.textContent !== text) clock.textContent = text;
    }, 1000);
  }
}
