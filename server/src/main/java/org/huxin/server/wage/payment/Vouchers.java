package org.huxin.server.wage.payment;

import static org.huxin.db.wage.Tables.ENTRUSTMENT;
import static org.huxin.db.wage.Tables.PAY_LINE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.wage.tables.records.PayBatchRecord;
import org.huxin.engine.policy.Register;
import org.huxin.server.document.Prints;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Money;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.policy.Policies;
import org.huxin.server.project.enterprises.Enterprises;
import org.huxin.server.project.register.Project;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** 代发工资凭证: for the firm whose workers were paid, by the wording of the register {@code wage_voucher}. */
@Component
class Vouchers {

    private static final String REGISTER = "wage_voucher";

    private final DSLContext db;
    private final Policies policies;
    private final Enterprises enterprises;
    private final Prints prints;

    Vouchers(DSLContext db, Policies policies, Enterprises enterprises, Prints prints) {
        this.db = db;
        this.policies = policies;
        this.enterprises = enterprises;
        this.prints = prints;
    }

    /** What stands in a voucher. */
    private record Paid(int persons, long fen, LocalDate first, LocalDate last) {}

    /** @throws CommandRefused {@code payment.voucher} while the bank has paid nothing of the batch */
    byte[] pdf(Project project, PayBatchRecord batch, String payer) {
        var form = policies.stack(project.jurisdiction())
                .register(REGISTER)
                .orElseThrow(() -> new NotFound("代发工资凭证的样式", REGISTER));
        var values = values(project, batch, payer);
        var paragraphs = new ArrayList<String>();
        for (var entry : form.entries()) {
            if (!entry.attributes().containsKey("when")
                    || values.containsKey(String.valueOf(entry.attributes().get("when")))) {
                paragraphs.add(filled(entry, values));
            }
        }
        return prints.pdf(form.title(), paragraphs);
    }

    private static String filled(Register.Entry entry, Map<String, String> values) {
        var text = entry.label();
        for (var value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    private Map<String, String> values(Project project, PayBatchRecord batch, String payer) {
        var paid = paid(batch.getId());
        var firm = enterprises.byId(List.of(batch.getEmployer())).get(batch.getEmployer());
        var values = new LinkedHashMap<String, String>();
        values.put("number", batch.getMessage());
        values.put("project", project.name());
        values.put("employer", firm == null ? "" : firm.name());
        values.put("payer", payer);
        values.put("month", PayFiles.purpose(batch.getMonth()));
        values.put("count", Integer.toString(paid.persons()));
        values.put("sum", Money.ofFen(paid.fen()).toString());
        values.put(
                "days", paid.first().equals(paid.last()) ? paid.first().toString() : paid.first() + "至" + paid.last());
        var open = batch.getLines() - paid.persons();
        if (open > 0) {
            values.put("open", Integer.toString(open));
            values.put("open_sum", Money.ofFen(batch.getTotalFen() - paid.fen()).toString());
        }
        agreed(project.id(), batch.getEmployer(), values);
        return values;
    }

    private void agreed(UUID project, UUID employer, Map<String, String> values) {
        var on = db.fetchValue(
                ENTRUSTMENT.AGREED_ON, ENTRUSTMENT.PROJECT.eq(project).and(ENTRUSTMENT.EMPLOYER.eq(employer)));
        if (on != null) {
            values.put("agreed_on", on.toString());
        }
    }

    private Paid paid(UUID batch) {
        var row = db.select(count(), sum(PAY_LINE.AMOUNT_FEN), min(PAY_LINE.PAID_ON), max(PAY_LINE.PAID_ON))
                .from(PAY_LINE)
                .where(PAY_LINE.BATCH.eq(batch))
                .and(PAY_LINE.STATE.eq(Attempt.PAID))
                .fetchSingle();
        if (row.value1() == 0) {
            throw new CommandRefused("payment.voucher", "银行还没有支付这一批的工资，没有凭证可出");
        }
        return new Paid(row.value1(), row.value2().longValueExact(), row.value3(), row.value4());
    }
}
