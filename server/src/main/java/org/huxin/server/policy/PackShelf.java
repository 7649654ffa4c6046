package org.huxin.server.policy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huxin.engine.calendar.Unit;
import org.huxin.engine.calendar.WorkCalendar;
import org.huxin.engine.duty.Parties;
import org.huxin.engine.policy.Route;
import org.huxin.policy.Expiry;
import org.huxin.policy.OfficeSetting;
import org.huxin.policy.PackLibrary;
import org.huxin.policy.PackSource;
import org.huxin.policy.Routing;
import org.huxin.policy.RuleCatalogue;
import org.huxin.policy.RuleSource;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Holds the loaded packs and exchanges them as a whole when an office decides something. */
@Service
class PackShelf implements Policies, PackRecords, OfficeDecisions {

    /** One state of everything, so that readers never see half a change. */
    private record Shelf(
            PackLibrary library, Map<String, RuleBook> books, Map<OfficeSettings.Word, String> registerUnits) {}

    private final OfficeSettings settings;
    private final RuleBooks history;
    private final ApplicationEventPublisher events;
    private final Today today;
    private final RuleTexts texts;
    private final RuleCatalogue catalogue;
    private volatile Shelf shelf;

    PackShelf(
            OfficeSettings settings,
            RuleBooks history,
            ApplicationEventPublisher events,
            Today today,
            @Value("${huxin.policy.directory:}") String directory) {
        this.settings = settings;
        this.history = history;
        this.events = events;
        this.today = today;
        var sources = new ArrayList<PackSource>(List.of(PackSource.builtIn()));
        if (!directory.isBlank()) {
            sources.add(PackSource.directory(Path.of(directory)));
        }
        this.texts = new RuleTexts(sources);
        var library = PackLibrary.load(sources, settings.all());
        // the index is of what is written, which no decision changes, and takes long to make
        this.catalogue = library.catalogue();
        this.shelf = shelf(library);
    }

    private Shelf shelf(PackLibrary library) {
        var books = new HashMap<String, RuleBook>();
        for (var jurisdiction : library.jurisdictions()) {
            var stack = library.stack(jurisdiction);
            var hash = Fingerprint.of(stack, library.settings(), library.calendar());
            books.put(
                    jurisdiction,
                    new RuleBook(stack, hash, stack.engine(library.calendar()), new Parties(stack.organisation())));
        }
        history.remember(books.values());
        return new Shelf(library, Map.copyOf(books), Map.copyOf(settings.registerUnits()));
    }

    @Override
    public Map<String, Decision> of(String jurisdiction) {
        return settings.latest(jurisdiction);
    }

    @Override
    @Transactional
    public void decide(String jurisdiction, String setting, String value, LocalDate from, String basis, String by) {
        var decided = new OfficeSetting(jurisdiction, setting, value, from, by, today.date());
        shelf.library().fault(decided).ifPresent(fault -> {
            throw CommandRefused.field("setting.value", "value", fault);
        });
        settings.add(jurisdiction, setting, value, from, basis, by, today.now());
        exchange(jurisdiction, shelf.library().with(settings.all()));
    }

    @Override
    public Map<String, Mapping> mappings(String jurisdiction, String register) {
        return settings.mappings(jurisdiction, register);
    }

    @Override
    @Transactional
    public void map(String jurisdiction, String register, String code, String unit, String reason, String by) {
        settings.map(new OfficeSettings.Word(jurisdiction, register, code), unit, reason, by, today.now());
        exchange(jurisdiction, shelf.library());
    }

    private void exchange(String jurisdiction, PackLibrary library) {
        var before = shelf;
        shelf = shelf(library);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    shelf = before;
                }
            }
        });
        events.publishEvent(new PoliciesChanged(jurisdiction));
    }

    @Override
    public List<String> jurisdictions() {
        return shelf.library().jurisdictions();
    }

    @Override
    public RuleBook ruleBook(String jurisdiction) {
        var book = shelf.books().get(jurisdiction);
        if (book == null) {
            throw new NotFound("政策包", jurisdiction);
        }
        return book;
    }

    @Override
    public Optional<Routing.Proposal> propose(String jurisdiction, Map<String, Object> clue, LocalDate on) {
        return ruleBook(jurisdiction)
                .stack()
                .routing()
                .propose(clue, on)
                .map(proposal -> decided(jurisdiction, clue, proposal));
    }

    /** The proposal with the office's own mapping of the word that decided it. */
    private Routing.Proposal decided(String jurisdiction, Map<String, Object> clue, Routing.Proposal proposal) {
        if (!(proposal.route().lead() instanceof Route.Target.Mapped(var register, var attribute))) {
            return proposal;
        }
        var unit = mapped(jurisdiction, register, String.valueOf(clue.get(attribute)));
        return unit == null
                ? proposal
                : new Routing.Proposal(proposal.route(), unit, proposal.helpers(), proposal.copies());
    }

    @Override
    public Optional<String> unitOf(String jurisdiction, String register, String code) {
        var mapped = mapped(jurisdiction, register, code);
        return mapped != null
                ? Optional.of(mapped)
                : stack(jurisdiction)
                        .register(register)
                        .flatMap(list -> list.entry(code))
                        .map(entry -> entry.attributes().get("unit"))
                        .map(Object::toString);
    }

    private @Nullable String mapped(String jurisdiction, String register, String code) {
        return shelf.registerUnits().get(new OfficeSettings.Word(jurisdiction, register, code));
    }

    @Override
    public RuleCatalogue catalogue() {
        return catalogue;
    }

    @Override
    public String text(RuleSource rule) {
        return texts.of(rule);
    }

    @Override
    public Optional<Unit> gapUnit(String gap) {
        return shelf.library().gapUnit(gap);
    }

    @Override
    public List<Expiry> expiring(LocalDate day) {
        return shelf.library().expiring(day);
    }

    @Override
    public Optional<PackVersion> version(String bookHash, String pack) {
        return history.version(bookHash, pack);
    }

    @Override
    public WorkCalendar calendar() {
        return shelf.library().calendar();
    }
}
