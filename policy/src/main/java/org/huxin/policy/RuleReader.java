package org.huxin.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.huxin.engine.calendar.Roll;
import org.huxin.engine.calendar.Term;
import org.huxin.engine.calendar.Unit;
import org.huxin.engine.policy.Gap;
import org.huxin.engine.policy.Gate;
import org.huxin.engine.policy.Lifecycle;
import org.huxin.engine.policy.PaperTemplate;
import org.huxin.engine.policy.Parameter;
import org.huxin.engine.policy.PolicyPack.Override;
import org.huxin.engine.policy.Register;
import org.huxin.engine.policy.Route;

/** Reads the kinds of rules other than duties. */
final class RuleReader {

    private RuleReader() {}

    static Parameter parameter(Item rule) {
        var values = rule.items("values").stream()
                .map(value -> new Parameter.Dated(value.span(), value.decimal("value")))
                .toList();
        return new Parameter(
                rule.text("id"),
                rule.text("title"),
                DutyReader.citation(rule),
                rule.text("unit"),
                values,
                rule.flag("provisional"));
    }

    static Route route(Item rule) {
        return new Route(
                rule.text("id"),
                DutyReader.citation(rule),
                rule.integer("order", 0),
                Conditions.all(rule, "when"),
                target(rule.at("lead")),
                targets(rule, "helpers"),
                targets(rule, "copies"),
                rule.text("reason"));
    }

    private static List<Route.Target> targets(Item rule, String name) {
        return rule.items(name).stream().map(RuleReader::target).toList();
    }

    private static Route.Target target(Item target) {
        if (!target.node().isObject()) {
            return new Route.Target.Role(target.node().asString());
        }
        if (target.has("region_unit")) {
            return new Route.Target.RegionUnit();
        }
        var attribute = target.text("attribute");
        return target.has("register")
                ? new Route.Target.Mapped(target.text("register"), attribute)
                : new Route.Target.Attribute(attribute);
    }

    static Gate gate(Item rule) {
        return new Gate(
                rule.text("id"),
                DutyReader.citation(rule),
                rule.validity("valid"),
                rule.text("before"),
                Conditions.patterns(rule, "when"),
                Conditions.patterns(rule, "requires"),
                rule.text("refusal"));
    }

    static Lifecycle lifecycle(Item rule) {
        var steps = rule.items("steps").stream()
                .map(step -> new Lifecycle.Stage(
                        step.text("id"),
                        step.text("label"),
                        step.flag("document_required"),
                        step.flag("report_up"),
                        step.flag("optional"),
                        step.flag("closes")))
                .toList();
        return new Lifecycle(rule.text("id"), DutyReader.citation(rule), rule.text("subject"), steps);
    }

    static PaperTemplate paper(Item rule) {
        return new PaperTemplate(
                rule.text("id"),
                rule.text("title"),
                DutyReader.citation(rule),
                rule.text("series"),
                rule.text("number"),
                rule.text("signatory"),
                rule.text("addressee"),
                rule.texts("copies"),
                rule.texts("paragraphs"));
    }

    static Gap gap(Item rule) {
        var form = gapForm(rule);
        var set = rule.has("value") ? form.term(rule.integer("value", 0)) : null;
        return new Gap(rule.text("id"), DutyReader.citation(rule), rule.text("word"), rule.text("asks"), set);
    }

    static GapForm gapForm(Item rule) {
        return new GapForm(
                DutyReader.word(Unit.class, rule.text("unit")),
                DutyReader.word(Roll.class, rule.textOr("roll", "none")));
    }

    /** In what a gap is to be filled: the office sets the number, the pack says of what. */
    record GapForm(Unit unit, Roll roll) {
        Term term(int count) {
            return new Term(count, unit, roll);
        }

        String words() {
            return unit.name().toLowerCase(Locale.ROOT);
        }
    }

    static Register register(Item rule) {
        var entries = rule.items("entries").stream().map(RuleReader::entry).toList();
        return new Register(rule.text("id"), rule.text("title"), DutyReader.citation(rule), entries);
    }

    private static Register.Entry entry(Item item) {
        var attributes = new LinkedHashMap<String, Object>();
        item.fields().forEach((name, value) -> {
            if (!name.equals("code") && !name.equals("label")) {
                attributes.put(name, value.scalar());
            }
        });
        return new Register.Entry(item.text("code"), item.text("label"), attributes);
    }

    static Override override(Item rule) {
        return new Override(rule.text("replaces"), rule.text("by"), rule.text("how"), DutyReader.citation(rule));
    }
}
