package org.cohorte.registry.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The secrets of an installation: one file each in {@code secrets} of the data folder, mode 600, in a folder of mode 700.
 * Each is drawn the first time it is asked for, 256 bits from {@link SecureRandom}, and never changes after. Files that
 * others can read are refused rather than used.
 */
public final class Secrets {

    private static final int BYTES = 32;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{1,40}");
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path folder) {
        this.folder = folder;
    }

    /**
     * The secrets of a data folder, which is created when absent.
     *
     * @throws SecretException when the folder cannot be written
     */
    public static Secrets in(Path dataFolder) {
        Path folder = dataFolder.resolve("secrets");
        try {
            Files.createDirectories(dataFolder);
            // another program that starts with the same folder may make it first
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_FOLDER));
            return new Secrets(folder);
        } catch (IOException e) {
            throw new SecretException(
                    "The secrets folder " + folder + " cannot be created: make the data folder writable, or choose"
                            + " another one.",
                    e);
        }
    }

    /** Whether this secret has already been drawn. */
    public boolean has(String name) {
        return Files.exists(file(name));
    }

    /**
     * A secret as 43 letters, digits, {@code -} and {@code _}: a password.
     *
     * @throws SecretException when the file cannot be read or written, is not as it was written, or is open to others
     */
    public synchronized String text(String name) {
        Path file = file(name);
        try {
            if (!Files.exists(file)) {
                draw(file);
            }
            refuseOpenToOthers(file);
            String text = Files.readString(file, US_ASCII).strip();
            if (decode(file, text).length != BYTES) {
                throw new SecretException("The secret " + file + " is damaged: put back the copy of your backup.");
            }
            return text;
        } catch (IOException e) {
            throw new SecretException(
                    "The secret " + file + " cannot be read or written: check the owner of the data folder and the"
                            + " space left on its disk.",
                    e);
        }
    }

    /** A secret as 32 bytes: a key. */
    public byte[] key(String name) {
        String text = text(name);
        return decode(file(name), text);
    }

    private Path file(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a secret: " + name);
        }
        return folder.resolve(name);
    }

    /** Written aside and linked, so that a crash leaves either no secret or a whole one. */
    private void draw(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n";
        Path draft = Files.createTempFile(
                folder, file.getFileName() + ".", ".new", PosixFilePermissions.asFileAttribute(OWNER_FILE));
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(US_ASCII)));
            channel.force(true);
        }
        try {
            Files.createLink(file, draft);
        } catch (UnsupportedOperationException e) {
            Files.move(draft, file);
        } catch (FileAlreadyExistsException e) {
            // Another process drew it at the same time: its secret counts.
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void refuseOpenToOthers(Path file) throws IOException {
        Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        permissions.retainAll(OTHERS);
        if (!permissions.isEmpty()) {
            throw new SecretException("The secret " + file
                    + " can be read by other users of this machine: check who did, then run chmod 600 on it.");
        }
    }

    private static byte[] decode(Path file, String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new SecretException("The secret " + file + " is damaged: put back the copy of your backup.", e);
        }
    }
}
