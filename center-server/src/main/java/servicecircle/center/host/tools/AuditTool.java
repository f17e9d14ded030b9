package servicecircle.center.host.tools;

import java.io.IOException;
import java.time.Clock;
import java.util.function.Consumer;
import servicecircle.center.host.config.ConfigProblem;
import servicecircle.center.people.audit.AuditFeature;
import servicecircle.center.people.audit.TrailReport;

/** {@code verify-audit}: walks over the whole trail, of a host that runs as well as of one that stands still. */
final class AuditTool {
    private final HostPlace place;
    private final Clock clock;
    private final Consumer<String> progress;

    AuditTool(HostPlace place, Clock clock, Consumer<String> progress) {
        this.place = place;
        this.clock = clock;
        this.progress = progress;
    }

    /** @throws ConfigProblem when the trail is not what was written, after naming each place */
    void verify() throws IOException {
        TrailReport report = new HostDatabase(place)
                .run((database, keys, slowWork) ->
                        AuditFeature.verify(database, AuditFeature.checkpoints(place.data(), keys), slowWork, clock));
        progress.accept("lines " + report.lines() + ", forged checkpoints " + report.forgedCheckpoints());
        report.breaks().forEach(found -> progress.accept("line " + found.number() + " " + found.kind()));
        if (!report.isWhole()) {
            throw new ConfigProblem("the audit trail is not what was written: "
                    + report.breaks().size() + " places, see above");
        }
        progress.accept("the audit trail is whole");
    }
}
