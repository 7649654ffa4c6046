package org.huxin.server.project.register;

import static org.huxin.db.project.Tables.BOARD;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.CONTRACT;
import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.project.Tables.PERSON;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.huxin.db.project.tables.records.BoardRecord;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.db.project.tables.records.ContractRecord;
import org.huxin.db.project.tables.records.EnterpriseRecord;
import org.huxin.db.project.tables.records.PersonRecord;
import org.huxin.server.kernel.Bigrams;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Region;
import org.huxin.server.party.Unit;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/**
 * Projects of any step, place, unit and firm, put straight into the ledger with persons, boards and contracts: many at
 * the same moment or under the same name, at the first and the last moment of a day.
 */
final class RandomProjects {

    /** The first of the days on which they are entered and changed. */
    static final LocalDate FIRST_DAY = LocalDate.of(2024, 8, 1);

    static final int DAYS = 40;

    static final List<String> STEPS =
            List.of("observed", "information", "preparation", "construction", "exit", "settled", "archived");
    static final List<String> FIELDS = List.of("housing", "transport", "water", "agriculture");
    static final List<String> WORKS = List.of("building", "road", "other");
    static final List<String> INVESTMENTS = List.of("government", "state_company", "private");

    private static final List<String> NAMES =
            List.of("示例安置房", "示例安置房 二期", "XYZ大厦", "xyz大厦", "示例100%工程", "示例_支路", "甲", "示例路改造");
    private static final List<String> SITES = List.of("示例路1号", "示例路１号", "A座", "a座 东");
    private static final List<String> FIRMS =
            List.of("示例建筑有限公司", "ABC 示例装饰", "示例劳务", "建示有限", "筑例公司", "乙", "示例_分公司", "示范100%城投");
    private static final List<String> POSTS = List.of(
            "leader", "officer", "wage_officer", "owner_side", "department_side", "industry_side", "labour_side");
    private static final List<LocalTime> MOMENTS =
            List.of(LocalTime.MIN, LocalTime.of(9, 0), LocalTime.of(23, 59, 59, 999_999_000));
    static final String REQUEST = "random project ";

    private final DSLContext db;
    private final Directory directory;
    private final Random random;
    private final List<EnterpriseRecord> firms = new ArrayList<>();

    RandomProjects(DSLContext db, Directory directory, Random random) {
        this.db = db;
        this.directory = directory;
        this.random = random;
    }

    /** Stores the firms, each with a code of its own. */
    RandomProjects withFirms() {
        for (var name : FIRMS) {
            var row = new EnterpriseRecord();
            row.setId(id());
            row.setName(name);
            row.setCreditCode("R" + row.getId().toString().substring(0, 17));
            row.setStateOwned(random.nextBoolean());
            row.setRegisteredAt(FIRST_DAY.atStartOfDay());
            row.setRegisteredBy(REQUEST);
            row.setBigrams(Bigrams.of(name));
            firms.add(row);
        }
        db.batchInsert(firms).execute();
        return this;
    }

    List<EnterpriseRecord> firms() {
        return firms;
    }

    /** Stores so many projects of a jurisdiction. */
    void add(String jurisdiction, int n) {
        var projects = new ArrayList<ConstructionProjectRecord>();
        var with = new ArrayList<TableRecord<?>>();
        for (var i = 0; i < n; i++) {
            var row = row(jurisdiction);
            projects.add(row);
            for (var post : POSTS) {
                if (random.nextInt(3) > 0) {
                    with.add(person(row.getId(), post));
                }
            }
            if (random.nextBoolean()) {
                with.add(board(row.getId()));
            }
            if (random.nextBoolean()) {
                with.add(contract(row.getId()));
            }
        }
        db.batchInsert(projects).execute();
        db.batchInsert(with).execute();
    }

    /** Lets about a quarter of them have something overdue, and others owe or have owed something. */
    void owe() {
        db.execute("""
                INSERT INTO duty.entry (id, jurisdiction, subject, rule, round, opened_by, role, opened_at,
                    provisional, status, agenda, goes_round, revision)
                SELECT gen_random_uuid(), jurisdiction, 'project:' || id, 'random', 1, id, 'nobody', registered_at, false,
                    (ARRAY['OVERDUE', 'OPEN', 'MET_LATE'])[1 + abs(hashtext(id::text || n)) % 3], '', false, 1
                FROM project.construction_project, generate_series(1, 2) n
                WHERE request_id LIKE 'random project %' AND hashtext(n || id::text) > 0
                """);
    }

    /** Subjects that have something overdue, whoever made them. */
    static Set<String> overdue(DSLContext db) {
        return new HashSet<>(db.fetch("SELECT subject FROM duty.entry WHERE status = 'OVERDUE'")
                .getValues(0, String.class));
    }

    /** Takes all of them away again. */
    static void remove(DSLContext db) {
        db.execute("DELETE FROM duty.entry WHERE rule = 'random'");
        for (var table : List.of("person", "board", "contract")) {
            db.execute("""
                    DELETE FROM project.%s WHERE project IN (
                        SELECT id FROM project.construction_project WHERE request_id LIKE 'random project %%')
                    """.formatted(table));
        }
        db.deleteFrom(CONSTRUCTION_PROJECT)
                .where(CONSTRUCTION_PROJECT.REQUEST_ID.startsWith(REQUEST))
                .execute();
        db.deleteFrom(ENTERPRISE).where(ENTERPRISE.REGISTERED_BY.eq(REQUEST)).execute();
    }

    private ConstructionProjectRecord row(String jurisdiction) {
        var units = directory.units(jurisdiction).stream().map(Unit::id).toList();
        var regions = directory.regions(jurisdiction).stream().map(Region::code).toList();
        var owner = maybe(firms);
        var contractor = maybe(firms);
        var row = new ConstructionProjectRecord();
        row.setId(id());
        row.setJurisdiction(jurisdiction);
        row.setNumber("RP-2024-" + row.getId().toString().substring(0, 18));
        row.setRequestId(REQUEST + row.getId());
        row.setVersion(1L);
        row.setCode(random.nextBoolean() ? null : "2024-410803-48-" + row.getId());
        row.setName(one(NAMES));
        row.setRegion(maybe(regions));
        row.setSite(maybe(SITES));
        row.setStep(one(STEPS));
        row.setStoppedSince(random.nextInt(4) == 0 ? moment() : null);
        row.setField(maybe(FIELDS));
        row.setWorks(maybe(WORKS));
        row.setInvestment(maybe(INVESTMENTS));
        row.setSmall(random.nextBoolean());
        row.setIndustryUnit(maybe(units));
        row.setTerritoryUnit(maybe(units));
        row.setOwnProjectOf(random.nextInt(4) > 0 ? null : one(units));
        row.setSourceUnit(one(units));
        row.setOwner(owner == null ? null : owner.getId());
        row.setContractor(contractor == null ? null : contractor.getId());
        row.setInformationAt(moment());
        row.setStartedAt(random.nextInt(3) == 0 ? null : moment());
        row.setEndedAt(row.getStartedAt() == null || random.nextInt(3) > 0 ? null : moment());
        row.setPlatformNumber(random.nextBoolean() ? null : "RP" + row.getId());
        row.setStateCompany(random.nextInt(4) == 0);
        row.setApplies(random.nextInt(5) > 0);
        row.setRegisteredAt(moment());
        row.setRegisteredBy("nobody");
        row.setChangedAt(moment());
        row.setChangedBy("nobody");
        row.setChangedUnit(one(units));
        row.setBigrams(Bigrams.of(
                row.getNumber(),
                row.getCode(),
                row.getName(),
                row.getSite(),
                owner == null ? null : owner.getName(),
                contractor == null ? null : contractor.getName()));
        return row;
    }

    private PersonRecord person(UUID project, String post) {
        var row = PERSON.newRecord();
        row.setId(id());
        row.setProject(project);
        row.setPost(post);
        row.setName("测试员甲");
        row.setOrganisation("示例公司");
        row.setAppointedAt(moment());
        row.setAppointedBy("nobody");
        row.setRemovedAt(random.nextInt(4) == 0 ? moment() : null);
        return row;
    }

    private BoardRecord board(UUID project) {
        var row = BOARD.newRecord();
        row.setProject(project);
        row.setPhoto(id());
        row.setShownAt(moment());
        row.setShownBy("nobody");
        row.setCheckedAt(random.nextBoolean() ? null : moment());
        return row;
    }

    private ContractRecord contract(UUID project) {
        var row = CONTRACT.newRecord();
        row.setId(id());
        row.setProject(project);
        row.setKind("general");
        row.setSignedOn(FIRST_DAY);
        row.setValueFen(1L);
        row.setMissing(random.nextBoolean() ? new String[0] : new String[] {"settlement"});
        row.setReplaced(random.nextInt(3) == 0);
        row.setRecordedAt(moment());
        row.setRecordedBy("nobody");
        return row;
    }

    private LocalDateTime moment() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS)).atTime(one(MOMENTS));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> @Nullable T maybe(List<T> from) {
        return random.nextInt(4) == 0 ? null : one(from);
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
