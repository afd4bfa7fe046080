package org.cohorte.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Everything an operator may set, under {@code cohorte.} in {@code application.yaml}.
 *
 * @param data      data folder
 * @param demo      patients of the demonstration hospital to make when the system is empty; 0: none; absent: 10,000 with the
 *                  accounts of the demonstration, none with those of a hospital
 * @param publicUrl address that users type, when it is not {@code http://localhost:<port>} (behind a proxy)
 * @param zone      the hospital's time zone
 * @param postgres  an own PostgreSQL is started unless this names one
 * @param solr      an own Solr node is started unless this names one
 * @param signIn    accounts of the demonstration are used unless this names an identity provider
 * @param limits    against requests that are too large or too many
 */
@ConfigurationProperties("cohorte")
public record CohorteProperties(
        Path data,
        @Nullable Integer demo,
        @Nullable String publicUrl,
        @DefaultValue("Europe/Paris") ZoneId zone,
        @DefaultValue Postgres postgres,
        @DefaultValue Solr solr,
        @DefaultValue SignIn signIn,
        @DefaultValue Limits limits) {

    private static final int DEMONSTRATION = 10_000;

    /** Patients of the demonstration hospital that are wished for. */
    public int demonstrationPatients() {
        if (demo != null) {
            return demo;
        }
        return signIn.embedded() ? DEMONSTRATION : 0;
    }

    /**
     * PostgreSQL.
     *
     * @param url           JDBC address; absent: the application starts its own
     * @param ownerUser     role that owns the tables and migrates them
     * @param ownerPassword its password
     * @param user          role that the application works as
     * @param password      its password
     */
    public record Postgres(
            @Nullable String url,
            @DefaultValue("cohorte_owner") String ownerUser,
            @DefaultValue("") String ownerPassword,
            @DefaultValue("cohorte_app") String user,
            @DefaultValue("") String password) {}

    /**
     * Solr.
     *
     * @param urls       addresses of the nodes, ending in {@code /solr}; empty: the application starts its own node
     * @param collection name of the collection at these nodes
     * @param user       of its basic authentication
     * @param password   of its basic authentication
     * @param heap       memory of the own node
     */
    public record Solr(
            @DefaultValue List<String> urls,
            @DefaultValue("cohorte") String collection,
            @DefaultValue("cohorte") String user,
            @DefaultValue("") String password,
            @DefaultValue("1GB") DataSize heap) {}

    /**
     * Sign-in.
     *
     * @param issuer       address of an OpenID Connect provider; absent: the demonstration's own, on loopback
     * @param clientId     of this application there
     * @param clientSecret of this application there
     * @param loginClaim   claim that holds the login
     * @param audience     that bearer tokens for the API must be made for
     * @param administrator login of the person who administers a new installation; absent: nobody, or the demonstration's
     */
    public record SignIn(
            @Nullable String issuer,
            @DefaultValue("cohorte") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("preferred_username") String loginClaim,
            @DefaultValue("cohorte-api") String audience,
            @Nullable String administrator) {

        /** Whether accounts and passwords are the demonstration's. */
        public boolean embedded() {
            return issuer == null || issuer.isBlank();
        }
    }

    /**
     * Limits.
     *
     * @param body            largest body of an API call
     * @param signInAttempts  failed attempts per login and address before a wait
     * @param signInWait      first wait; it doubles at each further failure
     */
    public record Limits(
            @DefaultValue("16MB") DataSize body,
            @DefaultValue("5") int signInAttempts,
            @DefaultValue("30s") Duration signInWait) {}
}
