package org.cohorte.app.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cohorte.app.Texts;
import org.cohorte.app.download.ExportFiles;
import org.cohorte.export.job.ExportException;
import org.cohorte.export.job.ExportJob;
import org.cohorte.export.job.ExportOrder;
import org.cohorte.export.job.Exports;
import org.cohorte.export.table.ExportTable;
import org.cohorte.export.text.ExportTexts;
import org.cohorte.query.scope.Scope.Reading;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Exports of the caller: asked for by one call, followed by others, fetched by a last one. */
@RestController
class ExportsController {

    private static final String PATH = "/api/v1/exports";
    private static final String ONE = PATH + "/{id}";
    private static final String XLSX = "xlsx";

    private final Exports exports;
    private final ExportFiles files;
    private final Readings readings;

    ExportsController(Exports exports, ExportFiles files, Readings readings) {
        this.exports = exports;
        this.files = files;
        this.readings = readings;
    }

    /**
     * An export to make.
     *
     * @param tables   by name, each with its columns; none: all that the reading may have
     * @param reading  absent: the highest that the caller may export with
     * @param language of the workbook; absent: the caller's
     * @param format   {@code xlsx}, which is also meant when it is absent
     */
    record NewExport(
            @JsonProperty(required = true) UUID cohort,
            Optional<String> reading,
            @JsonProperty(required = true) Map<String, List<String>> tables,
            @JsonProperty(required = true) String purpose,
            Optional<String> reference,
            Optional<String> language,
            Optional<String> format) {}

    @GetMapping(PATH + "/offer")
    ResponseEntity<ExportResource.Offer> offer(
            @RequestParam UUID cohort, @RequestParam Optional<String> reading, Caller caller, Locale locale) {
        Reading with = readings.ofExports(caller, reading);
        ExportTexts texts = ExportTexts.in(Texts.languageOf(locale).getLanguage());
        return Answers.ok(ExportResource.offer(with, exports.offer(caller.login(), cohort, with), texts));
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ExportResource> ask(@RequestBody NewExport wish, Caller caller, Locale locale) {
        ExportJob job = exports.ask(caller.login(), order(wish, caller, locale));
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + job.id()))
                .cacheControl(CacheControl.noStore())
                .body(ExportResource.of(job));
    }

    private ExportOrder order(NewExport wish, Caller caller, Locale locale) {
        wish.format().filter(format -> !XLSX.equals(format)).ifPresent(format -> {
            throw new ExportException("unknownFormat", Map.of("format", format));
        });
        Optional<String> reading =
                wish.reading().map(name -> ApiNames.of(ApiNames.member(Reading.class, name, "reading")));
        return new ExportOrder(
                wish.cohort(),
                readings.ofExports(caller, reading),
                tables(wish.tables()),
                Bodies.text(wish.purpose(), "purpose"),
                Bodies.text(wish.reference().orElse(""), "reference"),
                wish.language().orElse(Texts.languageOf(locale).getLanguage()));
    }

    private static Map<ExportTable, List<String>> tables(Map<String, List<String>> wished) {
        Map<ExportTable, List<String>> tables = new EnumMap<>(ExportTable.class);
        wished.forEach((name, columns) ->
                tables.put(ApiNames.member(ExportTable.class, name, "tables." + name), columns(name, columns)));
        return tables;
    }

    private static List<String> columns(String table, List<String> columns) {
        if (columns == null || columns.stream().anyMatch(Objects::isNull)) {
            throw Bodies.wrong("tables." + table);
        }
        return columns;
    }

    @GetMapping(PATH)
    ResponseEntity<List<ExportResource>> list(Caller caller) {
        return Answers.ok(
                exports.list(caller.login()).stream().map(ExportResource::of).toList());
    }

    @GetMapping(ONE)
    ResponseEntity<ExportResource> get(@PathVariable UUID id, Caller caller) {
        return Answers.ok(ExportResource.of(
                exports.find(caller.login(), id).orElseThrow(() -> new NoSuchElementException("No such export"))));
    }

    @PostMapping(ONE + "/cancel")
    ResponseEntity<ExportResource> cancel(@PathVariable UUID id, Caller caller) {
        return Answers.ok(ExportResource.of(exports.cancel(caller.login(), id)));
    }

    @GetMapping(ONE + "/file")
    ResponseEntity<Resource> file(@PathVariable UUID id, Caller caller) {
        return files.answer(caller.login(), id);
    }
}
