package servicecircle.center.queue.wait;

import java.time.Duration;
import servicecircle.center.queue.rules.Leg;
import servicecircle.center.queue.rules.WindowSkills;

/** One call as it would come. */
record SimulatedCall(Leg leg, WindowSkills window, Duration after) {}
