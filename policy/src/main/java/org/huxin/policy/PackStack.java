package org.huxin.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huxin.engine.calendar.Term;
import org.huxin.engine.calendar.WorkCalendar;
import org.huxin.engine.duty.DutyEngine;
import org.huxin.engine.duty.Parties;
import org.huxin.engine.policy.DutyRule;
import org.huxin.engine.policy.Gap;
import org.huxin.engine.policy.Gate;
import org.huxin.engine.policy.Lifecycle;
import org.huxin.engine.policy.Organisation;
import org.huxin.engine.policy.PaperTemplate;
import org.huxin.engine.policy.Parameter;
import org.huxin.engine.policy.PolicyPack;
import org.huxin.engine.policy.Register;
import org.huxin.engine.policy.Route;
import org.huxin.engine.policy.SourceDocument;
import org.huxin.engine.warning.Forecast;
import org.huxin.engine.warning.RiskScale;
import org.huxin.engine.warning.WarningRule;

/** What holds in one jurisdiction: its own packs over those they stand on, overrides and office settings applied. Immutable. */
public final class PackStack {

    private static final String EXPIRY_NOTICE = ".validity.notice_days";

    private final String jurisdiction;
    private final List<PolicyPack> layers;
    private final Organisation organisation;
    private final List<DutyRule> duties;
    private final List<WarningRule> warnings;
    private final List<Superseded> superseded;
    private final DocumentsInForce documents;
    private final ParameterValues values;
    private final GapTerms gaps;
    private final List<Route> routes;
    private final List<Gate> gates;
    private final Map<String, Parameter> parameters;
    private final Map<String, PaperTemplate> papers;
    private final Map<String, Register> registers;
    private final Map<String, Lifecycle> lifecycles;
    private final Routing routing;

    PackStack(
            String jurisdiction,
            List<PolicyPack> layers,
            Organisation organisation,
            List<DutyRule> duties,
            List<WarningRule> warnings,
            List<Superseded> superseded,
            DocumentsInForce documents,
            ParameterValues values,
            GapTerms gaps,
            List<Route> routes,
            List<Gate> gates) {
        this.jurisdiction = jurisdiction;
        this.layers = layers;
        this.organisation = organisation;
        this.duties = duties;
        this.warnings = warnings;
        this.superseded = superseded;
        this.documents = documents;
        this.values = values;
        this.gaps = gaps;
        this.routes = routes;
        this.gates = gates;
        this.parameters = values.parameters();
        this.papers = Stacking.nearest(layers, PolicyPack::papers, PaperTemplate::id);
        this.registers = Stacking.nearest(layers, PolicyPack::registers, Register::id);
        this.lifecycles = Stacking.nearest(layers, PolicyPack::lifecycles, Lifecycle::subject);
        this.routing = new Routing(this, new Parties(organisation));
    }

    public String jurisdiction() {
        return jurisdiction;
    }

    /** The packs, national first. */
    public List<PolicyPack> layers() {
        return layers;
    }

    /** The jurisdiction's own pack; of several the one that prevails. */
    public PolicyPack own() {
        return layers.getLast();
    }

    public Organisation organisation() {
        return organisation;
    }

    /**
     * Every duty rule with the days on which it holds. One id may come more than once, with days that do not overlap: before
     * and after an office filled its gap, or around the days on which another rule takes its place.
     */
    public List<DutyRule> duties() {
        return duties;
    }

    /** The rule as it holds for a trigger on that day. */
    public Optional<DutyRule> duty(String id, LocalDate on) {
        return duties.stream()
                .filter(rule -> rule.id().equals(id) && rule.validity().contains(on))
                .findFirst();
    }

    /** Every rule of early warning with the days on which it holds; one id may come more than once, on days of its own. */
    public List<WarningRule> warnings() {
        return warnings;
    }

    /** For how long a warning that was raised on a day may be answered; empty while the office has not said. */
    public Optional<Term> answerTerm(WarningRule rule, LocalDate on) {
        return Optional.ofNullable(rule.answer())
                .map(WarningRule.Answer::due)
                .flatMap(due -> due.gap() == null
                        ? Optional.ofNullable(due.term())
                        : gap(due.gap(), on).flatMap(gap -> Optional.ofNullable(gap.set())));
    }

    /** How the place grades the risk of its projects; empty where no pack says. */
    public Optional<RiskScale> riskScale() {
        return RiskScales.of(this);
    }

    /** How the place looks ahead for its special accounts; empty while the office has not said. */
    public Optional<Forecast.Terms> forecastTerms(LocalDate on) {
        return ForecastTerms.of(this, on);
    }

    /** The engine over all duties of the jurisdiction. */
    public DutyEngine engine(WorkCalendar calendar) {
        return new DutyEngine(duties, new Parties(organisation), calendar);
    }

    /** Proposes who should handle a clue. */
    public Routing routing() {
        return routing;
    }

    /** What gave way to what. */
    public List<Superseded> superseded() {
        return superseded;
    }

    public Collection<Parameter> parameters() {
        return parameters.values();
    }

    public Optional<Parameter> parameter(String id) {
        return Optional.ofNullable(parameters.get(id));
    }

    /** A number on a day and the document that gave it; empty while it is 未设定. */
    public Optional<ValueInForce> value(String parameter, LocalDate on) {
        return values.on(parameter, on);
    }

    /** How many days ahead the lapse of a document is told of; empty where no pack says. */
    Optional<Integer> expiryNoticeDays(LocalDate on) {
        return parameters.keySet().stream()
                .filter(id -> id.endsWith(EXPIRY_NOTICE))
                .flatMap(id -> value(id, on).stream())
                .map(value -> value.number().intValue())
                .max(Integer::compare);
    }

    /** Routes that may be used on a day, in the order in which they are tried: the jurisdiction's own first. */
    public List<Route> routes(LocalDate on) {
        return routes.stream()
                .filter(route -> documents.inForce(route.citation().document(), on))
                .toList();
    }

    /** Gates that stand on a day. */
    public List<Gate> gates(LocalDate on) {
        return gates.stream().filter(gate -> gate.validity().contains(on)).toList();
    }

    /** Gates that stand before a step on a day. */
    public List<Gate> gates(String before, LocalDate on) {
        return gates.stream()
                .filter(gate -> gate.before().equals(before) && gate.validity().contains(on))
                .toList();
    }

    public List<Gate> gates() {
        return gates;
    }

    /** The steps that a subject such as {@code case} goes through. */
    public Optional<Lifecycle> lifecycle(String subject) {
        return Optional.ofNullable(lifecycles.get(subject));
    }

    public Collection<PaperTemplate> papers() {
        return papers.values();
    }

    public Optional<PaperTemplate> paper(String id) {
        return Optional.ofNullable(papers.get(id));
    }

    public Collection<Register> registers() {
        return registers.values();
    }

    public Optional<Register> register(String id) {
        return Optional.ofNullable(registers.get(id));
    }

    /** Every gap as it stands on a day; one that nobody filled has no term and is shown as 未设定. */
    public List<Gap> gaps(LocalDate on) {
        return gaps.on(on);
    }

    public Optional<Gap> gap(String id, LocalDate on) {
        return gaps.on(on).stream().filter(gap -> gap.id().equals(id)).findFirst();
    }

    /** A document of any layer, with the dates that the office set. */
    public Optional<SourceDocument> document(String id) {
        return Optional.ofNullable(documents.documents().get(id));
    }

    /** Documents of the jurisdiction's own packs. */
    public List<SourceDocument> ownDocuments() {
        return layers.stream()
                .filter(layer -> layer.jurisdiction().equals(jurisdiction))
                .flatMap(layer -> layer.documents().stream())
                .flatMap(document -> document(document.id()).stream())
                .toList();
    }

    /** Whether a document's rules apply on a day; a draft without a date applies on none. */
    public boolean inForce(String document, LocalDate on) {
        return documents.inForce(document, on);
    }
}
