package org.huxin.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small invented packs, built file by file. */
final class TestPacks {

    static final String PLACE = "990101";

    private final Map<String, String> files = new LinkedHashMap<>();

    /** A national pack with nothing but a document, and one district standing on it. */
    static TestPacks small() {
        return new TestPacks()
                .with("national/pack.yaml", """
                        id: national
                        jurisdiction: national
                        name: 全国
                        level: national
                        prefix: CN
                        documents:
                          - {id: regulation, title: 示例条例, issuer: 示例国务院, state: in_force, in_force: {from: 2020-05-01}}
                        """)
                .with("jurisdiction/990101-example/pack.yaml", head("example", "example-plan"))
                .with("jurisdiction/990101-example/organisation.yaml", """
                        regions:
                          - {code: "990101001", name: 示例街道}
                          - {code: "990101002", name: 另一街道, parent: "990101001"}
                        units:
                          - {id: ex.labour, name: 示例区人社局, kind: labour_bureau, member: true}
                          - {id: ex.housing, name: 示例区住建局, kind: industry, member: true, industry: [construction]}
                          - {id: ex.street, name: 示例街道办, kind: territory, region: "990101001"}
                        roles:
                          labour_bureau: ex.labour
                          territory: {default: ex.labour, by_region: {"990101001": ex.street}}
                        parties:
                          handling_unit: {type: clue.assigned, attribute: unit}
                        """)
                .rules("clue", ASSIGN);
    }

    /** One day to hand a clue to somebody, then a letter, then every Friday. */
    static final String ASSIGN = """
            - kind: duty
              id: example.clue.assign
              title: 一日内交办到人
              citation: {document: example-plan, clause: 第一条, rows: [ZZ-077], says: 一日内交办}
              opens_on: {type: clue.received}
              bearer: labour_bureau
              due: {count: 1, unit: day, roll: none}
              met_by: {type: clue.assigned, having: [officer]}
              escalations:
                - id: notice
                  after: {count: 3, unit: day, roll: none}
                  action: notify
                  to: handling_unit
                - id: weekly
                  every: {weekday: friday}
                  unless: {type: clue.resolved}
                  action: list_item
                  to: labour_bureau
            """;

    static String head(String id, String document) {
        return """
                id: %s
                jurisdiction: "990101"
                name: 示例区
                level: district
                prefix: EX
                stands_on: [national]
                documents:
                  - {id: %s, title: 示例意见, issuer: 示例区政府, state: in_force, in_force: {from: 2024-01-01, years: 5}}
                """.formatted(id, document);
    }

    TestPacks with(String path, String text) {
        files.put(path, text);
        return this;
    }

    TestPacks rules(String name, String text) {
        return with("jurisdiction/990101-example/rules/" + name + ".yaml", text);
    }

    TestPacks national(String text) {
        return with("national/rules/rules.yaml", text);
    }

    TestPacks scenarios(String text) {
        return with("jurisdiction/990101-example/scenarios/stories.yaml", text);
    }

    TestPacks replace(String path, String from, String to) {
        var text = files.get(path);
        if (text == null || !text.contains(from)) {
            throw new IllegalArgumentException(path + " 里没有 " + from);
        }
        return with(path, text.replace(from, to));
    }

    List<PackFile> files() {
        return files.entrySet().stream()
                .map(file -> new PackFile(file.getKey(), file.getValue().getBytes(UTF_8)))
                .toList();
    }

    PackLibrary load(OfficeSetting... settings) {
        return PackLibrary.load(
                List.of(PackSource.builtInCalendar(), new PackSource.Given(files())), List.of(settings));
    }

    /** What is wrong with these packs; empty when nothing is. */
    List<String> problems() {
        try {
            load();
            return List.of();
        } catch (InvalidPacks invalid) {
            return invalid.problems().stream().map(Problem::toString).toList();
        }
    }
}
