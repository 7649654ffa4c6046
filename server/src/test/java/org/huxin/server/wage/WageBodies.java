package org.huxin.server.wage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** What a well-meaning console would send to each address of the module that takes something, in a {@link WageTown}. */
final class WageBodies {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private WageBodies() {}

    /** By method and pattern. @param paper an attachment of whoever sends it */
    static Map<String, String> all(WageTown.Part part, String paper) {
        var all = new LinkedHashMap<String, String>();
        var project = "POST /api/wage/projects/{id}";
        all.put(
                project + "/devices",
                "{'number':'gate-%s','kind':'gate','place':'示例西门'}".formatted(WageTown.digits(12)));
        all.put("POST /api/wage/devices/{id}/renew-key", "{}");
        all.put("POST /api/wage/devices/{id}/disable", "{'reason':'示例'}");
        all.put(
                project + "/correct-day",
                "{'worker':'%s','day':'2024-06-03','saw':null,'worked':100,'reason':'示例'}".formatted(part.worker()));
        all.put("POST /api/wage/entry-alerts/{id}/deal", "{'note':'示例'}");
        all.put(project + "/assessments", """
                {'employer':'%s','month':'2024-05','assessor':'测试员','on':'2024-07-01','workers':null,
                 'pieces':[{'worker':'%s','quantity':1000,'unit':'米','priceFen':100}]}
                """.formatted(part.firm(), part.worker()));
        all.put("PUT /api/wage/projects/{id}/pay-day", "{'payDay':15,'monthsAfter':1}");
        all.put(project + "/sheets", "{'employer':'%s','month':'2024-05','team':null}".formatted(part.firm()));
        sheets(all, part, paper);
        all.put(
                project + "/entrust",
                "{'employer':'%s','agreedOn':'2024-01-05','attachments':['%s']}".formatted(part.firm(), paper));
        workers(all, part, paper);
        payments(all, part, paper);
        all.put(
                project + "/card-visits",
                "{'employer':'%s','workers':['%s'],'kind':'social_security','note':'示例'}"
                        .formatted(part.firm(), part.worker()));
        all.put("POST /api/wage/card-visits/{id}/answer", "{'answer':'示例'}");
        all.put("POST /api/wage/banks", "{'bank':'%s','creditCode':'%s'}".formatted(WageTown.BANK, WageSite.code()));
        all.put(project + "/notices", "{'workers':['%s']}".formatted(part.worker()));
        all.put(project + "/notices/{worker}/sign", "{'attachments':['%s']}".formatted(paper));
        all.put(project + "/deferrals", """
                {'employer':'%s','month':'2024-06','reason':'示例','amountFen':100,'persons':1,'payBy':'2024-07-20',
                 'attachments':['%s']}
                """.formatted(part.firm(), paper));
        all.put("POST /api/wage/deferrals/{deferral}/settle", "{'on':'2024-07-10'}");
        all.put(project + "/platform-documents", """
                {'method':'PROJECT_WORKER','team':'%s','month':'2024-06','projectCode':'示例','teamNumber':'1',
                 'key':'0123456789abcdef','purpose':'示例','given':null}
                """.formatted(UUID.randomUUID()));
        all.replaceAll((address, body) -> body.replace('\'', '"').strip());
        return all;
    }

    private static void sheets(Map<String, String> all, WageTown.Part part, String paper) {
        var sheet = "POST /api/wage/sheets/{sheet}";
        all.put(
                sheet + "/lines/{line}/amend-line",
                "{'version':1,'worked':2200,'grossFen':100,'deductedFen':0,'note':'','why':'示例'}");
        all.put(sheet + "/ask-confirmation", "{'version':1}");
        all.put(sheet + "/sign-lines", "{'version':1,'files':['%s'],'lines':['%s']}".formatted(paper, part.line()));
        all.put(sheet + "/lines/{line}/answer-objection", "{'version':1,'answer':'示例'}");
        all.put(
                sheet + "/hand-in",
                "{'version':1,'attendanceFiles':['%s'],'progress':'示例','progressFiles':['%s']}"
                        .formatted(paper, paper));
        all.put(sheet + "/void-sheet", "{'version':1}");
        all.put(sheet + "/approve-sheet", "{'version':1}");
        all.put(sheet + "/return-sheet", "{'version':1,'reason':'示例'}");
        all.put("POST /api/wage/sheet-imports/{job}/stop", "{}");
        all.put("POST /api/wage/sheet-imports/{job}/resume", "{}");
    }

    private static void workers(Map<String, String> all, WageTown.Part part, String paper) {
        var workers = "POST /api/wage/projects/{id}/workers";
        all.put(workers, """
                {'employer':'%s','idKind':'01','idNumber':'%s','name':'测试新人','sex':'male','bornOn':'1985-06-01',
                 'phone':'13912345678','team':'示例班组','leader':false,'trade':null,'role':'worker','rateKind':'day',
                 'rateFen':30000,'contract':'labour_contract','contractNo':'示例-1','contractOn':'2024-01-03',
                 'contractFiles':['%s'],'trainedOn':'2024-01-03','card':null,'enteredOn':'2024-07-01'}
                """.formatted(part.firm(), WageRows.idNumber(), paper));
        var one = workers + "/{engagement}";
        all.put(one + "/change", """
                {'name':'%s','phone':'13912345679','team':'示例班组','leader':false,'trade':null,'rateKind':'day',
                 'rateFen':30000,'contract':'labour_contract','contractNo':'示例-2','contractOn':'2024-01-03',
                 'contractFiles':['%s'],'trainedOn':'2024-01-03'}
                """.formatted(part.name(), paper));
        all.put(one + "/verify", "{}");
        all.put(one + "/enter", "{'on':'2024-07-01'}");
        all.put(one + "/leave", "{'on':'2024-07-01'}");
        all.put(
                one + "/card",
                "{'kind':'bank','bank':'示例银行','holder':'%s','number':'%s'}".formatted(part.name(), part.card()));
        all.put(one + "/reveal", "{'purpose':'示例'}");
        all.put(one + "/skills", """
                {'kind':'skill','trade':'280','title':'示例证','level':'中级','issuedBy':'示例','obtainedOn':'2024-01-03',
                 'attachments':['%s']}
                """.formatted(paper));
        all.put("POST /api/wage/workers/find", "{'name':'%s','idNumber':null,'phone':null}".formatted(part.name()));
    }

    private static void payments(Map<String, String> all, WageTown.Part part, String paper) {
        var project = "POST /api/wage/projects/{id}";
        all.put(project + "/batches", "{'sheet':'%s','payOn':'2024-07-15'}".formatted(part.sheet()));
        all.put(project + "/batches/{batch}/send", "{'version':1}");
        all.put(project + "/batches/{batch}/withdraw", "{'version':1}");
        all.put(project + "/cash-payments", """
                {'employer':'%s','month':'2024-06','source':'cash','payer':'测试员','paidOn':'2024-07-01','persons':1,
                 'amountFen':100,'attachments':['%s']}
                """.formatted(part.firm(), paper));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> read(String body) {
        return JSON.readValue(body, LinkedHashMap.class);
    }

    static String written(Object body) {
        return JSON.writeValueAsString(body);
    }
}
