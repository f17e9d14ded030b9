// Draws each chart from the table below it. Without this file nothing is missing but the picture.

const frames = [...document.querySelectorAll("[data-chart]")];
const style = getComputedStyle(document.documentElement);
const token = (name) => style.getPropertyValue(name).trim();
const still = matchMedia("(prefers-reduced-motion: reduce)");
/** What an upright A4 leaves between its margins: before a print a page is still as wide as its window. */
const PAPER = 680;

if (frames.length > 0) begin().catch(giveUp);

async function begin() {
  await import("/static/lib/echarts.common.min.js");
  const charts = frames.map(draw);
  addEventListener("resize", () => charts.forEach((chart) => chart.resize()));
  addEventListener("beforeprint", () => charts.forEach((chart) => chart.resize({ width: PAPER })));
  addEventListener("afterprint", () => charts.forEach((chart) => chart.resize({ width: "auto" })));
}

/** An empty frame would look as if nobody had come. */
function giveUp(failure) {
  console.error("no charts:", failure);
  frames.forEach((frame) => (frame.hidden = true));
}

function draw(frame) {
  const rows = [...document.querySelectorAll(`#${frame.dataset.chart} tbody tr`)];
  frame.hidden = false;
  // Names need room beside their bars; hours and days run on from left to right.
  const lying = ["ITEM", "WINDOW"].includes(frame.dataset.by);
  frame.classList.toggle("chart-lying", lying);
  frame.style.setProperty("--rows", rows.length);
  const chart = globalThis.echarts.init(frame, null, { renderer: "svg" });
  chart.setOption(optionsOf(frame, rows, lying));
  return chart;
}

function optionsOf(frame, rows, lying) {
  const stacked = frame.dataset.chart === "fates";
  const text = { color: token("--ink"), fontFamily: token("--font"), fontSize: 14 };
  const names = namesOf(frame, rows, text, lying);
  const values = { type: "value", min: 0, minInterval: stacked ? 1 : 0, splitLine: { lineStyle: { color: token("--line") } }, axisLabel: { ...text, color: token("--ink-soft"), formatter: String } };
  return {
    animation: !still.matches,
    animationDuration: 160,
    textStyle: text,
    grid: { left: 8, right: 24, top: 52, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, textStyle: text, selectedMode: false, itemGap: 24, itemWidth: 24, itemHeight: 12 },
    xAxis: lying ? values : names,
    yAxis: lying ? names : values,
    series: seriesOf(frame, rows, stacked, lying),
  };
}

/** What is cut in the picture stands whole in the table. */
function namesOf(frame, rows, text, lying) {
  return {
    type: "category",
    inverse: lying,
    data: rows.map((row) => row.dataset.name),
    axisLine: { lineStyle: { color: token("--ink-soft") } },
    axisTick: { show: false },
    axisLabel: lying
      ? { ...text, interval: 0, width: Math.round(frame.clientWidth / 4), overflow: "truncate" }
      : { ...text, hideOverlap: true, formatter: frame.dataset.by === "DAY" ? (day) => day.slice(5) : undefined },
  };
}

/** Full, outlined, striped: a chart is never told by colour alone. */
function styles(stacked) {
  const full = (colour) => ({ color: token(colour) });
  const outlined = { color: token("--lake-wash"), borderColor: token("--lake"), borderWidth: 1.5 };
  const stripes = { color: token("--card"), dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 };
  return stacked ? [full("--bamboo"), outlined, { ...full("--cinnabar"), decal: stripes }] : [full("--lake"), outlined];
}

function seriesOf(frame, rows, stacked, lying) {
  const looks = styles(stacked);
  const words = frame.dataset.words.split("|");
  const all = frame.dataset.series.split(" ").map((key, i) => ({
    type: "bar",
    name: words[i],
    stack: stacked ? "all" : undefined,
    barMaxWidth: stacked ? 24 : 16,
    itemStyle: looks[i],
    emphasis: { disabled: true },
    data: rows.map((row) => (row.dataset[key] === undefined ? null : Number(row.dataset[key]))),
  }));
  return stacked ? all : [...all, target(frame, lying)];
}

/** A line without points of its own: so its name stands in the legend, where no bar runs through it. */
function target(frame, lying) {
  const at = Number(frame.dataset.target);
  const dashes = { color: token("--ink"), type: [5, 4], width: 1.5 };
  return {
    type: "line",
    name: frame.dataset.targetWord,
    symbol: "none",
    itemStyle: { opacity: 0 },
    lineStyle: dashes,
    data: [],
    markLine: { silent: true, symbol: "none", label: { show: false }, lineStyle: dashes, data: [lying ? { xAxis: at } : { yAxis: at }] },
  };
}
