package org.cohorte.ingest.omop;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.cohorte.ingest.source.SourceException;
import org.jspecify.annotations.Nullable;

/** The tables of a folder, up to three folders deep, or of a zip file. A table may have several files. */
final class OmopFiles implements Closeable {

    private static final Pattern NAME = Pattern.compile("([a-z_]+?)(?:[._-]?\\d+)?\\.(?:csv|tsv|txt)(?:\\.gz)?");
    private static final int DEPTH = 3;

    private final @Nullable ZipFile zip;
    private final List<OmopFile> found;
    private final List<String> ignored;

    private OmopFiles(@Nullable ZipFile zip, List<Member> members) {
        this.zip = zip;
        List<OmopFile> tables = new ArrayList<>();
        TreeSet<String> others = new TreeSet<>();
        members.stream().sorted(Comparator.comparing(Member::name)).forEach(member -> {
            Optional<OmopTable> table = table(member.name());
            if (table.isPresent()) {
                tables.add(new OmopFile(member, table.get()));
            } else {
                others.add(member.name());
            }
        });
        this.found = List.copyOf(tables);
        this.ignored = List.copyOf(others);
    }

    /** Opens the bytes of a file. */
    private interface Opening {
        InputStream open() throws IOException;
    }

    /** A file of the folder or the zip. */
    private record Member(String name, long bytes, Opening opening) {}

    /** A file that holds rows of a table. */
    record OmopFile(Member member, OmopTable table) {

        String name() {
            return member.name();
        }

        long bytes() {
            return member.bytes();
        }

        InputStream open() throws IOException {
            return member.opening().open();
        }
    }

    /**
     * Lists what is there.
     *
     * @throws SourceException when it is neither a folder nor a whole zip file
     */
    static OmopFiles of(Path path) {
        try {
            if (Files.isDirectory(path)) {
                return inFolder(path);
            }
            if (!Files.isReadable(path)) {
                throw new SourceException(path + " is neither a folder nor a file that this account may read");
            }
            return inZip(path);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be listed", e);
        }
    }

    private static OmopFiles inFolder(Path folder) throws IOException {
        List<Member> members = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder, DEPTH)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString();
                members.add(new Member(name, Files.size(path), () -> Files.newInputStream(path)));
            }
        }
        return new OmopFiles(null, members);
    }

    private static OmopFiles inZip(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new SourceException(
                    file + " is no zip file, or one that is cut (" + e.getMessage() + "): copy it again, whole");
        }
        List<Member> members = new ArrayList<>();
        for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
            if (!entry.getName().startsWith("__MACOSX/")) {
                members.add(new Member(entry.getName(), Math.max(0, entry.getSize()), () -> zip.getInputStream(entry)));
            }
        }
        return new OmopFiles(zip, members);
    }

    private static Optional<OmopTable> table(String name) {
        Matcher m = NAME.matcher(name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
        return m.matches() ? OmopTable.named(m.group(1)) : Optional.empty();
    }

    /** Files of a table, by name; none when it is not there. */
    List<OmopFile> of(OmopTable table) {
        return found.stream().filter(file -> file.table() == table).toList();
    }

    boolean has(OmopTable table) {
        return found.stream().anyMatch(file -> file.table() == table);
    }

    /** Names of files that hold no table that is read. */
    List<String> ignored() {
        return ignored;
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}
