package org.cohorte.ingest.nomenclature;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.cohorte.registry.nomenclature.NomenclatureShelf;
import org.cohorte.registry.nomenclature.NomenclatureShelf.Kept;

/** The nomenclatures of an installation: the product's, and those that the hospital imported in place of them or beside them. */
public final class NomenclatureLibrary {

    private final NomenclatureShelf shelf;

    /**
     * A library.
     *
     * @param shelf keeps what was imported
     */
    public NomenclatureLibrary(NomenclatureShelf shelf) {
        this.shelf = shelf;
    }

    /** All of them as they are now, whichever process imported them; read anew at each call. */
    public Nomenclatures current() {
        List<Nomenclature> imported =
                shelf.list().stream().map(kept -> read(kept.system())).toList();
        return Nomenclatures.standard().with(imported);
    }

    /** What was imported. */
    public List<Kept> imported() {
        return shelf.list();
    }

    /** Keeps a nomenclature in place of the former one of its system. */
    public void keep(Kept kept, Nomenclature nomenclature) {
        shelf.put(kept, packed(nomenclature));
    }

    private static byte[] packed(Nomenclature nomenclature) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8)) {
            for (Entry entry : nomenclature.entries()) {
                writer.write(entry.toLine());
                writer.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Nomenclature read(String system) {
        byte[] content = shelf.content(system).orElseThrow();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(content)), StandardCharsets.UTF_8))) {
            return new Nomenclature(system, reader.lines().map(Entry::ofLine).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the nomenclature " + system + " of the registry cannot be read", e);
        }
    }
}
