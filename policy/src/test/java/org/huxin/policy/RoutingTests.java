package org.huxin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoutingTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);

    private static final String ROUTES = """
            - kind: register
              id: departments
              title: 行业主管部门
              citation: {document: example-plan, clause: 第三条, says: 行业主管}
              entries:
                - {code: construction, label: 房建, unit: ex.housing}
                - {code: other, label: 其他}
            - kind: route
              id: example.route.rest
              citation: {document: example-plan, clause: 第三条, says: 其余}
              order: 90
              lead: labour_bureau
              reason: 其余由人社局办
            - kind: route
              id: example.route.own
              citation: {document: example-plan, clause: 第三条, says: 自建项目}
              order: 1
              when: {own_project_of: {present: true}}
              lead: {attribute: own_project_of}
              helpers: [{region_unit: true}, territory]
              copies: [labour_bureau]
              reason: 自建项目由建设单位办
            - kind: route
              id: example.route.field
              citation: {document: example-plan, clause: 第三条, says: 按行业分}
              order: 10
              when: {field: {present: true}, claimed_fen: {at_least: 100}}
              lead: {register: departments, attribute: field}
              reason: 按行业
            - kind: route
              id: example.route.place
              citation: {document: example-plan, clause: 第三条, says: 按属地分}
              order: 20
              lead: {region_unit: true}
              reason: 按属地
            """;

    private static Optional<Routing.Proposal> propose(Map<String, Object> clue) {
        return propose(TestPacks.small().rules("routes", ROUTES), clue, DAY);
    }

    private static Optional<Routing.Proposal> propose(TestPacks packs, Map<String, Object> clue, LocalDate on) {
        return packs.load().stack(TestPacks.PLACE).routing().propose(clue, on);
    }

    private static String taken(Map<String, Object> clue) {
        return propose(clue)
                .map(found -> found.route().id() + " " + found.lead())
                .orElse("");
    }

    @Test
    void takesTheFirstRouteByOrderNotByPlaceInTheFile() {
        assertThat(taken(Map.of("own_project_of", "ex.street", "field", "construction", "claimed_fen", 100L)))
                .isEqualTo("example.route.own ex.street");
        assertThat(taken(Map.of("field", "construction", "claimed_fen", 100L)))
                .isEqualTo("example.route.field ex.housing");
    }

    @Test
    void asksEveryConditionOfARoute() {
        assertThat(taken(Map.of("field", "construction", "claimed_fen", 99L)))
                .isEqualTo("example.route.rest ex.labour");
        assertThat(taken(Map.of("field", " ", "claimed_fen", 100L))).isEqualTo("example.route.rest ex.labour");
    }

    @Test
    void goesOnToTheNextRouteWhereALeadStandsForNobody() {
        assertThat(taken(Map.of("field", "other", "claimed_fen", 100L))).isEqualTo("example.route.rest ex.labour");
        assertThat(taken(Map.of("field", "fishing", "claimed_fen", 100L))).isEqualTo("example.route.rest ex.labour");
        assertThat(taken(Map.of("region", "990101777"))).isEqualTo("example.route.rest ex.labour");
    }

    @Test
    void findsTheTerritoryOfAPlaceOrOfThePlaceAroundIt() {
        assertThat(taken(Map.of("region", "990101001"))).isEqualTo("example.route.place ex.street");
        assertThat(taken(Map.of("region", "990101002"))).isEqualTo("example.route.place ex.street");
    }

    @Test
    void doesNotSendAnythingToATerritoryThatNoLongerIs() {
        var packs = TestPacks.small()
                .rules("routes", ROUTES)
                .replace(
                        "jurisdiction/990101-example/organisation.yaml",
                        "kind: territory,",
                        "kind: territory, valid: {to: 2024-03-31},");
        var clue = Map.<String, Object>of("region", "990101001");
        assertThat(propose(packs, clue, DAY).orElseThrow().lead()).isEqualTo("ex.street");
        assertThat(propose(packs, clue, DAY.plusMonths(2)).orElseThrow().lead()).isEqualTo("ex.labour");
    }

    @Test
    void namesHelpersOnceAndNeverTheLeadAmongThem() {
        var own = propose(Map.of("own_project_of", "ex.housing", "region", "990101001"))
                .orElseThrow();
        assertThat(own.lead()).isEqualTo("ex.housing");
        assertThat(own.helpers()).containsExactly("ex.street");
        assertThat(own.copies()).containsExactly("ex.labour");
        assertThat(own.route().reason()).isEqualTo("自建项目由建设单位办");
        assertThat(propose(Map.of("own_project_of", "ex.street", "region", "990101001"))
                        .orElseThrow()
                        .helpers())
                .isEmpty();
    }

    @Test
    void proposesNothingUnderADocumentThatHasLapsed() {
        assertThat(propose(TestPacks.small().rules("routes", ROUTES), Map.of(), LocalDate.of(2029, 1, 1)))
                .isEmpty();
    }

    @Test
    void triesTheJurisdictionsOwnRoutesBeforeTheNationsWhateverTheirOrder() {
        var packs = TestPacks.small().rules("routes", ROUTES).national("""
                        - kind: route
                          id: national.route.any
                          citation: {document: regulation, clause: 第二条, says: 兜底}
                          order: 0
                          lead: labour_bureau
                          reason: 兜底
                        """);
        assertThat(propose(packs, Map.of("region", "990101001"), DAY)
                        .orElseThrow()
                        .route()
                        .id())
                .isEqualTo("example.route.place");
        assertThat(propose(packs, Map.of(), LocalDate.of(2029, 1, 1))
                        .orElseThrow()
                        .route()
                        .id())
                .isEqualTo("national.route.any");
    }
}
