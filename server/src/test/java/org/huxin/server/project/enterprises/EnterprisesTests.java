package org.huxin.server.project.enterprises;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.huxin.db.project.tables.records.EnterpriseRecord;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.Together;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 企业: each firm once, whoever writes it down, in whatever order and at whatever moment. */
@CaseworkTest
class EnterprisesTests {

    private static final int MANY = 16;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private Counter counter;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private DSLContext db;

    private final String name = "示例建设" + UUID.randomUUID();

    @BeforeEach
    void onADay() {
        counter.on(LocalDate.of(2024, 4, 1));
    }

    private <T> T done(Supplier<T> doing) {
        return new TransactionTemplate(transactions).execute(status -> doing.get());
    }

    private UUID of(String name, @Nullable String code, @Nullable Boolean stateOwned) {
        return done(() -> enterprises.of(new Firm(name, code, stateOwned), "nobody"));
    }

    private List<EnterpriseRecord> named() {
        return db.selectFrom(ENTERPRISE).where(ENTERPRISE.NAME.eq(name)).fetch();
    }

    private EnterpriseRecord only() {
        assertThat(named()).hasSize(1);
        return named().getFirst();
    }

    private static String code() {
        return UUID.randomUUID()
                .toString()
                .replace("-", "")
                .toUpperCase(Locale.ROOT)
                .substring(0, 18);
    }

    private static <T> List<Callable<T>> times(int many, Callable<T> doing) {
        return IntStream.range(0, many).mapToObj(i -> doing).toList();
    }

    @Test
    void aFirmEnteredManyTimesAtOnceByItsNameIsOneFirm() throws Exception {
        assertThat(Together.all(times(MANY, () -> of(name, null, null))).stream()
                        .collect(toSet()))
                .hasSize(1)
                .containsExactly(only().getId());
    }

    @Test
    void aFirmEnteredManyTimesAtOnceByItsCodeIsOneFirm() throws Exception {
        var code = code();

        assertThat(new HashSet<>(Together.all(times(MANY, () -> of(name, code, null)))))
                .containsExactly(only().getId());
        assertThat(only().getCreditCode()).isEqualTo(code);
    }

    @Test
    void someWithTheCodeAndSomeWithoutItAtOnceMeanOneFirm() throws Exception {
        var code = code();
        var doings = new ArrayList<Callable<UUID>>();
        for (var i = 0; i < MANY; i++) {
            var written = i % 2 == 0 ? code : null;
            doings.add(() -> of(name, written, null));
        }

        assertThat(new HashSet<>(Together.all(doings))).containsExactly(only().getId());
        assertThat(only().getCreditCode()).isEqualTo(code);
    }

    @Test
    void whoLearnsTheCodeOfAFirmAtOnceWithOthersLearnsItForAll() throws Exception {
        var first = of(name, null, null);
        var code = code();

        assertThat(Together.all(times(MANY, () -> of(name, code, null)))).containsOnly(first);
        assertThat(only().getCreditCode()).isEqualTo(code);
    }

    @Test
    void ownersAndContractorsEnteredCrosswiseAtOnceWaitForNobodyForEver() throws Exception {
        var other = name + "二";
        var doings = new ArrayList<Callable<List<UUID>>>();
        for (var i = 0; i < MANY; i++) {
            var crosswise = i % 2 == 0;
            doings.add(() -> done(() -> {
                var first = enterprises.of(new Firm(crosswise ? name : other, null, crosswise), "nobody");
                var second = enterprises.of(new Firm(crosswise ? other : name, null, crosswise), "nobody");
                return crosswise ? List.of(first, second) : List.of(second, first);
            }));
        }

        assertThat(new HashSet<>(Together.all(doings))).hasSize(1);
    }

    @Test
    void linesOfSeveralImportsAtOnceNameEachFirmOnce() throws Exception {
        var names = IntStream.range(0, 20).mapToObj(i -> name + i).toList();
        var doings = new ArrayList<Callable<Map<String, UUID>>>();
        for (var i = 0; i < 6; i++) {
            var mine = i % 2 == 0 ? names : names.reversed();
            doings.add(() -> done(() -> enterprises.named(mine, "nobody")));
        }

        assertThat(new HashSet<>(Together.all(doings))).hasSize(1);
        assertThat(db.fetchCount(ENTERPRISE, ENTERPRISE.NAME.startsWith(name))).isEqualTo(20);
    }

    @Test
    void theSameProjectFirmsSentByManyOfficersAtOnceAreAllEntered() throws Exception {
        var officers = List.of(counter.of("zz.housing"), counter.of("jy.housing"), counter.of("zy.labour"));
        var doings = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 9; i++) {
            var officer = officers.get(i % 3);
            var form = aProject()
                    .with(i % 2 == 0 ? "owner" : "contractor", Map.of("name", name))
                    .with(i % 2 == 0 ? "contractor" : "owner", Map.of("name", name + "二"));
            doings.add(() -> form.sentBy(officer).andReturn().getResponse().getStatus());
        }

        assertThat(Together.all(doings)).containsOnly(200);
        only();
    }

    @Test
    void aCodeLearntLaterBelongsToTheFirmOfThatNameAndTheNameAloneMeansIt() {
        var first = of(name, null, null);
        var code = code();

        assertThat(of(name, code, null)).isEqualTo(first);
        assertThat(of(" " + name + " ", null, null)).isEqualTo(first);
        assertThat(of(name, " " + code.toLowerCase(Locale.ROOT) + " ", null)).isEqualTo(first);
        assertThat(of(name, " ", null)).isEqualTo(first);
        assertThat(only().getCreditCode()).isEqualTo(code);
    }

    @Test
    void theCodeDecidesWhateverNameIsWritten() {
        var code = code();
        var first = of(name, code, null);

        assertThat(of(name + "旧称", code, null)).isEqualTo(first);
        assertThat(only().getName()).isEqualTo(name);
        assertThat(of(name, code(), null)).as("another code, another firm").isNotEqualTo(first);
    }

    @Test
    void aNameThatTwoFirmsOfDifferentCodesBearMeansNeitherOfThem() {
        var one = of(name, code(), null);
        var two = of(name, code(), null);
        var meant = of(name, null, null);

        assertThat(meant).isNotIn(one, two);
        assertThat(of(name, null, null)).isEqualTo(meant);
        assertThat(done(() -> enterprises.named(List.of(name), "nobody"))).containsEntry(name, meant);
    }

    @Test
    void aStateCompanyStaysOneUntilSomebodySaysOtherwise() {
        of(name, null, true);
        of(name, null, null);
        of(name, code(), null);
        assertThat(only().getStateOwned()).isTrue();

        of(name, null, false);
        assertThat(only().getStateOwned()).isFalse();
        of(name, null, true);
        assertThat(only().getStateOwned()).isTrue();
    }

    @Test
    void aWrongCodeIsKeptWithItsDoubt() {
        var id = of(name, "91410803MA0000000X", null);

        assertThat(enterprises.byId(List.of(id)).get(id).doubt()).isNotBlank();
        assertThat(only().getCodeDoubtful()).isTrue();
    }

    @Test
    void whoTypesFindsFirmsByWordsThatAreInTheNameAndByTheBeginningOfTheCode() throws Exception {
        var code = code();
        var id = of(name, code, null);

        assertThat(enterprises.search(name.substring(2, 20), 5))
                .extracting(Enterprise::id)
                .contains(id);
        assertThat(enterprises.search("示例 " + name.substring(10, 25), 5))
                .extracting(Enterprise::id)
                .containsExactly(id);
        assertThat(enterprises.search(code.substring(0, 12).toLowerCase(Locale.ROOT), 5))
                .extracting(Enterprise::id)
                .containsExactly(id);
        assertThat(enterprises.search("%", 5)).extracting(Enterprise::id).doesNotContain(id);
        assertThat(enterprises.search("设建例示", 5)).isEmpty();
        counter.of("zz.housing").get("/api/enterprises?text=" + name).andExpect(status().isOk());
    }
}
