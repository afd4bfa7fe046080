package org.cohorte.ingest.report;

import java.util.Optional;

/** One line of a source file, without its line end. */
public final class Line {

    private final String file;
    private final long number;
    private final byte[] bytes;
    private final Optional<byte[]> header;

    /**
     * A line.
     *
     * @param file   name of the file, inside the folder that is read
     * @param number from 1
     * @param bytes  as they stand in the file; not copied
     */
    public Line(String file, long number, byte[] bytes) {
        this(file, number, bytes, Optional.empty());
    }

    /**
     * A line of a table.
     *
     * @param header the line that names its columns; not copied
     */
    public Line(String file, long number, byte[] bytes, Optional<byte[]> header) {
        this.file = file;
        this.number = number;
        this.bytes = bytes;
        this.header = header;
    }

    /** Name of the file, inside the folder that is read. */
    public String file() {
        return file;
    }

    /** Its number in the file, from 1. */
    public long number() {
        return number;
    }

    /** The bytes as they stand in the file; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** What names its columns, when it is the line of a table; not to be changed. */
    public Optional<byte[]> header() {
        return header;
    }

    @Override
    public String toString() {
        return file + ":" + number;
    }
}
