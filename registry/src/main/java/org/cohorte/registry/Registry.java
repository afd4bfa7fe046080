package org.cohorte.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cohorte.query.catalogue.DataCatalogue;
import org.cohorte.query.engine.CohortEngine;
import org.cohorte.query.lines.ClinicalLines;
import org.cohorte.query.values.Distributions;
import org.cohorte.registry.account.AccountDirectory;
import org.cohorte.registry.account.Accounts;
import org.cohorte.registry.account.LocalPasswords;
import org.cohorte.registry.account.PostgresAccounts;
import org.cohorte.registry.audit.AuditLog;
import org.cohorte.registry.audit.AuditReading;
import org.cohorte.registry.audit.PostgresAuditLog;
import org.cohorte.registry.audit.PostgresAuditReading;
import org.cohorte.registry.catalogue.Catalogue;
import org.cohorte.registry.catalogue.DefaultCatalogue;
import org.cohorte.registry.cohort.CohortMembers;
import org.cohorte.registry.cohort.Cohorts;
import org.cohorte.registry.cohort.PostgresCohorts;
import org.cohorte.registry.demo.DemoAccounts;
import org.cohorte.registry.exploration.DefaultExploration;
import org.cohorte.registry.exploration.Exploration;
import org.cohorte.registry.exportjob.ExportJobs;
import org.cohorte.registry.exportjob.PostgresExportJobs;
import org.cohorte.registry.feasibility.DefaultFeasibility;
import org.cohorte.registry.feasibility.Feasibility;
import org.cohorte.registry.feasibility.Pause;
import org.cohorte.registry.feasibility.Probing;
import org.cohorte.registry.feasibility.RequestCheck;
import org.cohorte.registry.feasibility.ValueFigures;
import org.cohorte.registry.identity.DefaultIdentityDesk;
import org.cohorte.registry.identity.Identities;
import org.cohorte.registry.identity.IdentityDesk;
import org.cohorte.registry.identity.Merges;
import org.cohorte.registry.identity.Oppositions;
import org.cohorte.registry.identity.PostgresIdentities;
import org.cohorte.registry.identity.PostgresMerges;
import org.cohorte.registry.identity.PostgresOppositions;
import org.cohorte.registry.identity.Pseudonyms;
import org.cohorte.registry.imports.ImportReports;
import org.cohorte.registry.imports.ImportRuns;
import org.cohorte.registry.imports.PostgresImportRuns;
import org.cohorte.registry.nomenclature.NomenclatureShelf;
import org.cohorte.registry.nomenclature.PostgresNomenclatureShelf;
import org.cohorte.registry.perimeter.HospitalTree;
import org.cohorte.registry.perimeter.Perimeters;
import org.cohorte.registry.perimeter.PostgresHospitalTree;
import org.cohorte.registry.perimeter.PostgresPerimeters;
import org.cohorte.registry.request.PostgresSavedRequests;
import org.cohorte.registry.request.SavedRequests;
import org.cohorte.registry.rights.Accesses;
import org.cohorte.registry.rights.FirstAdministrator;
import org.cohorte.registry.rights.Habilitations;
import org.cohorte.registry.rights.OperatorAccess;
import org.cohorte.registry.rights.PostgresAccesses;
import org.cohorte.registry.rights.PostgresHabilitations;
import org.cohorte.registry.rights.PostgresRoles;
import org.cohorte.registry.rights.PostgresScopes;
import org.cohorte.registry.rights.Right;
import org.cohorte.registry.rights.Roles;
import org.cohorte.registry.rights.Scopes;
import org.cohorte.registry.secret.Secrets;
import org.cohorte.registry.setting.PostgresSettingsTable;
import org.cohorte.registry.setting.Settings;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Every service of the registry over one database. Safe for many threads. */
public final class Registry {

    /** Secret that pseudonyms are made with. */
    public static final String PSEUDONYM_KEY = "pseudonym-key";

    private static final String KEY_CHECK = "pseudonym.keyCheck";

    /**
     * The database keeps microseconds and rounds what is finer: a moment rounded up would lie in the future of whoever reads it
     * back at once.
     */
    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

    private final DSLContext database;
    private final DataSource source;
    private final Clock clock;
    private final Pseudonyms pseudonyms;
    private final Probing probing;
    private volatile Optional<String> administrator = Optional.empty();

    private Registry(DataSource source, Pseudonyms pseudonyms, Clock clock) {
        this.source = source;
        this.database = DSL.using(source, SQLDialect.POSTGRES);
        this.pseudonyms = pseudonyms;
        this.clock = Clock.tick(clock, TICK);
        this.probing = new Probing(clock);
    }

    /**
     * Opens the registry of a migrated database.
     *
     * @param source  connections of the application's role
     * @param secrets holds the key of the pseudonyms
     * @param clock   tells which accesses are current
     * @throws IllegalStateException when the key is not the one that the pseudonyms of this database were made with
     */
    public static Registry open(DataSource source, Secrets secrets, Clock clock) {
        Registry registry = new Registry(source, new Pseudonyms(secrets.key(PSEUDONYM_KEY)), clock);
        registry.checkKey();
        registry.ensureSystemAccesses();
        return registry;
    }

    /** Names the person who administers a new installation: see {@link FirstAdministrator}. */
    public void administeredBy(String login) {
        administrator = Optional.of(login);
        ensureSystemAccesses();
    }

    /** Those that no person grants; there is nowhere to grant them before the first import. */
    private void ensureSystemAccesses() {
        operatorAccess().ensure();
        administrator.ifPresent(new FirstAdministrator(
                accounts(), accountDirectory(), accesses(), scopes(), perimeters(), clock)::ensure);
    }

    private void checkKey() {
        String check = pseudonyms.keyCheck();
        if (!settings().putIfAbsent(KEY_CHECK, check).equals(check)) {
            throw new IllegalStateException("The secret " + PSEUDONYM_KEY
                    + " is not the one that the pseudonyms of this database were made with: put back the copy of your"
                    + " backup.");
        }
    }

    public Accounts accounts() {
        return new PostgresAccounts(database);
    }

    public AccountDirectory accountDirectory() {
        return new PostgresAccounts(database);
    }

    public LocalPasswords localPasswords() {
        return new LocalPasswords(database, clock);
    }

    public Perimeters perimeters() {
        return new PostgresPerimeters(database);
    }

    public HospitalTree hospitalTree() {
        return new PostgresHospitalTree(database, this::ensureSystemAccesses);
    }

    public Scopes scopes() {
        return new PostgresScopes(database, perimeters(), clock);
    }

    public Accesses accesses() {
        return new PostgresAccesses(database, clock);
    }

    /**
     * Accesses as administrators read and write them.
     *
     * @param address where the caller of this moment is, for the audit
     */
    public Habilitations habilitations(Supplier<Optional<String>> address) {
        return new PostgresHabilitations(database, clock, address);
    }

    /**
     * The roles of the hospital.
     *
     * @param address where the caller of this moment is, for the audit
     */
    public Roles roles(Supplier<Optional<String>> address) {
        return new PostgresRoles(database, clock, address);
    }

    /**
     * The audit as auditors read it.
     *
     * @param address where the caller of this moment is, for the audit
     */
    public AuditReading auditReading(Supplier<Optional<String>> address) {
        Scopes scopes = scopes();
        return new PostgresAuditReading(
                database,
                login -> scopes.rights(login).stream()
                        .anyMatch(right -> right == Right.READ_AUDIT || right == Right.FULL_ADMIN),
                address);
    }

    public SavedRequests savedRequests() {
        return new PostgresSavedRequests(database, clock);
    }

    public AuditLog auditLog() {
        return new PostgresAuditLog(database);
    }

    public Settings settings() {
        return new PostgresSettingsTable(database, clock);
    }

    public Identities identities() {
        return new PostgresIdentities(database, pseudonyms);
    }

    public Merges merges() {
        return new PostgresMerges(database, clock);
    }

    /**
     * Decisions of identities, within the rights of those who take them.
     *
     * @param address where the caller of this moment is
     */
    public IdentityDesk identityDesk(Supplier<Optional<String>> address) {
        return new DefaultIdentityDesk(database, merges(), oppositions(), scopes(), auditLog(), address);
    }

    public Oppositions oppositions() {
        return new PostgresOppositions(database);
    }

    public ImportRuns importRuns() {
        return new PostgresImportRuns(source, database, clock);
    }

    public NomenclatureShelf nomenclatures() {
        return new PostgresNomenclatureShelf(database);
    }

    public ImportReports importReports() {
        return new ImportReports(importRuns(), scopes());
    }

    public ExportJobs exportJobs() {
        return new PostgresExportJobs(database, clock);
    }

    public DemoAccounts demoAccounts() {
        return new DemoAccounts(accountDirectory(), accesses(), scopes(), perimeters(), clock);
    }

    /**
     * Counting within the rights of users.
     *
     * @param engine  answers requests
     * @param address where the caller of this moment is, for the audit
     */
    public Feasibility feasibility(CohortEngine engine, Supplier<Optional<String>> address) {
        return feasibility(engine, address, Pause::sleep);
    }

    /**
     * Counting within the rights of users.
     *
     * @param pause how the answers of those who probe are held back
     */
    public Feasibility feasibility(CohortEngine engine, Supplier<Optional<String>> address, Pause pause) {
        return new DefaultFeasibility(
                engine, scopes(), requestCheck(engine), identities(), auditLog(), settings(), address, probing, pause);
    }

    /**
     * How values lie, within the rights of users.
     *
     * @param address as {@link #feasibility}
     */
    public ValueFigures valueFigures(Distributions distributions, Supplier<Optional<String>> address) {
        return new ValueFigures(distributions, scopes(), auditLog(), settings(), address);
    }

    /**
     * What the hospital holds, within the rights of users.
     *
     * @param address as {@link #feasibility}
     */
    public Catalogue catalogue(DataCatalogue holdings, Supplier<Optional<String>> address) {
        PostgresPerimeters perimeters = new PostgresPerimeters(database);
        return new DefaultCatalogue(holdings, scopes(), perimeters, perimeters, auditLog(), settings(), address);
    }

    /**
     * Cohorts and samples of users.
     *
     * @param engine  finds their patients
     * @param address as {@link #feasibility}
     */
    public Cohorts cohorts(CohortEngine engine, Supplier<Optional<String>> address) {
        return new PostgresCohorts(database, engine, scopes(), savedRequests(), requestCheck(engine), clock, address);
    }

    /**
     * Looking at the people of cohorts.
     *
     * @param engine  tells who is in sight
     * @param lines   reads their records
     * @param zone    the hospital's, which tells the day that ages are of
     * @param address as {@link #feasibility}
     */
    public Exploration exploration(
            CohortEngine engine, ClinicalLines lines, ZoneId zone, Supplier<Optional<String>> address) {
        return new DefaultExploration(database, engine, lines, scopes(), auditLog(), clock, zone, address);
    }

    /**
     * What users may name in requests.
     *
     * @param engine tells which patients of a list are in sight
     */
    public RequestCheck requestCheck(CohortEngine engine) {
        PostgresPerimeters perimeters = new PostgresPerimeters(database);
        return new RequestCheck(
                perimeters,
                perimeters,
                new CohortMembers(database)::find,
                savedRequests(),
                new RequestCheck.PatientIdentifiers(identities(), scopes(), engine));
    }

    private OperatorAccess operatorAccess() {
        return new OperatorAccess(accountDirectory(), accesses(), scopes(), perimeters(), clock);
    }
}
