package servicecircle.bench.house;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** A booking as the bytes of an HTTP request, ready to send, so that a load program spends little on each. */
public final class BookingPaper {
    private static final int FIRST_PHONE = 10_000_000;

    private final int port;

    public BookingPaper(int port) {
        this.port = port;
    }

    /**
     * A request under a fresh idempotency key.
     *
     * @param person below 90 million; each has a telephone number of their own
     */
    public byte[] booking(SlotPlan.BenchSlot slot, int person) {
        byte[] body = """
                {"room":"%s","start":"%s","end":"%s","purpose":"REHEARSAL","headcount":12,"groupName":"月桥夕阳红舞蹈队",\
                "organizer":"张桂芳","phone":"%s","undertaking":"%s"}""".formatted(slot.room(), slot.start(), slot.end(), phoneOf(person), BenchHall.UNDERTAKING)
                .getBytes(UTF_8);
        return post(body);
    }

    /** A page or record asked for. */
    public byte[] get(String path, String accept) {
        return "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAccept: %s\r\n\r\n"
                .formatted(path, port, accept)
                .getBytes(UTF_8);
    }

    static String phoneOf(int person) {
        if (person < 0 || person >= 100_000_000 - FIRST_PHONE) {
            throw new IllegalArgumentException("there is no telephone number for person " + person);
        }
        return "199" + (FIRST_PHONE + person);
    }

    private byte[] post(byte[] body) {
        byte[] head =
                "POST /v1/centers/%s/bookings HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/json\r\n"
                        .concat("Idempotency-Key: %s\r\nContent-Length: %d\r\n\r\n")
                        .formatted(BenchHall.ID, port, UUID.randomUUID(), body.length)
                        .getBytes(UTF_8);
        byte[] whole = java.util.Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }
}
