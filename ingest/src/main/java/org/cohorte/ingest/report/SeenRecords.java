package org.cohorte.ingest.report;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.cohorte.ingest.source.Hash;
import org.jspecify.annotations.Nullable;

/**
 * Tells records that come twice in an import, by 63 bits of a hash of their identifiers: two of a hundred million are confused once
 * in 1,800 imports. Memory is the same for all imports, 16 bytes for each of {@value #PLACES} places; what does not fit is written to a
 * file ({@link SortedRuns}) in the folder for temporary files, and is told when all have come.
 *
 * <p>Places are taken in the order of the hashes (ordered hash tables; Amble and Knuth, 1974): a full table needs no sorting. For one
 * thread.
 */
final class SeenRecords implements AutoCloseable {

    /** Records in memory: the file has a run for each so many. */
    static final int MOST = 3 << 17;

    private static final int PLACES = 1 << 19;
    private static final int PLACES_SHIFT = 63 - 19;

    /** For what would stand behind the last place. */
    private static final int SPARE = 1 << 12;

    private long @Nullable [] hashes;
    private long @Nullable [] tags;
    private int size;
    private @Nullable SortedRuns runs;
    private boolean told;

    /**
     * Takes a record.
     *
     * @param tag of the record: told by {@link #tellLater} when it turns out to be a second one
     * @return whether one of this type and identifier is in memory; false says nothing yet of those that are not
     */
    boolean again(String type, String id, long tag) {
        if (told) {
            throw new IllegalStateException("All records that come twice were told");
        }
        if (hashes == null || tags == null) {
            hashes = new long[PLACES + SPARE];
            tags = new long[PLACES + SPARE];
        }
        return again(hashes, tags, hash(type, id), tag);
    }

    private boolean again(long[] hashes, long[] tags, long hash, long tag) {
        int place = (int) (hash >>> PLACES_SHIFT);
        while (hashes[place] != 0 && hashes[place] < hash) {
            place++;
        }
        if (hashes[place] == hash) {
            return true;
        }
        int end = place;
        while (hashes[end] != 0) {
            end++;
        }
        System.arraycopy(hashes, place, hashes, place + 1, end - place);
        System.arraycopy(tags, place, tags, place + 1, end - place);
        hashes[place] = hash;
        tags[place] = tag;
        size++;
        if (size == MOST || hashes[hashes.length - 2] != 0) {
            write(hashes, tags);
        }
        return false;
    }

    private void write(long[] hashes, long[] tags) {
        if (runs == null) {
            runs = new SortedRuns(Path.of(System.getProperty("java.io.tmpdir")));
        }
        runs.write(hashes, tags, size);
        Arrays.fill(hashes, 0);
        size = 0;
    }

    /**
     * Tells the tags of records that had come before, but for those that {@link #again} told. To be called once, after the last record.
     * Reads what was written once.
     */
    void tellLater(LongConsumer tag) {
        if (runs != null && hashes != null && tags != null) {
            if (size > 0) {
                write(hashes, tags);
            }
            runs.repeated(tag);
        }
        close();
    }

    /** Gives the file and the memory back. */
    @Override
    public void close() {
        told = true;
        hashes = null;
        tags = null;
        if (runs != null) {
            runs.close();
            runs = null;
        }
    }

    /** From 1 on. */
    private static long hash(String type, String id) {
        long hash = Hash.ofPath(type, id) & Long.MAX_VALUE;
        return hash == 0 ? 1 : hash;
    }
}
