// Draws each chart from the table below it. Without this file nothing is missing but the picture.

const frames = [...document.querySelectorAll("[data-chart]")];
const style = getComputedStyle(document.documentElement);
const token = (name) => style.getPropertyValue(name).trim();
const still = matchMedia("(prefers-reduced-motion: reduce)");
/** Names longer than this are cut in the picture; the table has them whole. */
const LONGEST_NAME = 14;

if (frames.length > 0) begin().catch((failure) => console.error("no charts:", failure));

async function begin() {
  await import("/static/lib/echarts.common.min.js");
  const charts = frames.map(draw).filter(Boolean);
  addEventListener("resize", () => charts.forEach((chart) => chart.resize()));
  // A page on paper is narrower than the screen that it was drawn for.
  addEventListener("beforeprint", () => charts.forEach((chart) => chart.resize()));
  addEventListener("afterprint", () => charts.forEach((chart) => chart.resize()));
}

function draw(frame) {
  const rows = [...document.querySelectorAll(`#${frame.dataset.chart} tbody tr`)];
  frame.hidden = false;
  const chart = globalThis.echarts.init(frame, null, { renderer: "svg" });
  chart.setOption(optionsOf(frame, rows));
  return chart;
}

function optionsOf(frame, rows) {
  const font = token("--font");
  const stacked = frame.dataset.chart === "fates";
  const text = { color: token("--ink"), fontFamily: font, fontSize: 14 };
  return {
    animation: !still.matches,
    animationDuration: 160,
    textStyle: text,
    grid: { left: 8, right: 16, top: 44, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, textStyle: text, selectedMode: false, itemGap: 20 },
    xAxis: {
      type: "category",
      data: rows.map((row) => row.dataset.name),
      axisLine: { lineStyle: { color: token("--ink-soft") } },
      axisTick: { show: false },
      axisLabel: { ...text, hideOverlap: true, formatter: labelOf(frame.dataset.by), lineHeight: 18 },
    },
    yAxis: { type: "value", minInterval: stacked ? 1 : 0, splitLine: { lineStyle: { color: token("--line") } }, axisLabel: { ...text, color: token("--ink-soft") } },
    series: seriesOf(frame, rows, stacked),
  };
}

/** Stripes and dots beside the colours: a chart is never told by colour alone. */
const DECALS = [
  "none",
  { color: "rgba(255, 255, 255, 0.55)", dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: -Math.PI / 4 },
  { color: "rgba(255, 255, 255, 0.7)", symbol: "circle", symbolSize: 0.6, dashArrayX: [[8, 8], [0, 8, 8, 0]], dashArrayY: [6, 0] },
];

function seriesOf(frame, rows, stacked) {
  const colours = stacked ? ["--bamboo", "--lake", "--cinnabar"] : ["--lake", "--osmanthus"];
  const words = frame.dataset.words.split("|");
  const all = frame.dataset.series.split(" ").map((key, i) => ({
    type: "bar",
    name: words[i],
    stack: stacked ? "all" : undefined,
    barMaxWidth: 32,
    itemStyle: { color: token(colours[i]), decal: DECALS[i] },
    emphasis: { disabled: true },
    data: rows.map((row) => (row.dataset[key] === undefined ? null : Number(row.dataset[key]))),
  }));
  if (!stacked) all[0].markLine = target(frame);
  return all;
}

function target(frame) {
  return {
    silent: true,
    symbol: "none",
    lineStyle: { color: token("--ink"), type: "dashed", width: 2 },
    label: { formatter: frame.dataset.targetWord, position: "insideEndTop", color: token("--ink"), fontFamily: token("--font"), fontSize: 14 },
    data: [{ yAxis: Number(frame.dataset.target) }],
  };
}

function labelOf(by) {
  return (name) => {
    if (by === "DAY") return name.slice(5);
    if (by === "WINDOW") return name.split(" · ")[0];
    return name.length > LONGEST_NAME ? name.slice(0, LONGEST_NAME - 1) + "…" : name;
  };
}
