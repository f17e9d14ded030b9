// Every screen of the kiosk loads this. The screens work without it; it only makes them kinder.
import { watchIdle, countDown } from "./idle.js";
import { walkGrids } from "./grid.js";
import { calmTouch } from "./touch.js";
import { tickClocks } from "./clock.js";
import { liveCounters } from "./counter.js";
import { keepFresh } from "./live.js";
import { carryTyped } from "./switches.js";
import { speakResult } from "./speak.js";

keepFresh(); // before anything changes what the server sent
calmTouch();
tickClocks();
walkGrids();
liveCounters();
carryTyped();
watchIdle();
countDown();
speakResult();
