package org.cohorte.export.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.cohorte.export.table.Cell;

/** SHA-256 of the rows of a table: cells as plain text, tabs between them, a line feed after each row. */
final class Checksum {

    private final MessageDigest digest;

    Checksum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    void add(List<Cell> row) {
        StringBuilder line = new StringBuilder();
        for (Cell cell : row) {
            line.append(plain(cell)).append('\t');
        }
        line.setCharAt(line.length() - 1, '\n');
        digest.update(line.toString().getBytes(UTF_8));
    }

    private static String plain(Cell cell) {
        return switch (cell) {
            case Cell.Empty() -> "";
            case Cell.Text(var text) -> text;
            case Cell.Quantity(var value) -> value.toPlainString();
            case Cell.Flag(var yes) -> Boolean.toString(yes);
            case Cell.Day(var day, var precision) -> day.toString();
            case Cell.Moment(var time) -> time.toString();
        };
    }

    /** In hexadecimal; the checksum ends here. */
    String end() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
