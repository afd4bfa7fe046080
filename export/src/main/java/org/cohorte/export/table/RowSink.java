package org.cohorte.export.table;

import java.util.List;

/** Takes rows one after the other. */
@FunctionalInterface
public interface RowSink {

    /** Takes one row, of the columns that were chosen. */
    void row(List<Cell> cells);
}
