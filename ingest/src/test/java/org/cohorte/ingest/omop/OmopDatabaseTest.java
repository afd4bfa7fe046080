package org.cohorte.ingest.omop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.cohorte.ingest.source.SourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses of databases. */
class OmopDatabaseTest {

    private static final Optional<String> SECRET = Optional.of("s3cret");

    @Test
    void anAddressTellsRoleAndSchemaAndWhatTheDriverMayKnow() {
        OmopDatabase database = OmopDatabase.of(
                "jdbc:postgresql://db1:5433,db2/omop?sslmode=verify-full&user=data%20reader&currentSchema=cdm_54",
                SECRET);
        assertThat(database)
                .isEqualTo(new OmopDatabase(
                        "jdbc:postgresql://db1:5433,db2/omop?sslmode=verify-full", "data reader", SECRET, "cdm_54"));
        assertThat(OmopDatabase.of("jdbc:postgresql://db/omop?user=r", SECRET).schema())
                .isEqualTo("public");
    }

    @Test
    void neitherReportsNorLogsTellThePassword() {
        OmopDatabase database = OmopDatabase.of("jdbc:postgresql://db/omop?user=r&currentSchema=cdm", SECRET);
        assertThat(database.toString()).doesNotContain("s3cret");
        assertThat(database.place()).isEqualTo("jdbc:postgresql://db/omop schema cdm");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://db/omop?user=r&password=s3cret | a password must not stand in it",
                "jdbc:postgresql://r:s3cret@db/omop?user=r | not written so",
                "jdbc:postgresql://db/omop | names no user",
                "jdbc:postgresql://db/?user=r | not written so",
                "jdbc:mysql://db/omop?user=r | not written so",
                "jdbc:postgresql://db/omop?user=r&socketFactory=x.Y | socketFactory",
                "jdbc:postgresql://db/omop?user=r&loggerFile=/tmp/s3cret | loggerFile",
                "jdbc:postgresql://db/omop?user= | no value",
                "jdbc:postgresql://db/omop?user=%zz | code of a byte"
            })
    void anAddressThatCannotBeUsedSaysWhyAndKeepsASecretToItself(String address, String why) {
        assertThatThrownBy(() -> OmopDatabase.of(address, Optional.empty()))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("jdbc:postgresql://host:port/database?user=role&currentSchema=schema")
                .hasMessageNotContaining("s3cret");
    }
}
