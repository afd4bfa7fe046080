package org.cohorte.ingest.report;

/** One line of a source file, without its line end. */
public final class Line {

    private final String file;
    private final long number;
    private final byte[] bytes;

    /**
     * A line.
     *
     * @param file   name of the file, inside the folder that is read
     * @param number from 1
     * @param bytes  as they stand in the file; not copied
     */
    public Line(String file, long number, byte[] bytes) {
        this.file = file;
        this.number = number;
        this.bytes = bytes;
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

    @Override
    public String toString() {
        return file + ":" + number;
    }
}
