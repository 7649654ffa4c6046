package org.huxin.server.supervision.indicators;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.FieldError;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.policy.Words;
import org.huxin.server.supervision.indicators.Indicators.Filter;
import org.huxin.server.supervision.indicators.TellIndicators.Delivery;
import org.huxin.server.supervision.indicators.TellIndicators.Outcome;
import org.huxin.server.supervision.indicators.ToldIndicator.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 外部指标: told by call and by file, and what was told. */
@RestController
class IndicatorController {

    private static final int MOST_ITEMS = 5_000;

    private static final int LONGEST_NAME = 100;

    private final TellIndicators tell;
    private final ReadIndicators sheets;
    private final Indicators indicators;
    private final IndicatorViews views;
    private final IndicatorWords words;
    private final Words labels;
    private final CurrentOfficer current;

    IndicatorController(
            TellIndicators tell,
            ReadIndicators sheets,
            Indicators indicators,
            IndicatorViews views,
            IndicatorWords words,
            Words labels,
            CurrentOfficer current) {
        this.tell = tell;
        this.sheets = sheets;
        this.indicators = indicators;
        this.views = views;
        this.words = words;
        this.labels = labels;
        this.current = current;
    }

    /** @param requestId of the sender; sent again with the same content, it does nothing more */
    record Call(
            @NotBlank(message = "缺少请求编号") @Size(max = 100, message = "请求编号不能超过100字")
            String requestId,

            @NotEmpty(message = "没有内容") @Size(max = MOST_ITEMS, message = "一次最多报送5000条")
            List<@NotNull(message = "没有内容") @Valid ToldIndicator> items) {}

    @PostMapping("/api/indicators")
    Outcome tell(@Valid @RequestBody Call call) {
        var lines = IntStream.range(0, call.items().size())
                .mapToObj(i -> new Line(i + 1, call.items().get(i)))
                .toList();
        var delivery = new Delivery(
                Delivery.API,
                call.requestId().strip(),
                ContentHash.of(call.items().toString()));
        var outcome = twice(() -> tell.handle(delivery, lines, false));
        if (!outcome.errors().isEmpty()) {
            throw new CommandRefused(
                    "indicator.items",
                    "有 %d 处不对，一条也没有收".formatted(outcome.errors().size()),
                    outcome.errors().stream()
                            .map(wrong -> new FieldError(
                                    "items[%d]".formatted(wrong.line() - 1),
                                    wrong.column().isEmpty()
                                            ? wrong.message()
                                            : wrong.column() + "：" + wrong.message()))
                            .toList());
        }
        return outcome;
    }

    /** The sheet is needed as a file; it is gone when it has been read. */
    @PostMapping(path = "/api/indicators/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Outcome send(@RequestPart MultipartFile file, @RequestParam(defaultValue = "false") boolean check)
            throws IOException {
        var officer = current.require(Permission.FILE_UPLOAD);
        tell.sources(officer);
        var content = Files.createTempFile("indicators", ".tmp");
        try {
            file.transferTo(content);
            var sent = sheets.read(officer.jurisdiction(), content);
            var delivery = new Delivery(
                    Delivery.FILE, name(file), ContentHash.of(sent.lines().toString()));
            return twice(() -> tell.handle(delivery, sent, check));
        } finally {
            Files.deleteIfExists(content);
        }
    }

    private static String name(MultipartFile sent) {
        var name = String.valueOf(sent.getOriginalFilename()).replaceAll("\\p{Cntrl}", "");
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    @GetMapping("/api/indicators")
    @Transactional(readOnly = true)
    Page<IndicatorView> all(
            @RequestParam @Nullable UUID firm,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable YearMonth month,
            @RequestParam @Nullable String source,
            @RequestParam @Nullable String text,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        var officer = current.require(Permission.PROJECT_READ);
        return indicators
                .page(new Filter(firm, kind, month, source, text), after, size)
                .map(row -> views.line(officer.jurisdiction(), row));
    }

    /** What can be asked for, and what the officer's unit tells. */
    @GetMapping("/api/indicators/choices")
    IndicatorView.Choices choices() {
        var officer = current.require(Permission.PROJECT_READ);
        var own = words.sources(officer.jurisdiction(), officer.unit().id());
        var kinds = labels.all(officer.jurisdiction(), IndicatorWords.KINDS);
        return new IndicatorView.Choices(
                kinds,
                labels.all(officer.jurisdiction(), IndicatorWords.SOURCES),
                kinds.stream().filter(kind -> own.containsKey(kind.code())).toList());
    }

    @GetMapping("/api/watched-firms/{id}")
    @Transactional(readOnly = true)
    IndicatorView.Firm firm(@PathVariable UUID id) {
        current.require(Permission.PROJECT_READ);
        return views.firm(id);
    }

    /** The same sent twice at once: whoever comes second finds what the first has kept. */
    static <T> T twice(Supplier<T> sending) {
        try {
            return sending.get();
        } catch (DuplicateKeyException sentTwice) {
            return sending.get();
        }
    }
}
