package servicecircle.bench.calling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import servicecircle.center.queue.rules.LegAction;
import servicecircle.center.queue.rules.LegState;
import servicecircle.center.queue.rules.Transitions;

/** Holds what phones and clerks were told against what is stored, and what is stored against itself. */
record CallAudit(List<Taken> taken, List<Acted> acted, Stored stored) {

    /** A number that somebody was told of in the end. */
    record Taken(UUID key, String number, int tries) {}

    /** Something that a clerk was told was done. */
    record Acted(UUID key, long leg, LegAction action, int tries) {}

    /** @param events in the order in which they were written */
    record Stored(List<Ticket> tickets, List<Leg> legs, List<Event> events) {}

    record Ticket(UUID key, String number) {
        String prefix() {
            return number.substring(0, 1);
        }

        int ordinal() {
            return Integer.parseInt(number.substring(1));
        }
    }

    record Leg(long id, LegState state, @Nullable String window) {}

    record Event(
            long leg,
            @Nullable UUID key,
            String action,
            LegState to,
            @Nullable String window) {}

    /** Sentences about what is wrong; none is good. */
    List<String> findings() {
        List<String> found = new ArrayList<>();
        numbersAreDense(found);
        everybodyHasTheirTicket(found);
        whatWasToldWasDone(found);
        nobodyIsCalledTwice(found);
        historiesLeadToTheStates(found);
        return found;
    }

    private void numbersAreDense(List<String> found) {
        Map<String, List<Ticket>> lines = stored.tickets().stream()
                .collect(Collectors.groupingBy(Ticket::prefix, TreeMap::new, Collectors.toList()));
        lines.forEach((prefix, tickets) -> {
            TreeSet<Integer> ordinals =
                    tickets.stream().map(Ticket::ordinal).collect(Collectors.toCollection(TreeSet::new));
            if (ordinals.size() != tickets.size() || ordinals.first() != 1 || ordinals.last() != tickets.size()) {
                found.add(tickets.size() + " numbers of " + prefix + " are not 1.." + tickets.size() + ": " + ordinals);
            }
        });
    }

    private void everybodyHasTheirTicket(List<String> found) {
        Map<UUID, List<String>> byKey = stored.tickets().stream()
                .collect(Collectors.groupingBy(Ticket::key, Collectors.mapping(Ticket::number, Collectors.toList())));
        for (Taken ticket : taken) {
            if (!byKey.getOrDefault(ticket.key(), List.of()).equals(List.of(ticket.number()))) {
                found.add("whoever was told " + ticket.number() + " has " + byKey.get(ticket.key()));
            }
        }
        if (stored.tickets().size() != taken.size()) {
            found.add(stored.tickets().size() + " tickets, but " + taken.size() + " people were told of one");
        }
    }

    private void whatWasToldWasDone(List<String> found) {
        for (Acted act : acted) {
            List<Event> events = stored.events().stream()
                    .filter(event -> act.key().equals(event.key()))
                    .toList();
            boolean right = events.size() == 1
                    && events.get(0).leg() == act.leg()
                    && events.get(0).action().equals(act.action().name());
            if (!right) {
                found.add("a clerk was told of " + act.action() + " for leg " + act.leg() + ", stored is " + events);
            }
        }
    }

    /** Here nobody goes back into the line, so that a second call is always one too many. */
    private void nobodyIsCalledTwice(List<String> found) {
        stored.events().stream()
                .filter(event -> event.action().equals(LegAction.CALL.name()))
                .collect(Collectors.groupingBy(Event::leg, TreeMap::new, Collectors.counting()))
                .forEach((leg, calls) -> {
                    if (calls > 1) {
                        found.add("leg " + leg + " was called " + calls + " times");
                    }
                });
    }

    private void historiesLeadToTheStates(List<String> found) {
        Map<Long, LegState> states = new HashMap<>();
        Map<String, Long> atWindow = new HashMap<>();
        for (Event event : stored.events()) {
            Optional<LegState> after = after(states.get(event.leg()), event.action());
            if (!after.equals(Optional.of(event.to()))) {
                found.add("leg " + event.leg() + ": " + event.action() + " after " + states.get(event.leg()) + " to "
                        + event.to());
            }
            states.put(event.leg(), event.to());
            seat(event, atWindow, found);
        }
        for (Leg leg : stored.legs()) {
            if (leg.state() != states.get(leg.id())) {
                found.add("leg " + leg.id() + " is " + leg.state() + ", its events say " + states.get(leg.id()));
            }
        }
    }

    private static Optional<LegState> after(@Nullable LegState before, String action) {
        if (before == null) {
            return action.equals("ISSUE") ? Optional.of(LegState.WAITING) : Optional.empty();
        }
        return action.equals("ISSUE") ? Optional.empty() : Transitions.after(before, LegAction.valueOf(action));
    }

    private static void seat(Event event, Map<String, Long> atWindow, List<String> found) {
        atWindow.values().remove(event.leg());
        if (event.to() == LegState.CALLED || event.to() == LegState.SERVING) {
            Long other = atWindow.put(String.valueOf(event.window()), event.leg());
            if (other != null) {
                found.add("two people at window " + event.window() + ": legs " + other + " and " + event.leg());
            }
        }
    }
}
