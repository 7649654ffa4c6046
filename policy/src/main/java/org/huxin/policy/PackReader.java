package org.huxin.policy;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one pack's folder, file by file, going on after a mistake to find the next. */
final class PackReader {

    private final PackFolder folder;
    private final Problems problems;
    private final PackDraft draft;

    private PackReader(PackFolder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
        this.draft = new PackDraft(problems);
    }

    /** The pack, or null when its pack.yaml cannot be read. */
    static @Nullable LoadedPack read(PackFolder folder, Problems problems) {
        return new PackReader(folder, problems).read();
    }

    private @Nullable LoadedPack read() {
        var head = folder.files().stream()
                .filter(file -> folder.inside(file).equals(PackFolder.HEAD))
                .findFirst()
                .orElseThrow();
        var document = YamlParser.parse(head, problems);
        if (document == null || !Schemas.V1.accepts("pack", document, "", document.root(), problems)) {
            return null;
        }
        draft.head(Item.root(document, problems));
        for (var file : folder.files()) {
            if (!file.equals(head)) {
                read(file);
            }
        }
        return draft.finish(PackHash.of(folder), folder.path());
    }

    private void read(PackFile file) {
        var place = folder.inside(file);
        if (place.startsWith("imports/")) {
            return;
        }
        var document = YamlParser.parse(file, problems);
        if (document == null) {
            return;
        }
        if (place.startsWith("organisation")) {
            if (Schemas.V1.accepts("organisation", document, "", document.root(), problems)) {
                draft.organisation(Item.root(document, problems));
            }
        } else if (place.startsWith("clauses")) {
            list(document).forEach(item -> accepted("clause", item, () -> draft.clause(item)));
        } else if (place.startsWith("scenarios/")) {
            list(document).forEach(item -> accepted("scenario", item, () -> draft.scenario(item)));
        } else if (place.startsWith("files/") && folder.path().equals(PackFolder.NATIONAL)) {
            Schemas.V1.accepts("file", document, "", document.root(), problems);
        } else if (place.startsWith("rules/") || place.startsWith("templates/")) {
            list(document).forEach(this::rule);
        } else {
            problems.add(
                    file.path(),
                    0,
                    "不认识的文件：规则放 rules/，场景放 scenarios/，机构放 organisation.yaml，条款放 pack.yaml 或 clauses.yaml");
        }
    }

    private void rule(Item item) {
        var kind = item.text("kind");
        if (!Schemas.RULE_KINDS.contains(kind)) {
            item.problem("“" + kind + "”不是规则类型，应为：" + String.join("、", Schemas.RULE_KINDS));
            return;
        }
        draft.declare(item);
        accepted(kind, item, () -> draft.rule(kind, item));
    }

    private void accepted(String schema, Item item, Runnable then) {
        if (Schemas.V1.accepts(schema, item.document(), item.pointer(), item.node(), problems)) {
            then.run();
        }
    }

    private List<Item> list(Document document) {
        var root = Item.root(document, problems);
        if (!document.root().isArray()) {
            root.problem("文件应是一个列表（每项以“- ”开头）");
            return List.of();
        }
        return Objects.requireNonNull(root.members());
    }
}
