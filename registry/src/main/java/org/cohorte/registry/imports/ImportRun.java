package org.cohorte.registry.imports;

/** An import that is running. Closing it without having told its end marks it as interrupted. For one thread. */
public interface ImportRun extends AutoCloseable {

    long id();

    /**
     * Keeps the figures so far.
     *
     * @param counts JSON object
     * @throws IllegalStateException when the connection that held the others off is lost: stop writing
     */
    void progress(String counts);

    /** Tells the end, with a JSON object. */
    void succeeded(String report);

    /** Tells a failure, with a JSON object. */
    void failed(String report);

    @Override
    void close();
}
