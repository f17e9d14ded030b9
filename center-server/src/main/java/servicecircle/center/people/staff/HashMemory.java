package servicecircle.center.people.staff;

import java.lang.ref.SoftReference;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.jspecify.annotations.Nullable;

/**
 * The blocks that a password hash fills, used again by the next one. Allocated anew they are 19 MB of garbage in a young
 * generation of 24 MB: two looks a second made six full collections a second, and bookings were half as many. Soft, so that
 * a hall at rest does not keep them.
 */
final class HashMemory {
    private final int blocks;
    private @Nullable SoftReference<BlockPool> kept;

    /** @param kibibytes what one hash fills; a block is one of them */
    HashMemory(int kibibytes) {
        this.blocks = kibibytes;
    }

    /** Safe for several hashes at a time: whoever finds the pool empty gets fresh blocks. */
    synchronized BlockPool pool() {
        BlockPool pool = kept == null ? null : kept.get();
        if (pool == null) {
            pool = new FixedBlockPool(blocks);
            kept = new SoftReference<>(pool);
        }
        return pool;
    }
}
