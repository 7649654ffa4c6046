package org.huxin.server.document;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.huxin.engine.calendar.WorkCalendar;
import org.huxin.policy.PackLibrary;
import org.huxin.policy.PackStack;
import org.huxin.policy.Routing;
import org.huxin.policy.RuleCatalogue;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.DataScope;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Jurisdiction;
import org.huxin.server.party.Officer;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.party.PersonalKind;
import org.huxin.server.party.Region;
import org.huxin.server.party.Role;
import org.huxin.server.party.Unit;
import org.huxin.server.policy.Policies;
import org.huxin.server.policy.RuleBook;
import org.huxin.server.testing.TestDatabase;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** The module on a real database, with the real packs and an invented directory. */
final class PaperDesk implements AutoCloseable {

    static final String HERE = "410803";
    static final Unit LABOUR = unit("zz.labour", "示例区人力资源和社会保障局");
    static final Unit HOUSING = unit("zz.housing", "示例区住房和城乡建设局");
    static final Unit GOVERNMENT = unit("zz.government", "示例区人民政府");
    static final Unit SUPERIOR = unit("zz.city_departments", "示例市人力资源和社会保障局");

    final List<Object> facts = Collections.synchronizedList(new ArrayList<>());
    final List<String> acts = Collections.synchronizedList(new ArrayList<>());
    final DSLContext db;
    final TransactionTemplate transaction;
    final PaperOffice papers;
    final PaperController controller;
    LocalDateTime now = LocalDateTime.of(2024, 3, 7, 9, 30, 15);

    private final Acting acting = new Acting();
    private final HikariDataSource pool = new HikariDataSource();

    PaperDesk() {
        var database = TestDatabase.fresh();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(60);
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        db = DSL.using(new TransactionAwareDataSourceProxy(pool), SQLDialect.POSTGRES);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
        var rows = new PaperRows(db);
        var forms = new PaperForms(new BuiltInPolicies());
        papers = new PaperOffice(
                new Drafting(new BuiltInPolicies(), new SmallDirectory()),
                new Numbering(db),
                rows,
                new Receiving(rows, forms, new OpenFields(), audit(), () -> now),
                forms,
                new PaperPress("", List.of()),
                subjects -> {},
                facts::add,
                audit(),
                acting,
                () -> now);
        controller = new PaperController(papers, new PaperAccess(acting, papers));
    }

    IssuedPaper issue(PaperOrder order) {
        return transaction.execute(status -> papers.issue(order));
    }

    /** A reminder letter about an invented clue. */
    static PaperOrder reminder() {
        return PaperOrder.of("reminder_letter", HERE, "clue:1", values(), null).between(null, HOUSING.id());
    }

    static Map<String, String> values() {
        return Map.of(
                "clue.number", "示例-2024-000123",
                "clue.employer", "示例建筑有限公司",
                "clue.received_on", "2024年3月4日",
                "due", "2024年3月5日");
    }

    @Override
    public void close() {
        pool.close();
    }

    private Audit audit() {
        return (act, subject, detail) -> acts.add(act);
    }

    /** Personal data that is only turned round. */
    private static final class OpenFields implements PersonalFields {

        @Override
        public Sealed seal(PersonalKind kind, String plain) {
            return new Sealed(new StringBuilder(plain).reverse().toString(), kind.mask(plain), plain);
        }

        @Override
        public String index(PersonalKind kind, String plain) {
            return plain;
        }

        @Override
        public Map<String, List<String>> revealAll(
                PersonalKind kind, String purpose, SequencedMap<String, List<String>> sealed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<PersonalKind, String> reveal(String subject, String purpose, Map<PersonalKind, String> sealed) {
            return Map.of(
                    PersonalKind.PHONE,
                    new StringBuilder(sealed.get(PersonalKind.PHONE)).reverse().toString());
        }
    }

    private static Unit unit(String id, String name) {
        return new Unit(
                id,
                HERE,
                name,
                "other",
                true,
                "",
                List.of(),
                null,
                null,
                null,
                null,
                null,
                new Unit.Channels(null, null));
    }

    /** An officer of a unit, in one role, who sees as far as told. */
    void signIn(Unit unit, Role role, DataScope.Reach reach) {
        var scope = new DataScope(Set.of(HERE), Set.of(reach), Set.of(), Set.of(), unit.id());
        acting.officer = new ActingOfficer("o-1", "tester", "测试员甲", "", unit, HERE, Set.of(role), scope);
    }

    /** Nobody, until somebody signs in. */
    private static final class Acting implements CurrentOfficer {

        private @Nullable ActingOfficer officer;

        @Override
        public Optional<ActingOfficer> find() {
            return Optional.ofNullable(officer);
        }

        @Override
        public <T> T actAs(String officer, Supplier<T> act) {
            return act.get();
        }
    }

    /** The packs as they are carried, without what an office may have set. */
    static final class BuiltInPolicies implements Policies {

        private static final PackLibrary LIBRARY = PackLibrary.builtIn();

        @Override
        public List<String> jurisdictions() {
            return LIBRARY.jurisdictions();
        }

        @Override
        public PackStack stack(String jurisdiction) {
            return LIBRARY.stack(jurisdiction);
        }

        @Override
        public RuleBook ruleBook(String jurisdiction) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Routing.Proposal> propose(String jurisdiction, Map<String, Object> clue, LocalDate on) {
            return Optional.empty();
        }

        @Override
        public Optional<String> unitOf(String jurisdiction, String register, String code) {
            return Optional.empty();
        }

        @Override
        public RuleCatalogue catalogue() {
            return LIBRARY.catalogue();
        }

        @Override
        public WorkCalendar calendar() {
            return LIBRARY.calendar();
        }
    }

    private static final class SmallDirectory implements Directory {

        private static final Map<String, Unit> ROLES =
                Map.of("labour_bureau", LABOUR, "coordinator", LABOUR, "leader", GOVERNMENT, "superior", SUPERIOR);

        @Override
        public Optional<Unit> unit(String id) {
            return List.of(LABOUR, HOUSING, GOVERNMENT, SUPERIOR).stream()
                    .filter(unit -> unit.id().equals(id))
                    .findFirst();
        }

        @Override
        public Optional<Unit> playing(String role, String jurisdiction, @Nullable String region) {
            return Optional.ofNullable(ROLES.get(role));
        }

        @Override
        public List<Jurisdiction> jurisdictions() {
            return List.of();
        }

        @Override
        public Optional<Jurisdiction> jurisdiction(String id) {
            return Optional.empty();
        }

        @Override
        public List<Region> regions(String jurisdiction) {
            return List.of();
        }

        @Override
        public Optional<Region> region(String jurisdiction, String code) {
            return Optional.empty();
        }

        @Override
        public Set<String> regionsWithin(String jurisdiction, String code) {
            return Set.of();
        }

        @Override
        public List<Unit> units(String jurisdiction) {
            return List.of();
        }

        @Override
        public List<Officer> officersOf(String unit) {
            return List.of();
        }

        @Override
        public Optional<Officer> officer(String id) {
            return Optional.empty();
        }

        @Override
        public Map<String, Officer> officers(Collection<String> ids) {
            return Map.of();
        }
    }
}
